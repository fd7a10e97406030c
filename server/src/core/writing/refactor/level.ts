/**
 * A section with all in it one level further out or in, where it stands. What it takes the place of is counted on: the
 * sections behind a promoted one become its own, those behind a demoted one count one less.
 */
import type { Analysis } from '../../analyze.ts';
import type { Heading } from '../../parse/blocks.ts';
import { allSections, type Section, sectionsAt } from '../../report/report.ts';
import { checked, type Edit, familyOf, outlined, type Refactoring, sectionAround } from './plan.ts';
import { type NewPlace, type Relevelled, relevelled } from './relevelled.ts';
import { decimalsBelow, inside, pathEdits } from './renumber-headings.ts';
import { retold, type Step } from './retold.ts';

/** The section at the place beside the one it is in. */
export const promoted: Refactoring = (analysis, span) => {
  const section = sectionAround(analysis, span);
  if (!section || !canChange(section, -1)) return undefined;
  const { parent, siblings } = familyOf(analysis, section);
  if (!parent || !sameCount(parent.heading, section.heading) || !canStandBeside(section, parent)) return undefined;
  return () => {
    const around = familyOf(analysis, parent).siblings;
    const behind = siblings.slice(siblings.indexOf(section) + 1);
    const path = nextPath(parent.heading);
    const later = around.slice(around.indexOf(parent) + 1);
    return edited(analysis, {
      section,
      by: -1,
      path,
      beside: parent.heading,
      others: [...shifted(later, 1), ...inherited(behind, path, lastValue(section))],
      above: pathTo(analysis, parent).slice(0, -1),
      within: behind,
    });
  };
};

/** The section at the place inside the one above it, behind all that is there. */
export const demoted: Refactoring = (analysis, span) => {
  const section = sectionAround(analysis, span);
  if (!section || !canChange(section, 1)) return undefined;
  const { siblings } = familyOf(analysis, section);
  const before = siblings[siblings.indexOf(section) - 1];
  if (!before || !sameCount(before.heading, section.heading)) return undefined;
  const beside = before.children.findLast((child) => sameCount(child.heading, section.heading))?.heading;
  if (beside?.number?.style === 'article') return undefined;
  return () => {
    return edited(analysis, {
      section,
      by: 1,
      beside,
      path: [...(before.heading.number?.path ?? []), lastValue(before) + 1],
      others: shifted(siblings.slice(siblings.indexOf(section) + 1), -1),
      above: pathTo(analysis, before),
      within: [],
    });
  };
};

type Paths = readonly (readonly [Section, readonly number[]])[];

interface Tree extends NewPlace {
  /** Sections that count otherwise, with their new paths. */
  readonly others: Paths;
  /** What it is in then, outermost first; and the sections that come to be in it. */
  readonly above: readonly Section[];
  readonly within: readonly Section[];
}

/** The section and those it is in. */
function pathTo({ report }: Analysis, { heading }: Section): readonly Section[] {
  return sectionsAt(report, heading.span.start).filter((one) => one.heading.level <= heading.level);
}

/** Marks that Markdown has, and numbers that do not count through the document. */
function canChange({ heading, children }: Section, by: 1 | -1): boolean {
  const deepest = Math.max(heading.marks.hashes, ...children.map((child) => child.heading.marks.hashes));
  const fits = by === 1 ? deepest < 6 : heading.marks.hashes !== 1;
  const counts = heading.number?.style !== 'article' && !heading.number?.text.includes('之');
  const shown = heading.title !== '' && (heading.number !== undefined || heading.marks.hashes > 0);
  return fits && counts && shown && !heading.marks.underlined;
}

/** Both have a number, or neither has. */
function sameCount(one: Heading, other: Heading): boolean {
  return (one.number === undefined) === (other.number === undefined);
}

/** Articles count through the document, and a text that runs on would all be a heading behind `#`. */
function canStandBeside({ heading }: Section, { heading: other }: Section): boolean {
  return other.number?.style !== 'article' && (heading.form === 'alone' || other.marks.hashes === 0);
}

function nextPath({ number }: Heading): readonly number[] {
  const path = number?.path ?? [];
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

/** Of the sections inside; 0 where none has a number. */
function lastValue({ children }: Section): number {
  return children.findLast(({ heading }) => heading.number)?.heading.number?.value ?? 0;
}

/** The numbered sections of a run, counted on or back. */
function shifted(siblings: readonly Section[], by: number): Paths {
  const style = siblings.find(({ heading }) => heading.number)?.heading.number?.style;
  return siblings.flatMap((section) => {
    const { number } = section.heading;
    return number && number.style === style
      ? [[section, [...number.path.slice(0, -1), number.value + by]] as const]
      : [];
  });
}

/** Former siblings that are inside now, counted on behind the section's own. */
function inherited(behind: readonly Section[], parent: readonly number[], count: number): Paths {
  const numbered = behind.filter(({ heading }) => heading.number);
  return numbered.map((section, index) => {
    const decimal = section.heading.number?.style === 'decimal';
    return [section, decimal ? [...parent, count + index + 1] : [count + index + 1]];
  });
}

function edited(analysis: Analysis, tree: Tree): readonly Edit[] | undefined {
  const own = relevelled(analysis, tree);
  if (!own) return undefined;
  const paths = new Map(tree.others.flatMap(([section, path]) => withBelow(section, path)));
  const words = retold(analysis, stepsOf(analysis, tree, own));
  if (!words) return undefined;
  const numbers = pathEdits(analysis, paths).filter(
    ({ span }) => !words.some((other) => span.start < other.span.end && other.span.start < span.end),
  );
  return checked(analysis, [...own.edits, ...numbers, ...words], outlineAfter(analysis, tree));
}

function withBelow(section: Section, path: readonly number[]): readonly (readonly [Heading, readonly number[]])[] {
  return [[section.heading, path], ...decimalsBelow(section, path)];
}

function outlineAfter(analysis: Analysis, { section, by }: Tree): ReturnType<typeof outlined> {
  const changed = new Set([section, ...inside(section)]);
  const titles = analysis.report.title ? 1 : 0;
  const sections = [...allSections(analysis.report)];
  return outlined(analysis).map(({ level, title }, index) => {
    const at = sections[index - titles];
    return { title, level: at && changed.has(at) ? level + by : level };
  });
}

/** The numbers on the way to each section that has other ones around it than before. */
function stepsOf(
  analysis: Analysis,
  { section, others, above, within }: Tree,
  own: Relevelled,
): ReadonlyMap<Section, Step[]> {
  const shiftedTo = new Map(others.map(([one, path]) => [one.heading, path]));
  const stepFor = ({ heading }: Section): Step[] => {
    const { number } = heading;
    const written = own.numbers.get(heading);
    if (written) return [written];
    return number ? [{ style: number.style, path: shiftedTo.get(heading) ?? number.path }] : [];
  };
  const steps = new Map<Section, Step[]>();
  const visit = (one: Section, before: readonly Step[]): void => {
    const path = [...before, ...stepFor(one)];
    steps.set(one, path);
    for (const child of one.children) visit(child, path);
  };
  const outer = above.flatMap(stepFor);
  visit(section, outer);
  const inner = steps.get(section) ?? [];
  for (const one of within) visit(one, inner);
  return analysis.survey.references.length > 0 ? steps : new Map();
}
