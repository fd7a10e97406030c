/** References to sections that change their level: the words for 第三部分（二） become those for 第四部分. */
import type { Analysis } from '../../analyze.ts';
import type { NumberStyle } from '../../parse/marker.ts';
import type { Section } from '../../report/report.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { Edit } from './plan.ts';

export interface Step {
  readonly style: NumberStyle;
  readonly value: number;
}

/** One edit for each reference that surely names one of the sections; `steps` are the numbers on the way to it. */
export function retold(analysis: Analysis, steps: ReadonlyMap<Section, readonly Step[]>): readonly Edit[] {
  if (steps.size === 0) return [];
  return analysis.survey.references.flatMap(({ form, span, target, whole }): Edit[] => {
    if (form !== 'number' || !whole || target?.type !== 'section') return [];
    const words = wordsFor(steps.get(target.section) ?? []);
    return words === '' || words === analysis.text.slice(span.start, span.end) ? [] : [{ span, text: words }];
  });
}

/** Empty where there are no such words. */
function wordsFor(steps: readonly Step[]): string {
  const words = steps.map(({ style, value }, index) => {
    const numeral = formatNumeral(value);
    switch (style) {
      case 'part':
        return `第${numeral}部分`;
      case 'han':
        return index === 0 ? `第${numeral}部分` : undefined;
      case 'chapter':
        return `第${numeral}章`;
      case 'section':
        return `第${numeral}节`;
      case 'han-paren':
        return index > 0 ? `（${numeral}）` : undefined;
      default:
        return undefined;
    }
  });
  return words.includes(undefined) ? '' : words.join('');
}
