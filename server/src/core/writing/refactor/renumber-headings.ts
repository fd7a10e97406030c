/** New paths for headings, written into them and into the words of the text that point to them. */
import type { Analysis } from '../../analyze.ts';
import { pointersOf } from '../../kind/renumber.ts';
import type { Heading, HeadingNumber } from '../../parse/blocks.ts';
import { allSections, type Section } from '../../report/report.ts';
import { numberAs } from './numbers.ts';
import type { Edit } from './plan.ts';

/** The new path of each heading that gets one; a path has one part where the number is no decimal. */
export type NewPaths = ReadonlyMap<Heading, readonly number[]>;

/** In headings and references alike; `but` are headings whose number someone else writes. */
export function pathEdits(analysis: Analysis, paths: NewPaths, but: ReadonlySet<Heading> = new Set()): Edit[] {
  const { text } = analysis;
  const own = [...paths].flatMap(([heading, path]): Edit[] =>
    heading.number && !but.has(heading) ? changed(text, heading.number, path) : [],
  );
  return [...own, ...referenceEdits(analysis, paths)];
}

/** In references to headings whose number keeps its style. */
export function referenceEdits(analysis: Analysis, paths: NewPaths): Edit[] {
  const { text } = analysis;
  const byStart = new Map([...paths].map(([heading, path]) => [heading.span.start, { heading, path }]));
  return pointersOf(analysis).flatMap(({ span, heading: start }): Edit[] => {
    const target = byStart.get(start);
    const style = target?.heading.number?.style;
    return target && style ? changed(text, { span, style }, target.path) : [];
  });
}

function changed(
  text: string,
  { span, style }: Pick<HeadingNumber, 'span' | 'style'>,
  path: readonly number[],
): Edit[] {
  const written = text.slice(span.start, span.end);
  const wanted = numberAs(written, style, path);
  return wanted === written ? [] : [{ span, text: wanted }];
}

/** What follows inside the section from a new path of its own: decimals below it begin with it. */
export function decimalsBelow(section: Section, path: readonly number[]): NewPaths {
  const old = section.heading.number?.path ?? [];
  const paths = new Map<Heading, readonly number[]>();
  for (const { heading } of inside(section)) {
    const { number } = heading;
    if (number?.style !== 'decimal' || number.path.length <= old.length) continue;
    if (old.length > 0 && old.every((part, index) => part === number.path[index])) {
      paths.set(heading, [...path, ...number.path.slice(old.length)]);
    }
  }
  return paths;
}

/** All sections inside, not the section itself. */
export function inside({ span, children }: Section): readonly Section[] {
  return [...allSections({ title: undefined, span, preamble: span, sections: children })];
}
