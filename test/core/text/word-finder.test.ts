import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { doubtfulWords } from '../../../server/src/core/lexicon/doubtful-words.ts';
import { variantWords } from '../../../server/src/core/lexicon/variant-words.ts';
import { wrongIdioms } from '../../../server/src/core/lexicon/wrong-idioms.ts';
import { wrongWords } from '../../../server/src/core/lexicon/wrong-words.ts';
import { type ListedWord, standsIn, wordFinder } from '../../../server/src/core/text/word-finder.ts';

suite('word finder', () => {
  const found = (text: string, ...words: readonly ListedWord[]): readonly string[] =>
    wordFinder(words)(text).map(({ start, end }) => text.slice(start, end));

  test('the longest word at a place', () =>
    assert.deepEqual(found('甲乙丙甲乙', { word: '甲乙' }, { word: '甲乙丙' }), ['甲乙丙', '甲乙']));
  test('no two overlap', () => assert.deepEqual(found('甲甲甲', { word: '甲甲' }), ['甲甲']));
  test('not behind, not before', () => {
    assert.deepEqual(found('公布署名', { word: '布署', notBefore: '名' }), []);
    assert.deepEqual(found('毕竟争取', { word: '竟争', notAfter: '毕' }), []);
    assert.deepEqual(found('毕竟争', { word: '竟争', notAfter: '必' }), ['竟争']);
  });
  test('only before, or at the end', () => {
    assert.deepEqual(found('时侯建国', { word: '时侯', onlyBefore: '，' }), []);
    assert.deepEqual(found('那时侯，这时侯', { word: '时侯', onlyBefore: '，' }), ['时侯', '时侯']);
  });
  test('unless another word follows in the sentence', () => {
    assert.deepEqual(found('既使甲得利，又使乙得利', { word: '既使', unless: ['又'] }), []);
    assert.deepEqual(found('既使下雨。又要开会', { word: '既使', unless: ['又'] }), ['既使']);
  });

  test('finds what a plain search finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 30 });
    const words = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 2, maxLength: 4 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, words, (where, list) => {
        const first = wordFinder(list.map((word) => ({ word })))(where)[0];
        const at = list.map((word) => where.indexOf(word)).filter((one) => one !== -1);
        assert.equal(first?.start, at.length === 0 ? undefined : Math.min(...at));
      }),
    );
  });

  test('stands in a word', () => {
    assert.ok(standsIn(['布署软件'], '打开布署软件。', { start: 2, end: 4 }));
    assert.ok(!standsIn(['布署软件'], '打开布署。', { start: 2, end: 4 }));
  });
});

suite('word lists', () => {
  for (const [name, list] of Object.entries({ wrongWords, wrongIdioms, doubtfulWords, variantWords })) {
    test(name, () => {
      const words = list.map(({ word }) => word);
      assert.equal(new Set(words).size, words.length, 'each word once');
      const find = wordFinder(list);
      for (const { word, right } of list) {
        assert.ok(word.length >= 2, word);
        assert.deepEqual(find(right), [], `what “${word}” becomes is right`);
      }
    });
  }
});
