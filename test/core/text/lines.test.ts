import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { checkPositions, eolOf, linesOf, offsetOf, positionOf } from '../../support/text.ts';

suite('lines', () => {
  const texts: readonly (readonly [text: string, lines: readonly string[]])[] = [
    ['', ['']],
    ['一', ['一']],
    ['一\n', ['一', '']],
    ['一\n二', ['一', '二']],
    ['一\r\n二\r\n', ['一', '二', '']],
    ['一\r二', ['一', '二']],
    ['一\n\r\n\r二', ['一', '', '', '二']],
    ['\r\r\n\n', ['', '', '', '']],
    ['\uFEFF一\r\n', ['\uFEFF一', '']],
    ['一\u2028二\u0085三', ['一\u2028二\u0085三']],
    ['\uD83D\n\uDE00', ['\uD83D', '\uDE00']],
  ];
  for (const [text, lines] of texts) {
    test(JSON.stringify(text), () => assert.deepEqual(linesOf(text), lines));
  }

  test('the line break of a text is that of its first line', () => {
    assert.equal(eolOf('一\r\n二\n'), '\r\n');
    assert.equal(eolOf('一\r二'), '\r');
    assert.equal(eolOf('一'), '\n');
  });
});

suite('positions', () => {
  const text = '一二\r\n三😀\n';
  const places: readonly (readonly [offset: number, position: string])[] = [
    [-5, '0:0'],
    [0, '0:0'],
    [2, '0:2'],
    [3, '0:2'],
    [4, '1:0'],
    [6, '1:2'],
    [7, '1:3'],
    [8, '2:0'],
    [99, '2:0'],
  ];
  for (const [offset, position] of places) {
    test(`offset ${offset} is ${position}`, () => assert.equal(positionOf(text, offset), position));
  }

  test('a position outside of the text is moved into it', () => {
    assert.equal(offsetOf(text, { line: 0, character: 9 }), 2);
    assert.equal(offsetOf(text, { line: 1, character: -1 }), 4);
    assert.equal(offsetOf(text, { line: 9, character: 0 }), 8);
    assert.equal(offsetOf(text, { line: -1, character: 3 }), 0);
  });

  test('offset → position → offset, whatever the text', () => {
    const piece = fc.constantFrom('\n', '\r', '\r\n', '一', 'a', '\uD83D', '😀', '\u3000', '');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => checkPositions(pieces.join(''))));
  });
});
