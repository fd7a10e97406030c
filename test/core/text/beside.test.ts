/** What is known of an object beside what it is. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beside } from '../../../server/src/core/text/beside.ts';

suite('beside', () => {
  test('holds what was put there last, for each object and each place by itself', () => {
    const names = beside<object, string>();
    const sizes = beside<object, number>();
    const one = { id: 1 };
    const other: readonly number[] = Object.freeze([1, 2]);
    names.set(one, 'a');
    names.set(one, 'b');
    names.set(other, 'c');
    sizes.set(one, 2);
    assert.deepEqual([names.get(one), names.get(other), sizes.get(one), sizes.get(other)], ['b', 'c', 2, undefined]);
  });

  test('nobody else sees it', () => {
    const names = beside<object, string>();
    const one = { id: 1 };
    names.set(one, 'a');
    assert.equal(JSON.stringify(one), '{"id":1}');
    assert.deepEqual(Reflect.ownKeys(one), ['id']);
    assert.deepEqual(one, { id: 1 });
    assert.equal(names.get({ ...one }), undefined);
  });
});
