/** The pages of the rules are their tests: what is marked is found and nothing else, and the fixes give what is written. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import { analysisOf, findingsOf, type Options } from '../support/analysis.ts';
import { fixable, fixed } from '../support/fixes.ts';
import { marked, unmarked } from '../support/marks.ts';
import { type PageBlock, pagesIn } from '../support/pages.ts';

// Rare corners stand in test/rules/<id>.md, in the same form.
const pages = [...pagesIn('docs/rules'), ...(existsSync('test/rules') ? pagesIn('test/rules') : [])];

for (const { path, name, blocks } of pages) {
  suite(path, () => {
    for (const [index, block] of blocks.entries()) {
      if (block.word !== 'report') continue;
      const next = blocks[index + 1];
      test(`${block.heading} (line ${block.line})`, () => {
        checkFindings(block, name);
        checkFixes(block, name, next?.word === 'fixed' ? next.text : undefined);
      });
    }
  });
}

function checkFindings(block: PageBlock, page: string): void {
  const { text, marks } = unmarked(block.text);
  for (const rule of new Set([page, ...marks.map((mark) => mark.rule || page)])) {
    const wanted = marks.filter((mark) => (mark.rule || page) === rule).map(({ span }) => span);
    const found = findingsOf(analysisOf(text, optionsOf(block)), rule).map(({ span }) => span);
    assert.equal(marked(text, found), marked(text, wanted), rule);
  }
}

/** Fixes come to an end, and what they leave has nothing more to fix. */
function checkFixes(block: PageBlock, rule: string, expected: string | undefined): void {
  const { text } = unmarked(block.text);
  const once = fixed(text, rule, optionsOf(block));
  if (expected !== undefined) assert.equal(once, expected);
  assert.deepEqual(fixable(once, rule, optionsOf(block)), []);
}

function optionsOf({ options }: PageBlock): Options {
  const kind = options.get('kind');
  return kind === undefined ? {} : { kind };
}
