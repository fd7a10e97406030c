/** The shadow of a text and the way back. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pinyinMasks } from '../../server/src/core/lexicon/masks.ts';
import { masksIn, unmaskedShadow } from '../../server/src/core/report/masks.ts';
import { shadowOf } from '../../server/src/core/text/shadow.ts';
import { unmask } from '../../server/src/core/text/unmask.ts';

suite('shadow', () => {
  test('a masked word is read as the word and found as it is written', () => {
    const text = '学习dangshi和mzshh。';
    const shadow = unmaskedShadow(text);
    assert.equal(shadow.text, '学习党史和民主生活会。');
    const start = shadow.text.indexOf('史和');
    const span = shadow.spanOf({ start, end: start + 2 });
    assert.equal(text.slice(span.start, span.end), 'dangshi和');
    assert.equal(shadow.toOriginal(shadow.text.length), text.length);
  });

  test('what was not replaced keeps its way there and back', () => {
    const random = randomOf(7);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random(60) }, () => '党史ab。\n'.charAt(random(6))).join('');
      const replacements = [];
      for (let offset = random(5); offset < text.length; offset += 1 + random(9)) {
        const end = Math.min(text.length, offset + random(4));
        replacements.push({ span: { start: offset, end }, text: 'x'.repeat(random(5)) });
        offset = end;
      }
      const shadow = shadowOf(text, replacements);
      for (let offset = 0; offset <= text.length; offset++) {
        if (replacements.some(({ span }) => span.start <= offset && offset <= span.end)) continue;
        const place = shadow.toShadow(offset);
        assert.equal(shadow.toOriginal(place), offset);
        assert.equal(shadow.text.charAt(place), text.charAt(offset));
      }
      for (let place = 0; place < shadow.text.length; place++) {
        const { start, end } = shadow.spanOf({ start: place, end: place + 1 });
        assert.ok(0 <= start && start <= end && end <= text.length);
      }
    }
  });

  test('without a mask the shadow is the text', () => {
    for (const text of ['', '3D打印', 'party history', '（dangshi）', 'https://dangshi.people.cn', 'a@dangshi.cn']) {
      assert.equal(unmaskedShadow(text).text, text);
    }
  });

  test('letters are a mask only beside what leaves no doubt', () => {
    const read = (text: string): readonly string[] => masksIn(text).map(({ word }) => word);
    assert.deepEqual(read('D员、ZZ站位、全面从严治X'), ['党', '政治', '党']);
    assert.deepEqual(read('3D员、维生素D建议、X中央空调、方案D的建设'), []);
  });

  test('the words headings are known by are read alike everywhere', () => {
    for (const [mask, word] of pinyinMasks) {
      const short = unmask(mask);
      assert.ok(short === mask || short === word, mask);
    }
  });
});

/** Numbers that are the same in each run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}
