/** `outline --explain`: for each line that might be a heading, whether it is one and why, in the words of the decision. */
import type { Bilingual } from '../../core/kind/kind.ts';
import type { Verdict, Why } from '../../core/parse/verdict.ts';
import type { Lines } from '../../core/text/lines.ts';
import type { Say } from '../language.ts';
import { columnsOf, harmless, type Paint } from '../output.ts';

export function explained(
  { verdicts, lines }: { readonly verdicts: readonly Verdict[]; readonly lines: Lines },
  say: Say,
  paint: Paint,
): string {
  const numberWidth = String(lines.count).length;
  const words = { yes: say({ zh: '标题', en: 'heading' }), no: say({ zh: '正文', en: 'body' }) };
  const wordWidth = Math.max(columnsOf(words.yes), columnsOf(words.no));
  return verdicts
    .map(({ candidate: { line }, heading, why }) => {
      const word = heading ? words.yes : words.no;
      const verdict = paint(heading ? 'cyan' : 'dim', word) + ' '.repeat(wordWidth - columnsOf(word));
      const excerpt = paint('dim', harmless(excerptOf(lines, line)));
      return `${String(line + 1).padStart(numberWidth)}  ${verdict}  ${say(reasonOf(why))}  ${excerpt}\n`;
    })
    .join('');
}

/** The sentence for a reason. */
export function reasonOf(why: Why): Bilingual {
  return reasons[why];
}

/** Enough of the line to find it by, cut between characters. */
function excerptOf(lines: Lines, line: number): string {
  const head = lines.text.slice(lines.startOf(line), Math.min(lines.endOf(line), lines.startOf(line) + 200)).trim();
  const chars = [...head];
  return chars.length > 30 ? `${chars.slice(0, 30).join('')}…` : head;
}

/** A new reason without a sentence does not compile. */
const reasons: Readonly<Record<Why, Bilingual>> = {
  title: { zh: '全文的标题。', en: 'The title of the document.' },
  marked: { zh: '用 # 标明的标题。', en: 'Marked with #.' },
  underlined: { zh: '下一行是标题的下划线。', en: 'The next line underlines it.' },
  'named-level': { zh: '编、章、节的名称。', en: 'Names a part, chapter or section (编, 章, 节).' },
  clause: { zh: '条款，“第…条”引出条文。', en: 'An article (第…条) that begins a clause.' },
  alone: { zh: '带序号，单独占一行。', en: 'Numbered and alone on its line.' },
  'alone-sentence': {
    zh: '带序号的短句，单独占一行，有正文相随。',
    en: 'A short numbered sentence alone on its line, with text to it.',
  },
  'run-in': {
    zh: '段首标题：序号和标题之后紧接正文。',
    en: 'Run-in: the text follows its number and title in the same line.',
  },
  'whole-clause': {
    zh: '“一、”直接引出一段正文，没有标题。',
    en: 'A paragraph numbered 一、 without a title of its own.',
  },
  bold: { zh: '整行加粗，简短，后面有正文。', en: 'A short line all in bold, with text below.' },
  divides: {
    zh: '没有序号的短行，其下的序号重新从一开始。',
    en: 'A short line without a number, below which the numbers begin again at one.',
  },
  'not-contents': { zh: '这是目录里的一行。', en: 'A line of the table of contents.' },
  'not-item': { zh: '以分号结尾的一列，是条目。', en: 'One of a series that ends with semicolons: an item.' },
  'not-list': {
    zh: '同一列序号是列表，不是各部分的标题。',
    en: 'Its series of numbers is a list, not the headings of sections.',
  },
  'not-sentence': { zh: '是一句话，不是标题。', en: 'A sentence, not a heading.' },
  'not-long': { zh: '太长，不像标题。', en: 'Too long for a heading.' },
  'not-prose': { zh: '是行文的一部分，不是标题。', en: 'Part of running text, not a heading.' },
  'not-caption': { zh: '是图或表的名称。', en: 'The caption of a figure or table.' },
  'not-part': {
    zh: '是信函的组成部分，如称呼、落款、日期。',
    en: 'Part of a letter: an addressee, a signature, a date.',
  },
  'not-plain': { zh: '没有序号，也没有标题的标记。', en: 'Neither a number nor any mark of a heading.' },
};
