/** Paragraphs of many texts in little room: what is put in is found, what is taken out is not. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sketchOf } from '../../server/src/core/text/shingles.ts';
import { packed, SketchStore } from '../../server/src/core/text/sketch-store.ts';

/** A paragraph of its own for each number. */
function paragraph(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 90 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 12) % 900));
  }).join('');
}

const sketchesOf = (...texts: readonly string[]) => packed(texts.map((text) => sketchOf(text)));
const ownersOf = (store: SketchStore<string>, text: string, not?: string) =>
  store.like(sketchesOf(text), 0.75, not).map(({ owner, index }) => `${owner} ${index}`);

suite('a store of sketches', () => {
  test('finds the paragraph in each text that has it, the most alike first, but in one', () => {
    const store = new SketchStore<string>();
    store.add('a', sketchesOf(paragraph(1), paragraph(2)));
    store.add('b', sketchesOf(paragraph(3), `${paragraph(2)}又及`));
    assert.deepEqual(ownersOf(store, paragraph(2)), ['a 1', 'b 1']);
    assert.deepEqual(ownersOf(store, paragraph(2), 'a'), ['b 1']);
    assert.deepEqual(ownersOf(store, paragraph(4)), []);
  });

  test('a text that is put in again or taken out is no more what it was', () => {
    const store = new SketchStore<string>();
    store.add('a', sketchesOf(paragraph(1)));
    store.add('a', sketchesOf(paragraph(2)));
    assert.deepEqual(ownersOf(store, paragraph(1)), []);
    assert.deepEqual(ownersOf(store, paragraph(2)), ['a 0']);
    store.delete('a');
    store.delete('a');
    assert.deepEqual(ownersOf(store, paragraph(2)), []);
  });

  test('grows, and is put in order when much was taken out', () => {
    const store = new SketchStore<string>();
    for (let text = 0; text < 1500; text++) {
      store.add(String(text), sketchesOf(paragraph(2 * text), paragraph(2 * text + 1)));
    }
    for (let text = 0; text < 1200; text++) store.delete(String(text));
    assert.deepEqual(ownersOf(store, paragraph(2)), []);
    for (let text = 1200; text < 1500; text++)
      assert.deepEqual(ownersOf(store, paragraph(2 * text + 1)), [`${text} 1`]);
  });

  test('what very many have is a formula: some of them are enough', () => {
    const store = new SketchStore<string>();
    for (let text = 0; text < 200; text++) store.add(String(text), sketchesOf(paragraph(0)));
    const found = ownersOf(store, paragraph(0));
    assert.ok(found.length > 3 && found.length < 60, `${found.length}`);
  });

  test('nothing is like nothing', () => {
    const store = new SketchStore<string>();
    store.add('a', sketchesOf(''));
    assert.deepEqual(ownersOf(store, ''), []);
  });
});
