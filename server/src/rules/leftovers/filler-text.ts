import { defineRule } from '../rule.ts';

/** Lorem ipsum, [insert date], YYYY-MM-DD: text that only keeps a place. */
export default defineRule({
  id: 'filler-text',
  title: { zh: '填充文字未替换', en: 'Filler text left' },
  level: 'warning',
  authority: '实务',
  messages: {
    left: {
      zh: '“{text}”只是占位的文字，没有换成内容。',
      en: '“{text}” only keeps a place; write what belongs there.',
    },
  },
  cues: 'Ll[<{YNX|',
  *read({ text: written, plain, type }, { writing }) {
    if (type === 'quote' || !cue.test(written)) return;
    const covered = written.replace(/(`{1,3})[^`\n]{1,400}?\1/gu, (code) => ' '.repeat(code.length));
    for (const { 0: text, index } of covered.matchAll(filler)) {
      // A tag is covered in the plain text, and so is the filler in angle brackets; a path or an address is not filler.
      if (!text.startsWith('<') && plain.charAt(index) !== written.charAt(index)) continue;
      const found = {
        message: 'left' as const,
        data: { text: text.replace(/[{}]/gu, '') },
        span: { start: index, end: index + text.length },
      };
      yield writing ? { ...found, level: 'info' } : found;
    }
  },
});

const cue = /[Ll]orem|[[<{|]|YYYY|NNNN|20XX|INC-X/u;

const filler = new RegExp(
  [
    '[Ll]orem ipsum(?: dolor sit amet)?',
    // [insert date], [your name here], [date], [TBD: owner]
    '\\[(?:[Ii]nsert|[Yy]our|[Ff]ill in|[Pp]lease|[Aa]dd|[Dd]escribe|[Ee]nter|[Rr]eplace)\\b[^\\[\\]\\n]{2,80}\\](?![(\\[:])',
    // <insert name>, <your team>, <to be assigned>
    '<(?:[Ii]nsert|[Yy]our|[Ff]ill in|[Ee]nter|[Rr]eplace|[Tt]o be)\\b[^<>\\n]{2,60}>',
    // {{name}}, {short title}
    '\\{\\{\\s?(?:your |insert )?(?:name|date|title|author|owner|project|team|company|service|summary)\\s?\\}\\}',
    '(?<!\\$)\\{(?:short title|describe|list|title|example|name|date|context|option)\\b[^{}\\n]{0,80}\\}',
    // [Incident Title], [Brief Description]
    '\\[(?:Incident|Short|Brief|Project|Feature|Document|Decision|Proposal|Report) (?:[Tt]itle|[Dd]escription|[Nn]ame|[Ss]ummary)\\](?![(\\[:])',
    // Author: [Name], Deciders: <names>
    '(?<=[:：]\\*{0,2}\\s{1,3})\\[(?:Names?|Authors?|Author\\(s\\)|Date|Title|Owner|Team)\\](?=\\s*$)',
    '(?<=[:：]\\*{0,2}\\s{1,3})<(?:names?|authors?|date|owners?|team|title|yyyy-mm-dd)>(?=\\s*$)',
    // Status: Draft | In review | Final
    '(?<=\\b(?:Status|Severity|Priority|State)\\*{0,2}[:：]\\*{0,2}\\s{1,3})[A-Za-z][\\w ()-]{0,30}(?:\\s?\\|\\s?[A-Za-z][\\w ()-]{0,30}){2,8}(?=\\s*$)',
    // Date: YYYY-MM-DD
    '(?<=[:：|]\\*{0,2}\\s{0,3}\\[?)YYYY-MM-DD(?=\\]?\\s{0,3}(?:\\||$))',
    '(?<=\\b(?:ADR|RFC|KEP|INC|PEP)[- ])(?:N{3,5}|X{2,5}|x{3,5})\\b',
  ].join('|'),
  'gu',
);
