/** The smallest change between two versions of a text: what is taken over from the version before hangs on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeBetween } from '../../../server/src/core/text/change.ts';

test('what stands in front and behind is the same, and nothing more is', () => {
  // Few different characters, so that the same ones stand beside the change; long ends, as those of a report.
  const words = fc.string({ unit: fc.constantFrom('一', '二', '\n'), maxLength: 12 });
  const ends = fc.integer({ min: 0, max: 9000 }).map((length) => '一二三'.repeat(length / 3));
  fc.assert(
    fc.property(fc.tuple(ends, ends), words, words, ([head, tail], old, written) => {
      const [before, now] = [head + old + tail, head + written + tail];
      const { from, oldTo, newTo } = changeBetween(before, now);
      assert.equal(before.slice(0, from) + now.slice(from, newTo) + before.slice(oldTo), now);
      assert.ok(from <= oldTo && from <= newTo);
      if (from < oldTo && from < newTo) {
        assert.notEqual(before.charAt(from), now.charAt(from));
        assert.notEqual(before.charAt(oldTo - 1), now.charAt(newTo - 1));
      }
    }),
  );
});

test('a character that stands there already, once more and once less', () => {
  assert.deepEqual(changeBetween('一一二', '一一一二'), { from: 2, oldTo: 2, newTo: 3 });
  assert.deepEqual(changeBetween('一一一二', '一一二'), { from: 2, oldTo: 3, newTo: 2 });
  assert.deepEqual(changeBetween('一二', '一二'), { from: 2, oldTo: 2, newTo: 2 });
});
