/** References to sections that change their level: the words for 第三部分（二） become those for 第四部分. */
import type { Analysis } from '../../analyze.ts';
import type { NumberStyle } from '../../parse/marker.ts';
import type { Section } from '../../report/report.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { Edit } from './plan.ts';

export interface Step {
  readonly style: NumberStyle;
  readonly path: readonly number[];
}

/**
 * One edit for each reference that surely names one of the sections; `steps` are the numbers on the way to it. Undefined
 * where there are no words for a section: the reference would lead elsewhere.
 */
export function retold(analysis: Analysis, steps: ReadonlyMap<Section, readonly Step[]>): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { form, span, target, whole } of analysis.survey.references) {
    // What leads nowhere, or not all the way, may come to lead to a section that takes its number.
    if (form === 'number' && !(target && whole)) return undefined;
    const way = form === 'number' && target?.type === 'section' ? steps.get(target.section) : undefined;
    if (!way) continue;
    const written = analysis.text.slice(span.start, span.end);
    const words = numberedWords(written, way) ?? wordsFor(way);
    if (words === undefined) return undefined;
    if (words !== written) edits.push({ span, text: words });
  }
  return edits;
}

/** Section 2.1, where the section still has a number of that sort. */
function numberedWords(written: string, steps: readonly Step[]): string | undefined {
  const last = steps.at(-1);
  if (last?.style !== 'decimal' && last?.style !== 'arabic') return undefined;
  const [, label] = /^([A-Za-z§]*\s*)\d+(?:\.\d+)*$/u.exec(written) ?? [];
  return label === undefined ? undefined : label + last.path.join('.');
}

/** Undefined where there are no such words. */
function wordsFor(way: readonly Step[]): string | undefined {
  // An article is named by its number alone.
  const steps = way.slice(
    Math.max(
      0,
      way.findLastIndex(({ style }) => style === 'article'),
    ),
  );
  const words = steps.map(({ style, path }, index) => {
    const numeral = formatNumeral(path.at(-1) ?? 1);
    switch (style) {
      case 'part':
        return `第${numeral}部分`;
      case 'han':
        return index === 0 ? `第${numeral}部分` : undefined;
      case 'chapter':
        return `第${numeral}章`;
      case 'section':
        return `第${numeral}节`;
      case 'article':
        return `第${numeral}条`;
      case 'han-paren':
        return index > 0 ? `（${numeral}）` : undefined;
      default:
        return undefined;
    }
  });
  return words.length === 0 || words.includes(undefined) ? undefined : words.join('');
}
