/** Refactorings of sections and of the whole report as a writer sees them, and what must hold of them in every text. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analyze.ts';
import type { Heading } from '../../server/src/core/parse/blocks.ts';
import { ownEndOf } from '../../server/src/core/report/extent.ts';
import { allSections, type Section } from '../../server/src/core/report/report.ts';
import { refactorings } from '../../server/src/core/writing/refactor/list.ts';
import { analysisOf } from './analysis.ts';

const conversions = ['convert-to-plain', 'convert-to-bold', 'convert-to-markdown'] as const;

/** Those of the list that change headings. */
const structural = [
  'move-section-up',
  'move-section-down',
  'promote-section',
  'demote-section',
  'renumber-document',
  ...conversions,
] as const;

export type Structural = (typeof structural)[number];

export function isStructural(id: string): id is Structural {
  return structural.some((one) => one === id);
}

/** The text after a refactoring at a place; undefined where it does not apply or would not read as asked. */
export function refactored(id: Structural, analysis: Analysis, place = 0): string | undefined {
  const found = refactorings.find((one) => one.id === id);
  assert.ok(found, `no refactoring ${id}`);
  const edits = found.refactoring(analysis, { start: place, end: place })?.();
  if (!edits) return undefined;
  const { text } = analysis;
  let result = '';
  let offset = 0;
  for (const { span, text: written } of edits) {
    assert.ok(
      offset <= span.start && span.start <= span.end && span.end <= text.length,
      `${id}: edits in order, apart`,
    );
    result += text.slice(offset, span.start) + written;
    offset = span.end;
  }
  return result + text.slice(offset);
}

/** How often each did something, and how often one after another gave the first text again, to the letter. */
export type Tally = Map<string, { times: number; same: number }>;

function count(tally: Tally, id: string, same: boolean): void {
  const { times, same: before } = tally.get(id) ?? { times: 0, same: 0 };
  tally.set(id, { times: times + 1, same: before + (same ? 1 : 0) });
}

interface Thoroughness {
  /** At so many sections; at all of them by default. */
  readonly most?: number;
  /** Whether the way back must end at the first numbers and text; in a jumble of lines nobody knows what they belong to. */
  readonly back?: boolean;
}

/** Every refactoring at every section: what is kept, the outline asked for, and back again. */
export function checkRefactorings(text: string, tally: Tally, thoroughness: Thoroughness = {}): void {
  const { most = Number.POSITIVE_INFINITY, back = true } = thoroughness;
  const analysis = analysisOf(text);
  const all = allSections(analysis.report);
  const step = Math.max(1, Math.ceil(all.length / most));
  for (const id of conversions) checkConversion(id, analysis, tally);
  checkRenumbering(analysis, tally);
  for (const section of all.filter((_, index) => index % step === 0)) {
    for (const direction of ['up', 'down'] as const) {
      checkMove(direction, analysis, section, back ? tally : undefined);
    }
    for (const by of [-1, 1] as const) checkLevel(by, analysis, section, back ? tally : undefined);
  }
}

/** The analysis of the text after a refactoring, where it does something. */
function tried(id: Structural, before: Analysis, place = 0): Analysis | undefined {
  const text = refactored(id, before, place);
  if (text === undefined) return undefined;
  assert.notEqual(text, before.text, `${id} changes something`);
  const after = analysisOf(text);
  assert.deepEqual(sheltered(after).toSorted(), sheltered(before).toSorted(), `${id}: fences, tables, quotes`);
  assert.deepEqual(pointed(after), pointed(before), `${id}: references lead where they led`);
  if (!/(?:^|[^\r])\n/u.test(before.text)) assert.doesNotMatch(text, /(?:^|[^\r])\n/u, `${id}: line breaks`);
  return after;
}

function checkConversion(id: (typeof conversions)[number], before: Analysis, tally: Tally): void {
  const after = tried(id, before);
  if (!after) return;
  assert.deepEqual(outlineIn(after), outlineIn(before), `${id}: outline`);
  assert.deepEqual(numbersIn(after), numbersIn(before), `${id}: numbers`);
  assert.equal(skeletonOf(after), skeletonOf(before), `${id}: text`);
  assert.equal(refactored(id, after), undefined, `${id}: nothing is left to do`);
  count(tally, id, false);
  for (const other of conversions) {
    const back: Analysis | undefined = other === id ? undefined : tried(other, after);
    if (!back) continue;
    assert.deepEqual(outlineIn(back), outlineIn(before), `${id}, then ${other}: outline`);
    assert.equal(skeletonOf(back), skeletonOf(before), `${id}, then ${other}: text`);
    count(tally, 'conversion and another', back.text === before.text);
  }
}

function checkRenumbering(before: Analysis, tally: Tally): void {
  const id = 'renumber-document';
  const after = tried(id, before);
  if (!after) return;
  assert.deepEqual(outlineIn(after), outlineIn(before), `${id}: outline`);
  assert.equal(skeletonOf(after), skeletonOf(before), `${id}: text`);
  assert.equal(refactored(id, after), undefined, `${id}: nothing is left to do`);
  count(tally, id, false);
}

function checkMove(direction: 'up' | 'down', before: Analysis, section: Section, tally: Tally | undefined): void {
  const id: Structural = `move-section-${direction}`;
  const after = tried(id, before, section.heading.span.start);
  if (!after) return;
  const all = allSections(before.report);
  const siblings = siblingsOf(before, section);
  const other = siblings[siblings.indexOf(section) + (direction === 'up' ? -1 : 1)];
  assert.ok(other, `${id}: there is another`);
  const [first, second] = direction === 'up' ? [other, section] : [section, other];
  const [from, middle] = [all.indexOf(first), all.indexOf(second)];
  const end = middle + 1 + within(second).length;
  const order = [...all.slice(0, from), ...all.slice(middle, end), ...all.slice(from, middle), ...all.slice(end)];
  assert.deepEqual(sectionsIn(after), order.map(lineOf), `${id}: outline`);
  assert.deepEqual([...skeletonOf(after)].toSorted(), [...skeletonOf(before)].toSorted(), `${id}: characters`);
  const moved = allSections(after.report)[direction === 'up' ? from : from + 1 + within(second).length];
  assert.ok(moved);
  assert.deepEqual(valuesOf(siblingsOf(after, moved)), valuesOf(siblings), `${id}: numbers stay with the places`);
  // A date that ends the text now may be taken for that of the whole.
  if (!tally || endOf(after) !== endOf(before)) return;
  assert.deepEqual(parts(after), parts(before), `${id}: text of the sections`);
  const back = refactored(
    direction === 'up' ? 'move-section-down' : 'move-section-up',
    after,
    moved.heading.span.start,
  );
  assert.equal(back, before.text, `${id} and back`);
  count(tally, id, true);
}

function checkLevel(by: 1 | -1, before: Analysis, section: Section, tally: Tally | undefined): void {
  const [id, opposite]: readonly Structural[] =
    by === 1 ? ['demote-section', 'promote-section'] : ['promote-section', 'demote-section'];
  assert.ok(id && opposite);
  const after = tried(id, before, section.heading.span.start);
  if (!after) return;
  const all = allSections(before.report);
  const changed = new Set([section, ...within(section)]);
  const expected = all.map((one) => ({ ...lineOf(one), level: one.heading.level + (changed.has(one) ? by : 0) }));
  assert.deepEqual(sectionsIn(after), expected, `${id}: outline`);
  assert.equal(skeletonOf(after), skeletonOf(before), `${id}: text`);
  if (tally) count(tally, id, false);
  // What stood behind a promoted section is its own now, and goes with it.
  if (by === -1 && siblingsOf(before, section).at(-1) !== section) return;
  const own = allSections(after.report)[all.indexOf(section)];
  assert.ok(own);
  const again = tried(opposite, after, own.heading.span.start);
  if (!again) return;
  assert.deepEqual(outlineIn(again), outlineIn(before), `${id} and back: outline`);
  assert.equal(skeletonOf(again), skeletonOf(before), `${id} and back: text`);
  if (!tally) return;
  if (isRegular(siblingsOf(before, section)) && refactored('renumber-document', before) === undefined) {
    assert.deepEqual(valuesOf(allSections(again.report)), valuesOf(all), `${id} and back: numbers`);
  }
  count(tally, `${id} and back`, again.text === before.text);
}

function siblingsOf({ report }: Analysis, section: Section): readonly Section[] {
  return allSections(report).find(({ children }) => children.includes(section))?.children ?? report.sections;
}

function within({ children }: Section): readonly Section[] {
  return children.flatMap((child) => [child, ...within(child)]);
}

/** Counted from one without holes, in one way. */
function isRegular(siblings: readonly Section[]): boolean {
  const numbered = siblings.flatMap(({ heading }) => heading.number ?? []);
  return numbered.every(({ value, style }, index) => value === index + 1 && style === numbered[0]?.style);
}

type OutlineLine = Pick<Heading, 'level' | 'title' | 'form'>;

function lineOf({ heading: { level, title, form } }: Section): OutlineLine {
  return { level, title, form };
}

function sectionsIn({ report }: Analysis): readonly OutlineLine[] {
  return allSections(report).map(lineOf);
}

function outlineIn(analysis: Analysis): readonly (OutlineLine | string)[] {
  return [analysis.report.title?.title ?? '', ...sectionsIn(analysis)];
}

function numbersIn({ report }: Analysis): readonly (string | undefined)[] {
  return allSections(report).map(({ heading }) => heading.number?.text);
}

function valuesOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ heading }) => heading.number?.path.join('.') ?? []);
}

/** What is read as it stands: front matter, fences, comments, tables, quotes. */
function sheltered({ parsed }: Analysis): readonly string[] {
  return parsed.scanned.flatMap(({ role, text }) =>
    role === 'blank' || role === 'text' || role === 'bullet' ? [] : [text],
  );
}

/** Titles of the sections that numbers in the text lead to. */
function pointed({ survey }: Analysis): readonly string[] {
  return survey.references
    .flatMap(({ form, target, whole }) =>
      form === 'number' && whole && target?.type === 'section' ? [target.section.heading.title] : [],
    )
    .toSorted();
}

/** The text without what headings are marked and numbered by, without numbers that point, and without blanks. */
function skeletonOf({ text, report, survey }: Analysis, start = 0, end = text.length): string {
  const headings = [...(report.title ? [report.title] : []), ...allSections(report).map(({ heading }) => heading)];
  const marks = [
    ...headings.map(({ span, titleSpan }) => ({ start: span.start, end: titleSpan.start })),
    ...survey.references.filter(({ form }) => form === 'number').map(({ span }) => span),
  ].toSorted((a, b) => a.start - b.start);
  let result = '';
  let offset = start;
  for (const mark of marks) {
    if (mark.start < offset || mark.end > end) continue;
    result += text.slice(offset, mark.start);
    offset = mark.end;
  }
  return (result + text.slice(offset, end)).replace(/[\s\u3000#*_]/gu, '');
}

/** What each section has of its own, in no order. */
function parts(analysis: Analysis): readonly string[] {
  return allSections(analysis.report)
    .map((section) => skeletonOf(analysis, section.span.start, Math.min(section.body.end, ownEndOf(section, analysis))))
    .toSorted();
}

/** What stands at the end and belongs to no section. */
function endOf(analysis: Analysis): string {
  const last = analysis.report.sections.at(-1);
  return last ? skeletonOf(analysis, ownEndOf(last, analysis)) : '';
}
