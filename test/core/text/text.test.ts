import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { specimen } from '../../support/shared.ts';
import { counts, languageOf, names, numerals, remembered, width } from '../../support/text.ts';

suite('numerals', () => {
  test('1 to 999 both ways', () => {
    for (let value = 1; value <= 999; value++) assert.equal(numerals.parse(numerals.format(value)), value);
  });

  const spellings: readonly (readonly [text: string, value: number | undefined])[] = [
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['一十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十一', 21],
    ['二一', 21],
    ['九十九', 99],
    ['一百', 100],
    ['一百〇一', 101],
    ['一百零一', 101],
    ['一百一十', 110],
    ['一百十', 110],
    ['一百一十一', 111],
    ['一〇一', 101],
    ['', undefined],
    ['〇', undefined],
    ['十十', undefined],
    ['百', undefined],
    ['一千', undefined],
    ['一二三四', undefined],
    ['甲', undefined],
  ];
  for (const [text, value] of spellings) {
    test(`${text || '(nothing)'} is ${value ?? 'none'}`, () => assert.equal(numerals.parse(text), value));
  }

  const written: readonly (readonly [value: number, text: string])[] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百〇一'],
    [110, '一百一十'],
    [999, '九百九十九'],
    [0, '0'],
    [-1, '-1'],
    [1.5, '1.5'],
    [1000, '1000'],
  ];
  for (const [value, text] of written) {
    test(`${value} is written ${text}`, () => assert.equal(numerals.format(value), text));
  }
});

suite('width', () => {
  test('full-width forms become half-width ones, unit for unit', () => {
    assert.equal(width.half('（１）．Ａ，　\u00A0一、。'), '(1).A,  一、。');
  });

  const blanks: readonly (readonly [text: string, leading: number, length: number])[] = [
    ['', 0, 0],
    ['一', 0, 1],
    ['　　一　', 2, 3],
    ['\uFEFF\t \u00A0\u200B一\u2003', 5, 6],
    [' \u3000 ', 3, 0],
  ];
  for (const [text, leading, length] of blanks) {
    test(`blanks of ${JSON.stringify(text)}`, () => {
      assert.equal(width.leadingBlanks(text), leading);
      assert.equal(width.trimmedLength(text), length);
    });
  }

  test('Han characters are seen, also those past the first plane', () => {
    assert.ok(width.hasHan('a一'));
    assert.ok(width.hasHan('𠮷'));
    assert.ok(!width.hasHan('（１）、'));
  });
});

suite('count', () => {
  const characters: readonly (readonly [text: string, count: number])[] = [
    ['', 0],
    ['一二 三　四\n五\r\n\t六\u00A0', 6],
    ['，。“”', 4],
    ['abc def', 6],
    ['😀𠮷', 2],
    ['\uD83D', 1],
    ['\uDE00', 1],
    ['\uDE00\uD83D', 2],
    ['\uFEFF一', 1],
    ['\u2003\u2028\u1680\u0085', 0],
  ];
  for (const [text, count] of characters) {
    test(`${JSON.stringify(text)} has ${count} characters`, () => assert.equal(counts.characters(text), count));
  }

  const words: readonly (readonly [text: string, count: number])[] = [
    ['', 0],
    ['A report, two words’ worth.', 5],
    ['well-kept 2024 don’t', 3],
    ['— … ,', 0],
  ];
  for (const [text, count] of words) {
    test(`${JSON.stringify(text)} has ${count} words`, () => assert.equal(counts.words(text), count));
  }

  const { path, skip } = specimen();
  test('the specimen has 3,399', { skip }, () => {
    if (path !== undefined) assert.equal(counts.characters(readFileSync(path, 'utf8')), 3399);
  });
});

suite('masked words', () => {
  const texts: readonly (readonly [text: string, unmasked: string])[] = [
    ['dangshi学习教育专题mzshh', '党史学习教育专题民主生活会'],
    ['DangShi', '党史'],
    ['dangshis', 'dangshis'],
    ['report', 'report'],
    ['党史', '党史'],
    ['', ''],
  ];
  for (const [text, unmasked] of texts) {
    test(`${text || '(nothing)'} → ${unmasked || '(nothing)'}`, () => assert.equal(names.unmask(text), unmasked));
  }

  const alike: readonly (readonly [one: string, other: string])[] = [
    ['存在的主要问题', ' 存在的“主要”问题。'],
    ['整改措施', '**整改 措施**：'],
    ['个人对照检查材料', '个人对照检查材料\u3000'],
    ['What went well', 'what went WELL?'],
    ['民主生活会', 'mzshh'],
    ['ＡＢＣ１', 'abc1'],
  ];
  for (const [one, other] of alike) {
    test(`${one} = ${other}`, () => assert.equal(names.comparable(one), names.comparable(other)));
  }
});

suite('language', () => {
  const texts: readonly (readonly [text: string, language: 'zh' | 'en' | undefined])[] = [
    ['', undefined],
    ['# Postmortem', undefined],
    ['一、工作', 'zh'],
    ['The word 报告 stands for a report in the sources.', 'en'],
    ['系统采用 TypeScript 与 VS Code 开发，接口为 LSP。', 'zh'],
    ['123', undefined],
    ['# Postmortem\n\nExports stalled for forty minutes and then failed; users asked for help.', 'en'],
  ];
  for (const [text, language] of texts) {
    test(`${text || '(nothing)'} is ${language ?? 'undecided'}`, () => assert.equal(languageOf(text), language));
  }
});

suite('remembering', () => {
  test('a remembered function answers as the function does, and asks it no more often than it must', () => {
    let asked = 0;
    const length = remembered((text) => {
      asked++;
      return text.length;
    }, 2);
    for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'dddd', 'eeeee', 'a', '']) assert.equal(length(text), text.length);
    assert.ok(asked <= 8, `asked ${asked} times`);
  });

  test('an answer that is undefined is given again', () => {
    const nothing = remembered((): undefined => undefined, 2);
    assert.equal(nothing('a'), undefined);
    assert.equal(nothing('a'), undefined);
  });
});
