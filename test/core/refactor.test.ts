/** Refactorings of sections and of the whole report: examples, and what holds for every section of every text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analysisOf } from '../support/analysis.ts';
import { damaged } from '../support/damage.ts';
import { ourDocuments, wholeReports } from '../support/documents.ts';
import { unmarked } from '../support/marks.ts';
import { pagesIn } from '../support/pages.ts';
import { checkRefactorings, isStructural, refactored, type Tally } from '../support/refactor.ts';
import { corpus, shared, specimen } from '../support/shared.ts';

const tally: Tally = new Map();

for (const { path, blocks } of pagesIn('test/core/refactorings')) {
  suite(path, () => {
    for (const [index, { word, text, heading, line, options }] of blocks.entries()) {
      if (word !== 'report') continue;
      const next = blocks[index + 1];
      const expected = next?.word === 'after' ? next.text : undefined;
      test(`${heading} (line ${line})`, () => {
        const does = options.get('does') ?? '';
        assert.ok(isStructural(does), `does=${does}`);
        for (const eol of ['\n', '\r\n']) {
          const { text: before, cursors } = unmarked(text.replaceAll('\n', eol));
          const analysis = analysisOf(before);
          assert.equal(refactored(does, analysis, cursors[0])?.replaceAll(eol, '\n'), expected);
        }
      });
    }
  });
}

suite('every section of every document of ours', () => {
  for (const { name, text } of ourDocuments()) test(name, () => checkRefactorings(text, tally));
});

const { skip } = shared('corpus');
suite('sections of every document of the corpus', { skip }, () => {
  for (const { name, text } of corpus()) test(name, () => checkRefactorings(text, tally, { most: 12 }));
});

const sample = specimen();
test('every section of the specimen', { skip: sample.skip }, () => {
  if (sample.path !== undefined) checkRefactorings(readFileSync(sample.path, 'utf8'), tally);
});

suite('whole reports with mistakes in them', () => {
  for (const { name, text } of wholeReports()) {
    test(name, () => {
      for (const seed of [1, 2, 3]) checkRefactorings(damaged(text, seed), tally, { most: 6 });
    });
  }
});

test('mixtures of lines', () => {
  const lines = [...new Set(ourDocuments().flatMap(({ text }) => text.split(/\r\n|\r|\n/u)))];
  const numbered = lines.filter((line) =>
    /^[\s#*]*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.]|第.[条章])/u.test(line),
  );
  const one = fc.oneof(fc.constantFrom(...numbered), fc.constantFrom(...lines), fc.constant(''));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (chosen, eol) => {
      checkRefactorings(chosen.join(eol), new Map(), { most: 4, back: false });
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('each was tried, and most ways there and back end at the first text to the letter', (context) => {
  for (const [id, { times, same }] of tally)
    context.diagnostic(`${id}: ${times}${same > 0 ? `, ${same} the same` : ''}`);
  for (const id of ['move-section-up', 'move-section-down', 'promote-section', 'demote-section', 'renumber-document']) {
    assert.ok((tally.get(id)?.times ?? 0) > 20, id);
  }
  for (const id of ['promote-section and back', 'demote-section and back']) {
    const { times = 0, same = 0 } = tally.get(id) ?? {};
    assert.ok(same > 0.9 * times, `${id}: ${same} of ${times}`);
  }
});
