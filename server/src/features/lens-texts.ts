/** What lenses say of a report and its first-level sections. Loaded with the first of them. */
import type { Analysis } from '../core/analyze.ts';
import { correspondenceOf } from '../core/kind/correspondence.ts';
import type { Section } from '../core/report/report.ts';
import type { Span } from '../core/text/span.ts';
import { lackingTitles } from './lacking.ts';
import { lengthsOf, shortLength, wholeLength } from './lengths.ts';
import { headingSpan } from './names.ts';

export interface LensText {
  readonly span: Span;
  readonly title: string;
}

/** One for the title, one for each section. */
export function lensTexts(analysis: Analysis, display: 'zh' | 'en'): readonly LensText[] {
  const { report, language } = analysis;
  const lengths = lengthsOf(analysis);
  const lens = (span: Span, texts: readonly string[]): LensText => ({
    span,
    title: texts.filter((text) => text !== '').join(' · '),
  });
  const whole = report.title
    ? [
        lens(headingSpan(report.title), [
          bodyLength(shortLength(wholeLength(analysis, lengths), language, display), display),
          lackingText(analysis, display),
        ]),
      ]
    : [];
  const gaps = gapsBySection(analysis);
  const sections = report.sections.map((section) =>
    lens(headingSpan(section.heading), [
      shortLength(lengths.get(section) ?? 0, language, display),
      insideText(section.children.length, display),
      gapText(gaps.get(section) ?? 0, display),
    ]),
  );
  return [...whole, ...sections];
}

/** Title and signature are no part of it; the language status counts them, as the usual lengths do. */
function bodyLength(length: string, display: 'zh' | 'en'): string {
  return display === 'zh' ? `正文 ${length}` : `body: ${length}`;
}

function lackingText(analysis: Analysis, display: 'zh' | 'en'): string {
  const titles = lackingTitles(analysis);
  if (titles.length === 0) return '';
  return display === 'zh' ? `缺 ${titles.join('、')}` : `lacks ${titles.join(', ')}`;
}

function insideText(count: number, display: 'zh' | 'en'): string {
  if (count === 0) return '';
  if (display === 'zh') return `${count} 个小标题`;
  return count === 1 ? '1 heading inside' : `${count} headings inside`;
}

/** Problems, causes and measures without a partner. */
function gapText(count: number, display: 'zh' | 'en'): string {
  if (count === 0) return '';
  if (display === 'zh') return `${count} 处没有对应`;
  return count === 1 ? '1 without a partner' : `${count} without partners`;
}

function gapsBySection(analysis: Analysis): ReadonlyMap<Section, number> {
  const counts = new Map<Section, number>();
  for (const { item } of correspondenceOf(analysis).gaps) {
    const at = item.span.start;
    const section = analysis.report.sections.find(({ span }) => span.start <= at && at < span.end);
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}
