/** What holds for every text there is, a report or not. Each check throws with what is wrong and where. */
import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../../server/src/core/analyze.ts';
import type { Section } from '../../server/src/core/report/report.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { allKinds, allRules, analysisOf, findingsOf, type Options, strictSettings } from './analysis.ts';
import { outlineOf } from './outline.ts';

/** The text is analyzed, its rules are run, and everything they say lies in it. Gives the analysis for more questions. */
export function checkText(text: string, options: Options = {}): Analysis {
  const analysis = analysisOf(text, options);
  checkTiles(analysis);
  checkTree(analysis);
  checkFindings(analysis);
  return analysis;
}

/** Every prefix that ends at a line, or every `step`th of them. */
export function checkPrefixes(text: string, step = 1): void {
  const { lines } = analysisOf(text);
  for (let line = 0; line < lines.count; line += step) checkText(text.slice(0, lines.startOf(line)));
}

/** The outline does not depend on how lines end. */
export function checkLineEnds(text: string): void {
  const lf = text.replace(/\r\n?/gu, '\n');
  const expected = outlineOf(lf, { places: true });
  for (const eol of ['\r\n', '\r']) {
    assert.equal(outlineOf(lf.replace(/\n/gu, eol), { places: true }), expected, `line ends ${JSON.stringify(eol)}`);
  }
}

/** Replace `length` units at the share `at` (0 to 1) of the text by `written`. */
export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly written: string;
  /** Whether anybody looks at the text behind it, and not only at that of a later edit. */
  readonly looked: boolean;
}

const strict = { settings: strictSettings };

/** After each edit the analysis made from the one before is that of the text itself, and so are the findings. */
export function checkEdits(text: string, edits: readonly RandomEdit[]): void {
  const kinds = allKinds();
  let previous = analysisOf(text);
  for (const [index, { at, length, written, looked }] of edits.entries()) {
    const offset = Math.floor(at * previous.text.length);
    const next = previous.text.slice(0, offset) + written + previous.text.slice(offset + length);
    const remembered = analyze(next, { kinds }, previous);
    previous = remembered;
    // What nobody asked for in between has to be taken over from further back.
    if (!looked && index < edits.length - 1) continue;
    const fresh = analyze(next, { kinds });
    const edited = `${JSON.stringify(written)} at ${offset} for ${length} units`;
    assert.deepStrictEqual(remembered, fresh, edited);
    assert.deepStrictEqual(passagesIn(remembered), passagesIn(fresh), edited);
    assert.deepStrictEqual(linesIn(remembered), linesIn(fresh), edited);
    // A list of rules that is another one knows nothing yet.
    assert.deepStrictEqual(runRules(remembered, allRules(), strict), runRules(fresh, [...allRules()], strict), edited);
  }
}

/** All that a passage can be asked for. */
function passagesIn({ survey }: Analysis): readonly unknown[] {
  return Array.from(survey.passages, ({ type, text, reading, span, line, section }) => ({
    ...{ type, text, reading, span, line, section },
  }));
}

function linesIn({ lines }: Analysis): readonly unknown[] {
  return Array.from({ length: lines.count }, (_, line) => [lines.startOf(line), lines.endOf(line)]);
}

function checkTiles({ text, parsed, lines }: Analysis): void {
  let offset = 0;
  for (const { span, type } of parsed.blocks) {
    assert.equal(span.start, offset, `block ${type} begins at ${span.start}, the one before ends at ${offset}`);
    assert.ok(span.end > span.start, `block ${type} at ${span.start} is empty`);
    offset = span.end;
  }
  assert.equal(offset, text.length, 'the last block ends with the text');
  assert.equal(parsed.scanned.length, lines.count, 'every line is scanned');
  const judged = parsed.verdicts.map(({ candidate }) => candidate.line);
  assert.equal(new Set(judged).size, judged.length, 'a line has one verdict');
}

function checkTree(analysis: Analysis): void {
  const { text, report, tail, declared, parsed } = analysis;
  const inText = (span: Span, what: string): void => checkWithin(span, { start: 0, end: text.length }, what);
  inText(report.preamble, 'preamble');
  inText({ start: tail.start, end: text.length }, 'tail');
  if (tail.closing !== undefined) inText({ start: tail.closing, end: text.length }, 'closing');
  if (declared) assert.equal(text.slice(declared.span.start, declared.span.end), declared.id);
  for (const block of parsed.blocks) {
    if (block.type !== 'heading') continue;
    inText(block.titleSpan, 'title');
    assert.equal(analysis.lines.lineAt(block.span.start), block.line, `line of “${block.title}”`);
    if (!block.number) continue;
    checkWithin(block.number.span, block.span, 'number');
    const written = text.slice(block.number.span.start, block.number.span.end);
    assert.equal(written.replace('\\', ''), block.number.text, 'the number is where it says');
  }
  const start = report.sections[0]?.span.start ?? text.length;
  checkSiblings(report.sections, { start, end: text.length }, 1);
}

/** Siblings follow one another without a hole, inside of what they are in, one level deeper. */
function checkSiblings(sections: readonly Section[], parent: Span, level: number): void {
  let offset = parent.start;
  for (const { heading, span, body, children } of sections) {
    assert.equal(heading.level, level, `level of “${heading.title}”`);
    assert.equal(span.start, offset, `section “${heading.title}” begins where the one before ends`);
    assert.equal(heading.span.start, span.start);
    checkWithin(heading.span, span, 'heading');
    checkWithin(body, span, 'body');
    checkSiblings(children, { start: body.end, end: span.end }, level + 1);
    offset = span.end;
  }
  if (sections.length > 0) assert.equal(offset, parent.end, 'the last section ends with what it is in');
}

function checkFindings(analysis: Analysis): void {
  const whole = { start: 0, end: analysis.text.length };
  for (const { rule, span, related, fixes, message } of findingsOf(analysis)) {
    checkWithin(span, whole, rule);
    assert.doesNotMatch(message, /\{\w+\}/u, `${rule}: a placeholder is not filled`);
    for (const other of related) checkWithin(other.span, whole, `${rule}, related place`);
    for (const { edits } of fixes) for (const edit of edits) checkWithin(edit.span, whole, `${rule}, fix`);
  }
}

function checkWithin({ start, end }: Span, outer: Span, what: string): void {
  assert.ok(
    outer.start <= start && start <= end && end <= outer.end,
    `${what} ${start}–${end} in ${outer.start}–${outer.end}`,
  );
}
