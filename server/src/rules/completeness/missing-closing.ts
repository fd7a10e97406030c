import type { Analysis } from '../../core/analyze.ts';
import { missingSections } from '../../core/kind/complete.ts';
import type { KindPart } from '../../core/kind/kind.ts';
import { hasSomeSections, isSketch, partBehind } from '../../core/kind/parts-text.ts';
import { ownEndOf } from '../../core/report/extent.ts';
import type { Span } from '../../core/text/span.ts';
import { unmask } from '../../core/text/unmask.ts';
import { defineRule } from '../rule.ts';

/** The text breaks off after its last section, where reports of the kind close with a sentence. */
export default defineRule({
  id: 'missing-closing',
  title: { zh: '缺少结束语', en: 'No closing' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    missing: { zh: '文末没有结束语，{kind}通常有一句。', en: 'No closing sentence; a {kind} usually has one.' },
    add: { zh: '补上结束语', en: 'Add a closing sentence' },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const { detected, report } = analysis;
    const closing = detected?.kind.closing;
    const last = report.sections.at(-1);
    // The closing is written last of all.
    if (writing || !detected || !last || !closing || closing.presence === 'optional') return;
    const end = textEnd(analysis, ownEndOf(last, analysis));
    const from = Math.max(last.heading.titleSpan.end, end - 200);
    if (!hasSomeSections(analysis) || missingSections(analysis).length > 0 || closes(analysis, closing, from)) return;
    if (isSketch(analysis)) return;
    const edits = partBehind(analysis, detected.kind, closing, end);
    yield {
      message: 'missing',
      data: { kind: detected.kind.title[language] },
      span: lastLine(analysis, end),
      fixes:
        edits.length > 0
          ? [{ message: 'add', data: {}, edits: edits.map((edit) => ({ ...edit, snippet: true })), safe: false }]
          : [],
    };
  },
});

/** What every closing has, whatever the kind: thanks, a request to judge, a promise of the speaker. */
const anyClosing =
  /特此|以上|此致|敬礼|谢谢|感谢|批评|指正|请示|批示|批复|审议|评议|审阅|妥否|当否|为盼|为荷|函复|恳请|敬请|祝/u;

/** In the last lines of the text, signature and attachments left out; a closing may end the last paragraph. */
function closes({ tail, survey, text }: Analysis, closing: KindPart, from: number): boolean {
  if (tail.closing !== undefined || survey.parts.some(({ type }) => type === 'closing')) return true;
  const end = unmask(text.slice(from, from + 1000));
  return anyClosing.test(end) || closing.hints.some((hint) => end.includes(hint));
}

/** Before a signature that has no date yet. */
function textEnd({ survey }: Analysis, end: number): number {
  const passages = survey.passages.filter(({ span }) => span.end <= end);
  const [before, last] = passages.slice(-2);
  const signed = last?.type === 'text' && last.text.length <= 20 && last.reading.look.signs;
  return signed && before?.type === 'text' ? before.span.end : end;
}

function lastLine({ lines }: Analysis, end: number): Span {
  return { start: lines.startOf(lines.lineAt(end)), end };
}
