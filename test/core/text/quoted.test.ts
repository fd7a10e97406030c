import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isMentioned, isQuoted } from '../../../server/src/core/text/quoted.ts';

suite('quoted', () => {
  const place = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const quoted = (text: string, word: string): boolean => isQuoted(text, place(text, word));

  test('between quotation marks and in titles', () => {
    assert.ok(quoted('他说“甲乙丙”。', '乙'));
    assert.ok(quoted('见《甲乙》。', '乙'));
    assert.ok(quoted('“甲‘乙’丙”', '丙'));
  });
  test('behind a pair, or behind a mark that is never closed', () => {
    assert.ok(!quoted('“甲”乙', '乙'));
    assert.ok(!quoted('“甲乙', '乙'));
  });
  test('alone between marks', () => {
    assert.ok(isMentioned('“乙”应改', place('“乙”应改', '乙')));
    assert.ok(!isMentioned('“甲乙”', place('“甲乙”', '乙')));
    assert.ok(!isMentioned('乙', place('乙', '乙')));
  });
});
