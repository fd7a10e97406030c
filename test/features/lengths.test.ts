import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lengthsOf, shortLength } from '../../server/src/features/lengths.ts';
import { analysisOf } from '../support/analysis.ts';
import { specimen } from '../support/shared.ts';

/** The lengths of the sections in the order of the text, each before those inside it. */
function check(text: string, expected: readonly number[]): void {
  assert.deepEqual(
    [...lengthsOf(analysisOf(text)).values()].toSorted((a, b) => a - b),
    expected.toSorted((a, b) => a - b),
  );
}

test('a section counts all that lies in it, white space left out', () =>
  check('总结\n\n一、问题\n\n（一）学习。学 得 浅。\n\n二、措施\n\n多学。\n', [4 + 10, 10, 4 + 3]));

test('the closing is no part of the last section', () =>
  check('总结\n\n一、问题\n\n多。\n\n二、措施\n\n学。\n\n以上总结，请批评指正。\n', [6, 6]));

test('English is counted in words', () => check('# Postmortem\n\n## Summary\n\nIt broke twice.\n', [4]));

test('beside a name there is little room', () => {
  assert.equal(shortLength(466, 'zh', 'zh'), '466 字');
  assert.equal(shortLength(466, 'zh', 'en'), '466 chars');
  assert.equal(shortLength(12, 'en', 'en'), '12 words');
});

const { path, skip } = specimen();
test('the specimen, counted by hand', { skip }, () => {
  if (path === undefined) return;
  const analysis = analysisOf(readFileSync(path, 'utf8'));
  const lengths = lengthsOf(analysis);
  assert.deepEqual(
    analysis.report.sections.map((section) => lengths.get(section)),
    [1754, 548, 745],
  );
});
