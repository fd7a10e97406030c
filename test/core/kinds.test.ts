/**
 * The contract of every kind that is shipped: its sample is recognized and faultless, each required section deleted from
 * it is missed alone, where it was, and the fix cures it. Titles that are the kind, and titles that only sound like one.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { completeSections, missingSections } from '../../server/src/core/kind/complete.ts';
import { snippetText } from '../../server/src/core/text/snippet.ts';
import { allKinds, analysisOf, findingsOf, kindOf } from '../support/analysis.ts';
import { corpus } from '../support/shared.ts';

for (const { id, sections } of allKinds()) {
  const path = `test/reports/${id}/report.md`;

  test(`${id}: its sample is recognized and has no finding`, () => {
    assert.ok(existsSync(path), `${path} is missing`);
    const text = readFileSync(path, 'utf8');
    assert.equal(kindOf(text)?.id, id);
    const said = findingsOf(analysisOf(text)).map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(said, []);
  });

  for (const { id: section, title, presence, carrier } of sections) {
    if (presence !== 'required' || carrier !== 'heading') continue;
    test(`${id}: without ${section} just that is missing, and the fix cures it`, () =>
      deleted(readFileSync(path, 'utf8'), section, title));
  }

  test(`${id}: titles that are one, and titles that only sound like it`, () => {
    const lines = readFileSync(`test/core/kind-titles/${id}.txt`, 'utf8').split('\n');
    const wrong = lines
      .filter((line) => /^[+-] /u.test(line))
      .filter((line) => (kindOf(`# ${line.slice(2)}\n\n正文。\n`)?.id === id) !== line.startsWith('+'));
    assert.deepEqual(wrong, []);
  });
}

test('no missing section in a real document that does not say what it is', {
  skip: corpus().length === 0 ? '../shared is not there' : false,
}, () => {
  const wrong = corpus().flatMap(({ name, text }) =>
    findingsOf(analysisOf(text, { path: name }), 'missing-section').map(({ message }) => `${name}: ${message}`),
  );
  assert.deepEqual(wrong, []);
});

function deleted(text: string, id: string, title: string): void {
  const whole = analysisOf(text);
  const match = whole.matches.find(({ wanted }) => wanted.id === id);
  assert.ok(match?.section, `the sample has no heading for ${id}`);
  const { start, end } = match.section.span;
  // The closing belongs to the report, not to its last section.
  const stop = start < whole.tail.start ? Math.min(end, whole.tail.start) : end;
  const kind = whole.detected?.kind.id ?? '';
  const without = analysisOf(text.slice(0, start) + text.slice(stop), { kind });
  const missing = missingSections(without);
  assert.deepEqual(
    missing.map((wanted) => wanted.title),
    [title],
  );
  // No other rule speaks of the same gap.
  assert.deepEqual(
    findingsOf(without).map(({ rule }) => rule),
    ['missing-section'],
  );
  const cured = completeSections(without, missing).reduceRight(
    (before, edit) => before.slice(0, edit.span.start) + snippetText(edit.text) + before.slice(edit.span.end),
    without.text,
  );
  assert.deepEqual(missingSections(analysisOf(cured, { kind })), []);
}
