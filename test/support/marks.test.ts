/** The marks are what all other tests stand on. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { marked, unmarked } from './marks.ts';

suite('marks', () => {
  const cases: readonly (readonly [
    source: string,
    text: string,
    marks: readonly string[],
    cursors: readonly number[],
  ])[] = [
    ['', '', [], []],
    ['一、工作', '一、工作', [], []],
    ['⟦一、⟧工作', '一、工作', ['0–2'], []],
    ['一⟦⟧、', '一、', ['1–1'], []],
    ['⟦number-gap|三、⟧整⟦改⟧', '三、整改', ['number-gap 0–2', '3–4'], []],
    ['⟦⟦# 标题⟧⟧', '# 标题', ['0–4', '0–4'], []],
    ['⟦甲⟦乙⟧⟧', '甲乙', ['0–2', '1–2'], []],
    ['⟦a|b⟧', 'b', ['a 0–1'], []],
    ['⟦表|b⟧', '表|b', ['0–3'], []],
    ['一‸、⟦工‸⟧作', '一、工作', ['2–3'], [1, 3]],
    ['😀⟦\r\n⟧', '😀\r\n', ['2–4'], []],
  ];
  for (const [source, text, marks, cursors] of cases) {
    test(JSON.stringify(source), () => {
      const found = unmarked(source);
      assert.equal(found.text, text);
      assert.deepEqual(
        found.marks.map(({ rule, span }) => `${rule} ${span.start}–${span.end}`.trim()),
        marks,
      );
      assert.deepEqual(found.cursors, cursors);
    });
  }

  test('a mark that is not closed, or not opened, is a fault', () => {
    assert.throws(() => unmarked('⟦一'));
    assert.throws(() => unmarked('一⟧'));
  });

  test('marks put in come out again', () => {
    for (const source of ['⟦一⟧、', '⟦⟦# 标题⟧⟧', '一⟦⟧、', '⟦甲⟦乙⟧⟧']) {
      const { text, marks } = unmarked(source);
      assert.equal(
        marked(
          text,
          marks.map(({ span }) => span),
        ),
        source,
      );
    }
  });
});
