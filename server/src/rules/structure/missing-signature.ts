import type { Analysis } from '../../core/analyze.ts';
import { missingSections } from '../../core/kind/complete.ts';
import type { Kind } from '../../core/kind/kind.ts';
import { dateLine } from '../../core/report/part-lines.ts';
import { shiftTabStops } from '../../core/text/snippet.ts';
import { emptySpan, type Span } from '../../core/text/span.ts';
import { defineRule, type Edit } from '../rule.ts';

/** An official document that has all its sections ends without the organ that issues it and without a date. */
export default defineRule({
  id: 'missing-signature',
  title: { zh: '缺少署名和成文日期', en: 'No signature and date' },
  level: 'info',
  authority: '条例',
  clause: '第九条（十一）、（十二）',
  fix: 'asked',
  messages: {
    missing: {
      zh: '文末没有署名和成文日期：{kind}应当有（依据：{authority}）。',
      en: 'Neither a signature nor a date at the end: a {kind} has both ({authority}).',
    },
    add: { zh: '补上署名和日期', en: 'Add signature and date' },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const kind = analysis.detected?.kind;
    // A draft is signed last of all.
    if (writing || !kind || !lacksBoth(kind, analysis)) return;
    const authority = (kind.signature?.authority ?? kind.authority)[language];
    const edits = signed(kind, analysis);
    yield {
      message: 'missing',
      data: { kind: kind.title[language], authority },
      span: lastLine(analysis),
      fixes: edits.length > 0 ? [{ message: 'add', data: {}, edits, safe: false, preferred: true }] : [],
    };
  },
});

/** Silent where anything could be one of the two, or where the report is not finished otherwise. */
function lacksBoth({ signature, date }: Kind, analysis: Analysis): boolean {
  const { survey, text } = analysis;
  if (signature?.presence !== 'required' || date?.presence !== 'required') return false;
  if (analysis.matches.every(({ present }) => !present) || missingSections(analysis).length > 0) return false;
  const signs = new Set(['signature', 'date', 'title-note', 'copy', 'imprint']);
  if (survey.parts.some(({ type }) => signs.has(type)) || survey.attachments.some(({ head }) => head)) return false;
  const all = text.trimEnd().split(/\n\s*/u);
  // What is forwarded may stand below the date of the notice that forwards it.
  if (all.some((line) => line.length < 40 && dateLine.test(line.trim()))) return false;
  // A paragraph that speaks of a month is no line of a signature.
  const short = all.slice(-6).filter((line) => line.length <= 40 && !/[。；]/u.test(line));
  return !short.some((line) => /年.{0,8}月|\d{4}\s?[-./]\s?\d|日期|署名|落款|盖章/u.test(line));
}

function lastLine({ lines, text }: Analysis): Span {
  const end = text.trimEnd().length;
  return { start: Math.min(end, lines.startOf(lines.lineAt(end))), end };
}

function signed({ signature, date }: Kind, { text }: Analysis): readonly Edit[] {
  if (!signature?.snippet || !date?.snippet) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = [signature.snippet, shiftTabStops(date.snippet, 1)].map((line) => eol + eol + line).join('');
  return [{ span: emptySpan(text.trimEnd().length), text: block, snippet: true }];
}
