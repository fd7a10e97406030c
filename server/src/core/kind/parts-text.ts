/** Whether the parts around the sections that a kind asks for are there, and how a missing one is written in. */
import type { Analysis } from '../analyze.ts';
import type { Passage } from '../report/passages.ts';
import type { Section } from '../report/report.ts';
import { countCharacters, countWords } from '../text/count.ts';
import { emptySpan, type Span } from '../text/span.ts';
import type { SnippetEdit } from './complete.ts';
import type { Kind, KindPart } from './kind.ts';
import { styleOf } from './section-text.ts';

/** Parts above the text by the names the survey has for them. */
const heads: ReadonlySet<string> = new Set(['document-number', 'title-note', 'author', 'salutation', 'recipient']);

/** Below a signature another document may begin, the one that is forwarded. */
const feet: ReadonlySet<string> = new Set(['signature', 'date']);

/** What stands before the first section and is neither an addressee nor a note to the title. */
export function preambleOf(analysis: Analysis): readonly Passage[] {
  const { survey, report } = analysis;
  const top = survey.parts.filter(({ type }) => heads.has(type)).map(({ span }) => span.start);
  const title = report.title?.span.end ?? 0;
  const end = footOf(analysis);
  const first = survey.passages.findIndex(({ section }) => section !== undefined);
  return survey.passages
    .slice(0, first < 0 ? undefined : first)
    .filter(
      ({ type, span }) => type !== 'heading' && span.start >= title && span.start < end && !top.includes(span.start),
    );
}

/** A first section that is the opening itself: 引言, 调研背景, 事故概述. */
export function opensReport({ heading }: Section): boolean {
  return /^(?:引言|前言|导言|导语|引子|序言?|绪论|(?:内容)?摘要|(?:事故|事件|工程|项目)概况|.{0,8}(?:背景|概述|概要|缘起|由来)(?:[与和及]?(?:目的|意义|概况))?)$/u.test(
    heading.title,
  );
}

/** Before the first section, and before a signature that stands above it: what follows that is another document. */
export function preamblePlace(analysis: Analysis): number | undefined {
  const [first] = analysis.report.sections;
  return first && Math.min(first.span.start, footOf(analysis));
}

/** Where the first signature or date below the title stands. */
function footOf({ survey, report, lines }: Analysis): number {
  const title = report.title?.span.end ?? 0;
  const foot = survey.parts.find(({ type, span }) => feet.has(type) && span.start >= title);
  return foot ? lines.startOf(lines.lineAt(foot.span.start)) : Infinity;
}

/** Whether the report has sections of its kind: of a text without any nothing more is asked. */
export function hasSomeSections({ matches, report }: Analysis): boolean {
  return report.sections.length > 1 && matches.some(({ present }) => present);
}

/** Less than a tenth of what reports of the kind have at least: a frame with a line here and there, which will grow. */
export function isSketch({ detected, text }: Analysis): boolean {
  const [least = 0] = detected?.kind.length ?? [];
  return 10 * (detected?.kind.language === 'en' ? countWords(text) : countCharacters(text)) < least;
}

/** The words of the part in a paragraph of their own before this place. */
export function partBefore(analysis: Analysis, kind: Kind, part: KindPart, offset: number): readonly SnippetEdit[] {
  if (part.snippet === '') return [];
  const { bodyIndent, separator, lineBreak } = styleOf(analysis, kind);
  const lines = part.snippet.split('\n').map((line) => bodyIndent + line);
  return [{ span: emptySpan(offset), text: lines.join(lineBreak) + separator }];
}

/** The words of the part in a paragraph of their own behind this place, which is the end of a line. */
export function partBehind(analysis: Analysis, kind: Kind, part: KindPart, offset: number): readonly SnippetEdit[] {
  if (part.snippet === '') return [];
  const { bodyIndent, separator, lineBreak } = styleOf(analysis, kind);
  const lines = part.snippet.split('\n').map((line) => bodyIndent + line);
  return [{ span: emptySpan(offset), text: separator + lines.join(lineBreak) }];
}

/** The title's line without blanks around it; the first line of a report without one. */
export function titleSpanOf({ report, lines }: Analysis): Span {
  const span = report.title?.titleSpan;
  return span ?? { start: lines.startOf(0), end: lines.endOf(0) };
}
