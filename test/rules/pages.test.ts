/** The pages of the rules are their tests: what is marked is found and nothing else, and the fixes give what is written. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { suite, test } from 'node:test';
import { Neighbourhood, sketchedReport } from '../../server/src/core/report/neighbours.ts';
import type { Finding } from '../../server/src/rules/run.ts';
import { allKinds, allRules, analysisOf, findingsOf, type Options, strictSettings } from '../support/analysis.ts';
import { fixable, fixed } from '../support/fixes.ts';
import { readKinds } from '../support/kinds.ts';
import { marked, unmarked } from '../support/marks.ts';
import { type PageBlock, pagesIn } from '../support/pages.ts';

// Rare corners stand in test/rules/<id>.md, in the same form.
const pages = [...pagesIn('docs/rules'), ...(existsSync('test/rules') ? pagesIn('test/rules') : [])];

for (const { path, name, blocks } of pages) {
  suite(path, () => {
    for (const [index, block] of blocks.entries()) {
      if (block.word !== 'report') continue;
      const next = blocks[index + 1];
      const example = { block, page: name, before: before(blocks, index) };
      test(`${block.heading} (line ${block.line})`, () => {
        checkFindings(example);
        checkFixes(example, next?.word === 'fixed' ? next.text : undefined);
      });
    }
  });
}

interface Example {
  readonly block: PageBlock;
  readonly page: string;
  /** Blocks `kind` and `neighbour` right before it. */
  readonly before: readonly PageBlock[];
}

function before(blocks: readonly PageBlock[], index: number): readonly PageBlock[] {
  const start = blocks.findLastIndex(({ word }, at) => at < index && word !== 'kind' && word !== 'neighbour') + 1;
  return blocks.slice(start, index);
}

function checkFindings(example: Example): void {
  const { block, page } = example;
  const { text, marks } = unmarked(block.text);
  for (const rule of new Set([page, ...marks.map((mark) => mark.rule || page)])) {
    const wanted = marks.filter((mark) => (mark.rule || page) === rule).map(({ span }) => span);
    const options = optionsOf(example);
    const findings = findingsOf(analysisOf(text, options), rule, {
      ...(options.settings ? { settings: options.settings } : {}),
      neighbours: neighboursOf(example).of('this report'),
    });
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

/** The other reports of the folder, each a block `neighbour name=FILE`. */
function neighboursOf({ before }: Example): Neighbourhood {
  const neighbourhood = new Neighbourhood();
  for (const { word, options, text } of before) {
    const name = options.get('name') ?? '';
    if (word === 'neighbour') neighbourhood.put(name, sketchedReport(analysisOf(text), { file: name, name }));
  }
  return neighbourhood;
}

/** The shipped kinds and those of the blocks `kind`. */
function kindsOf({ before }: Example): Pick<Options, 'kinds'> {
  const own = before.filter(({ word }) => word === 'kind');
  if (own.length === 0) return {};
  const read = readKinds(own.map(({ text }) => text)).map(({ kind, problems }) => {
    assert.ok(kind, problems.map(({ message }) => message.en).join(' '));
    return kind;
  });
  return { kinds: [...allKinds(), ...read] };
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
function checkFixes(example: Example, expected: string | undefined): void {
  const { block, page: rule } = example;
  const { text } = unmarked(block.text);
  const once = fixed(text, rule, optionsOf(example));
  if (expected !== undefined) assert.equal(once, expected);
  assert.deepEqual(fixable(once, rule, optionsOf(example)), []);
}

/** `kind=ID` and `path=NAME`, `unit=NAME` and `words=A,B` of the folder; every other name is an option of the rule. */
function optionsOf(example: Example): Options {
  const { block, page: rule } = example;
  const { options } = block;
  const { kind, path, unit = '', words = '', ...own } = Object.fromEntries(options);
  const values = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, optionValue(value)]));
  return {
    ...kindsOf(example),
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
