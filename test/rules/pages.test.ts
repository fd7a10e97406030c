/** The pages of the rules are their tests: what is marked is found and nothing else, and the fixes give what is written. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Finding } from '../../server/src/rules/run.ts';
import { allRules, analysisOf, findingsOf, type Options, strictSettings } from '../support/analysis.ts';
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
    const options = optionsOf(block, page);
    const findings = findingsOf(
      analysisOf(text, options),
      rule,
      options.settings ? { settings: options.settings } : {},
    );
    assert.equal(
      marked(
        text,
        findings.map(({ span }) => span),
      ),
      marked(text, wanted),
      rule,
    );
    if (rule === page) checkPromise(rule, findings);
  }
}

/** What the head of the page says of its fixes. */
function checkPromise(id: string, findings: readonly Finding[]): void {
  const promised = allRules().find((rule) => rule.id === id)?.fix;
  for (const { fixes } of findings) {
    if (promised === undefined) assert.deepEqual(fixes, [], `${id} declares no fix`);
    if (promised === 'safe')
      assert.ok(
        fixes.every(({ safe }) => safe),
        `${id} declares its fixes safe`,
      );
    if (promised === 'asked') assert.ok(!fixes.some(({ safe }) => safe), `${id} declares its fixes not safe`);
  }
}

/** Fixes come to an end, and what they leave has nothing more to fix. */
function checkFixes(block: PageBlock, rule: string, expected: string | undefined): void {
  const { text } = unmarked(block.text);
  const once = fixed(text, rule, optionsOf(block, rule));
  if (expected !== undefined) assert.equal(once, expected);
  assert.deepEqual(fixable(once, rule, optionsOf(block, rule)), []);
}

/** `kind=ID` and `path=NAME`, `unit=NAME` and `words=A,B` of the folder; every other name is an option of the rule. */
function optionsOf({ options }: PageBlock, rule: string): Options {
  const { kind, path, unit = '', words = '', ...own } = Object.fromEntries(options);
  const values = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, optionValue(value)]));
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(path === undefined ? {} : { path }),
    settings: {
      ...strictSettings,
      unit,
      words: words.split(',').filter((word) => word !== ''),
      rules: { [rule]: { options: values } },
    },
  };
}

function optionValue(text: string): string | number | boolean | readonly string[] {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text.includes(',') ? text.split(',').filter((word) => word !== '') : text;
}

suite('declarations', () => {
  for (const { id, authority, clause = '', level, profile } of allRules()) {
    test(id, () => {
      if (authority !== '实务' && authority !== '本单位')
        assert.notEqual(clause, '', 'an authority is cited with its clause');
      if (profile === 'quiet') assert.ok(level === 'warning' || level === 'error', 'quiet has certain faults only');
    });
  }
});
