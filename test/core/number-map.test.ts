/** A map of numbers, beside the engine's own one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberMap } from '../../server/src/core/text/number-map.ts';

test('holds what was put in last, and nothing that was taken out', () => {
  const key = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff }));
  const step = fc.record({ key, value: fc.option(fc.integer({ min: 1, max: 0x7fffffff })) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), fc.nat(40), (steps, expected) => {
      const map = new NumberMap(expected);
      const known = new Map<number, number>();
      for (const { key: at, value } of steps) {
        if (value === null) map.delete(at);
        else map.set(at, value);
        if (value === null) known.delete(at);
        else known.set(at, value);
        assert.equal(map.get(at), known.get(at) ?? 0);
      }
      for (const [at, value] of known) assert.equal(map.get(at), value);
    }),
    { seed: 20250305 },
  );
});

test('spreads many keys over all of its places', () => {
  const map = new NumberMap(0);
  // With places for a part of the keys only this would take minutes.
  for (let key = 0; key < 600_000; key++) map.set(key * 7001, key + 1);
  assert.equal(map.get(599_999 * 7001), 600_000);
  assert.equal(map.get(3), 0);
});
