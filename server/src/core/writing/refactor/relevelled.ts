/** The headings of a section and of all in it, marked and numbered as those of another level are. */
import type { Analysis } from '../../analyze.ts';
import type { Heading } from '../../parse/blocks.ts';
import type { Section } from '../../report/report.ts';
import { dressed } from './dress.ts';
import { type LevelModel, levelBelow, modelIn, modelOf, numberAs } from './numbers.ts';
import type { Edit } from './plan.ts';
import { inside } from './renumber-headings.ts';
import type { Step } from './retold.ts';

export interface NewPlace {
  readonly section: Section;
  readonly by: 1 | -1;
  /** Of its number, as a decimal would have it. */
  readonly path: readonly number[];
  /** What it is written like; undefined where it will be the first of its kind. */
  readonly beside: Heading | undefined;
}

export interface Relevelled {
  readonly edits: readonly Edit[];
  readonly numbers: ReadonlyMap<Heading, Step>;
}

/** The outermost is written like those it comes to stand beside, the others as the first of their level. */
export function relevelled(analysis: Analysis, { section, by, path, beside }: NewPlace): Relevelled | undefined {
  const headings = new Set([section, ...inside(section)].map(({ heading }) => heading));
  const isOwn = (other: Heading): boolean => headings.has(other);
  const deeper = beside && beside.marks.hashes > 0 ? beside.marks.hashes - section.heading.marks.hashes : by;
  const edits: Edit[] = [];
  const numbers = new Map<Heading, Step>();
  const visit = (one: Section, own: readonly number[] | undefined, outer: LevelModel | undefined): boolean => {
    const { heading, children } = one;
    const like = one === section && beside ? modelIn(analysis.text, beside) : undefined;
    const model = own && (like ?? modelOf(analysis, heading.level + by, isOwn) ?? levelBelow(analysis, outer, heading));
    const written = dressAs(analysis, heading, { model, deeper, path: own });
    if (!written) return false;
    edits.push(...written);
    if (heading.number && own && model)
      numbers.set(heading, { style: model.style, path: model.style === 'decimal' ? own : own.slice(-1) });
    // Numbers inside stay as they are, holes as well: to mend them is another thing.
    return children.every((child) => visit(child, heading.number && own && pathIn(own, child.heading), model));
  };
  const around = modelOf(analysis, section.heading.level + by - 1, isOwn);
  return visit(section, path, around) ? { edits, numbers } : undefined;
}

/** Undefined for one that keeps its number: articles count through the document, whatever they are in. */
function pathIn(outer: readonly number[], { number }: Heading): readonly number[] | undefined {
  return number?.style === 'article' ? undefined : [...outer, ...(number ? [number.value] : [])];
}

interface NewDress {
  readonly model: LevelModel | undefined;
  /** How many more `#` there are. */
  readonly deeper: number;
  /** Undefined for a heading that keeps its number. */
  readonly path: readonly number[] | undefined;
}

function dressAs(analysis: Analysis, heading: Heading, { model, deeper, path }: NewDress): readonly Edit[] | undefined {
  const { marks, form, number } = heading;
  const hashes = marks.hashes > 0 ? marks.hashes + deeper : 0;
  if (!number || !path) return dressed(analysis, heading, { hashes, bold: marks.bold });
  if (!model) return undefined;
  const runsOn = form === 'run-in';
  const others = model.marks?.hashes ?? marks.hashes;
  if (runsOn && others > 0) return undefined;
  const dress = runsOn
    ? { hashes: marks.hashes, bold: marks.bold }
    : { hashes: marks.hashes > 0 && others > 0 ? hashes : others, bold: model.marks?.bold ?? marks.bold };
  // The path of a number that is no decimal has one part; a decimal has as many as levels are counted.
  const written = numberAs(model.sample, model.style, model.style === 'decimal' ? path : path.slice(-1));
  return dressed(analysis, heading, { ...dress, number: written + model.gap });
}
