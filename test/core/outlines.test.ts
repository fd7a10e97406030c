/** Documents and the outlines a reader draws of them: the pages in test/core/outlines. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { outlineOf } from '../support/outline.ts';
import { pagesIn } from '../support/pages.ts';

for (const { path, blocks } of pagesIn('test/core/outlines')) {
  suite(path, () => {
    for (const [index, { word, text, heading, line }] of blocks.entries()) {
      if (word !== 'report') continue;
      const expected = blocks[index + 1];
      test(heading, () => {
        assert.equal(expected?.word, 'outline', `${path}:${line} has no outline`);
        assert.equal(outlineOf(text), expected?.text.replace(/\n$/u, ''), `${path}:${line}`);
      });
    }
  });
}
