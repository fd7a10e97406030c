/**
 * A paragraph that counts 一是…二是… as lines with numbers of the level below, and such lines as a paragraph. The words
 * of each point stay as they are: only what counts them is written anew.
 */
import type { Analysis } from '../../analyze.ts';
import { type Heading, parse } from '../../parse/blocks.ts';
import type { Candidate } from '../../parse/candidate.ts';
import type { NumberStyle } from '../../parse/marker.ts';
import type { Enumeration } from '../../report/enumerations.ts';
import { allSections, type Report, reportOf, sectionsAt } from '../../report/report.ts';
import { Lines } from '../../text/lines.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { customBelow, type LevelModel, modelOf, numberAs } from './numbers.ts';
import { type Edit, type Refactoring, rewritten } from './plan.ts';
import { indentOf, separatorOf } from './spacing.ts';

/** Applies in a paragraph that counts from 一是 on, in a section with nothing inside. */
export const split: Refactoring = (analysis, span) => {
  const enumeration = analysis.survey.enumerations.find((one) => isWhole(analysis, one, span));
  const model = enumeration && modelBelow(analysis, enumeration);
  if (!enumeration || !model) return undefined;
  return () => {
    const between = separatorOf(analysis) + indentOf(analysis);
    const { text, lines } = analysis;
    const first = enumeration.members[0]?.marker.start ?? 0;
    const leads = text.slice(lines.startOf(lines.lineAt(first)), first).trim() === '';
    const edits = enumeration.members.map(({ marker, value }, index): Edit => {
      const number = numberAs(model.sample, model.style, [value]);
      // 一要 counts with its first character only: 要 is a word of the point.
      const end = enumeration.family === 'yao' ? marker.end - 1 : marker.end;
      return { span: { start: marker.start, end }, text: (index === 0 && leads ? '' : between) + number };
    });
    return undisturbed(analysis, edits, enumeration.section?.heading.level ?? 0);
  };
};

/** The edits, if the lines they are in read as they may, and all other headings as before. */
function undisturbed(
  { text, lines, report }: Analysis,
  edits: readonly Edit[],
  level: number,
): readonly Edit[] | undefined {
  const from = edits[0]?.span.start ?? 0;
  const last = edits.at(-1)?.span.end ?? 0;
  const end = lines.endOf(lines.lineAt(last));
  const after = rewritten(text, { start: 0, end: text.length }, edits);
  const endAfter = after.length - (text.length - end);
  const next = reportOf(parse(new Lines(after)).headings, after.length);
  const own = headingsIn(next).filter((heading) => isWithin(heading, from, endAfter));
  const fits = own.every((heading) => heading.level === level + 1);
  const before = headingsIn(report).filter((heading) => !isWithin(heading, from, end));
  const others = headingsIn(next).filter((heading) => !isWithin(heading, from, endAfter));
  const same = (heading: Heading, other: Heading | undefined): boolean =>
    heading.level === other?.level && heading.title === other.title;
  return fits && before.length === others.length && before.every((heading, index) => same(heading, others[index]))
    ? edits
    : undefined;
}

function headingsIn(report: Report): readonly Heading[] {
  return [...(report.title ? [report.title] : []), ...Array.from(allSections(report), ({ heading }) => heading)];
}

function isWithin({ titleSpan }: Heading, from: number, to: number): boolean {
  return from <= titleSpan.start && titleSpan.start < to;
}

/** Counted 1, 2, 3 in one line of plain text around the place, and with no mark of emphasis that would be torn. */
function isWhole({ text, lines }: Analysis, { family, members, lone, layout, span }: Enumeration, at: Span): boolean {
  const line = lines.lineAt(span.start);
  if (lone || layout !== 'inline' || (family !== 'shi' && family !== 'yao') || lines.lineAt(at.start) !== line)
    return false;
  if (lines.lineAt(span.end) !== line || members.some(({ value }, index) => value !== index + 1)) return false;
  if (members.some(({ text: word }) => !/^[一二三四五六七八九十]+[是要]$/u.test(word))) return false;
  return !/\*\*|__|`|\|/u.test(text.slice(lines.startOf(line), lines.endOf(line)));
}

function modelBelow(analysis: Analysis, { section, members }: Enumeration): LevelModel | undefined {
  if (!section || section.children.length > 0) return undefined;
  const first = members[0]?.marker.start ?? 0;
  const passage = analysis.survey.passages.find(({ span }) => span.start <= first && first < span.end);
  if (passage?.type !== 'text' || first < section.heading.span.end) return undefined;
  const { number, level, marks } = section.heading;
  const model = modelOf(analysis, level + 1);
  // What stands behind `#` is written by its level; such a line is no paragraph.
  if (model && splitStyles.has(model.style) && model.marks?.hashes === 0) return model;
  if (marks.hashes > 0 && !number) return customBelow('han');
  const custom = customBelow(number?.style);
  return custom && splitStyles.has(custom.style) ? custom : undefined;
}

const splitStyles: ReadonlySet<NumberStyle> = new Set(['han-paren', 'arabic', 'arabic-paren']);

/** Applies at lines that count from 1 and are a paragraph each; `above` also takes the paragraph they stand under. */
export function joined(into: 'own' | 'above'): Refactoring {
  return (analysis, { start }) => {
    const items = itemsAround(analysis, analysis.lines.lineAt(start));
    if (items.length < 2) return undefined;
    const level = levelAround(analysis, items);
    if (into === 'own') return () => undisturbed(analysis, joinedEdits(analysis, items), level);
    const plan = joinedAbove(analysis, items);
    return plan && (() => undisturbed(analysis, plan(), level));
  };
}

/** Of the section the lines are in, be they sections themselves or not. */
function levelAround({ report, lines }: Analysis, [first]: readonly Candidate[]): number {
  const start = lines.startOf(first?.line ?? 0);
  return sectionsAt(report, start).findLast(({ heading }) => heading.span.start < start)?.heading.level ?? 0;
}

function joinedEdits({ lines }: Analysis, items: readonly Candidate[], before?: number): readonly Edit[] {
  return items.map(({ line, shape }, index): Edit => {
    const from = lines.startOf(line);
    const above = items[index - 1]?.line ?? before;
    const start = above === undefined ? from + shape.markerStart : lines.endOf(above);
    const end = from + shape.markerEnd;
    const word = formatNumeral(index + 1);
    return { span: { start, end }, text: lines.text.startsWith('要', end) ? word : `${word}是` };
  });
}

/** The heading or paragraph that ends above the first of them, nothing but blank lines between. */
function joinedAbove(analysis: Analysis, items: readonly Candidate[]): (() => readonly Edit[]) | undefined {
  const first = items[0]?.line ?? 0;
  const line = lineAbove(analysis, first);
  const passage = analysis.survey.passages.find((one) => one.line === line);
  const heading = analysis.parsed.headings.some((one) => one.form === 'alone' && one.line === line);
  const closed = /[。：:；，！？]$/u.test(passage?.text ?? '') || /。\s*$/u.test(analysis.lines.textOf(line));
  if (!passage || !closed || (passage.type !== 'text' && passage.type !== 'heading')) return undefined;
  // Only a heading that its full stop closes can have a text behind it.
  if (heading && !/^[^#*]*。\s*$/u.test(analysis.lines.textOf(line))) return undefined;
  return () => joinedEdits(analysis, items, line);
}

function lineAbove({ parsed }: Analysis, line: number): number {
  return parsed.scanned.findLastIndex(({ role }, at) => at < line && role !== 'blank');
}

/** Lines of one style that count 1, 2, 3 with only blank lines between; the one at the line among them. */
function itemsAround(analysis: Analysis, line: number): readonly Candidate[] {
  const candidates = analysis.parsed.verdicts.map(({ candidate }) => candidate);
  const at = candidates.findIndex((one) => one.line === line && isItem(analysis, one));
  const own = candidates[at];
  if (!own) return [];
  let from = at;
  for (; from > 0 && own.shape.marker?.value !== 1; from--) {
    if (!counts(analysis, candidates[from - 1], candidates[from])) break;
  }
  let to = at + 1;
  for (; to < candidates.length; to++) if (!counts(analysis, candidates[to - 1], candidates[to])) break;
  const items = candidates.slice(from, to);
  return items[0]?.shape.marker?.value === 1 && items.every((one) => isClosed(analysis, one)) ? items : [];
}

function counts(analysis: Analysis, one: Candidate | undefined, next: Candidate | undefined): boolean {
  const [first, second] = [one?.shape.marker, next?.shape.marker];
  if (!one || !next || !first || !second || !isItem(analysis, one) || !isItem(analysis, next)) return false;
  const follows = first.style === second.style && second.value === first.value + 1;
  return follows && lineAbove(analysis, next.line) === one.line;
}

function isItem(analysis: Analysis, { sign, shape, line }: Candidate): boolean {
  const style = shape.marker?.style;
  return sign === 'numbered' && style !== undefined && splitStyles.has(style) && shape.bold === 'none' && line > 0
    ? analysis.report.title?.line !== line
    : false;
}

/** It ends as a point does: a heading without a mark would run into the next one. */
function isClosed({ lines }: Analysis, { line }: Candidate): boolean {
  const text = lines.textOf(line);
  return /[。；;！？]["”’）)]*\s*$/u.test(text) && !/\*\*|__|`|\|/u.test(text);
}
