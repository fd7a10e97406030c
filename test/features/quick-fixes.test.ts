import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Workbench } from '../../server/src/features/feature.ts';
import { quickFixes } from '../../server/src/features/quick-fixes.ts';
import { dedent } from '../support/dedent.ts';
import { specimen } from '../support/shared.ts';
import { anyParams, applied, benchOf, documentOf, editsIn, placed, plainClient, richClient } from './support.ts';

const rules = benchOf().rules.filter(({ id }) => id === 'missing-section');

/** The titles of the fixes at the cursor; and the first-level headings, as written, and the last line after the first of them. */
function check(source: string, titles: readonly string[], ...after: readonly string[]): void {
  const { document, position } = placed(dedent(source));
  const actions = fixesAt({ document, position });
  assert.deepEqual(
    actions.map(({ title }) => title),
    titles,
  );
  const [first] = actions;
  if (after.length === 0 || !first?.edit) return;
  assert.equal(first.isPreferred, true);
  const { report, lines } = documentOf(applied(document, editsIn(first.edit))).analysis;
  const written = [...report.sections.map(({ heading }) => heading.line), lines.count - 1];
  assert.deepEqual(
    written.map((line) => lines.textOf(line)),
    after,
  );
}

test('one missing section is written in before the closing, numbered as its siblings are', () =>
  check(
    `
    个人对照检查材料

    一、存在的主要问题

    一是学习不够。

    二、原因剖析‸

    主要有以下原因。

    以上就是我的对照检查情况，请批评指正。
    `,
    ['补上这一节：努力方向和整改措施'],
    '一、存在的主要问题',
    '二、原因剖析',
    '三、努力方向和整改措施',
    '以上就是我的对照检查情况，请批评指正。',
  ));

test('the headings behind it are renumbered', () =>
  check(
    `
    # 个人对照检查材料

    **一、存在的主要问题‸**

    一是学习不够。

    **二、整改措施**

    每天学习。
    `,
    ['补上这一节：产生问题的原因剖析'],
    '**一、存在的主要问题**',
    '**二、产生问题的原因剖析**',
    '**三、整改措施**',
    '每天学习。',
  ));

test('two missing at one place: each has its fix, what mends both is listed once and last', () =>
  check('个人对照检查材料\n\n一、存在的主要问题‸\n\n一是学习不够。', [
    '补上这一节：产生问题的原因剖析',
    '补上这一节：努力方向和整改措施',
    '补全所有缺失的章节（2 节）',
  ]));

test('below the title nothing is written yet: one fix gives all sections', () =>
  check('个人对照检查材料‸\n\n按照要求，现将有关情况报告如下：', ['补全所有缺失的章节（3 节）']));

test('no fix away from the finding', () => check('个人对照检查材料\n\n一、存在的主要问题\n\n一是‸学习不够。', []));

test('no fix where nothing is missing', () =>
  check('对照检查材料\n\n一、存在的问题‸\n\n一是学习不够。\n\n二、原因分析\n\n三、整改措施\n', []));

const two = '个人对照检查材料\n\n一、存在的主要问题‸\n\n一是学习不够。\n';

test('the shared fix answers both diagnostics, the others their own', () =>
  assert.deepEqual(
    fixesAt(placed(two)).map(({ diagnostics, isPreferred }) => [diagnostics?.length, isPreferred]),
    [
      [1, true],
      [1, true],
      [2, false],
    ],
  ));

test('titles are English where English is set', () =>
  assert.deepEqual(
    fixesAt(placed(two), { settings: { language: 'en' } }).map(({ title }) => title),
    ['Add this section: 产生问题的原因剖析', 'Add this section: 努力方向和整改措施', 'Add all missing sections (2)'],
  ));

test('an editor with snippets gets tab stops, at the version it asked for', () => {
  const [change] = fixesAt(placed(two))[0]?.edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change && 'edits' in change);
  assert.equal(change.textDocument.version, 1);
  const [edit] = change.edits;
  assert.ok(edit && 'snippet' in edit);
  assert.match(edit.snippet.value, /\$\{?1/u);
});

test('an editor without snippets gets the words they stand for', () => {
  const [change] =
    fixesAt(placed(two), { client: { ...richClient, snippetEdits: false } })[0]?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  const [edit] = change.edits;
  assert.ok(edit && 'newText' in edit);
  assert.doesNotMatch(edit.newText, /\$/u);
  assert.match(edit.newText, /（一）理论学习不够扎实。/u);
});

test('an editor without versions gets plain changes', () => {
  const edit = fixesAt(placed(two), { client: { ...plainClient, codeActions: true } })[0]?.edit;
  assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
});

test('a client that knows no code actions gets none', () =>
  assert.deepEqual(fixesAt(placed(two), { client: plainClient }), []));

for (const [only, count] of [
  [[CodeActionKind.QuickFix], 3],
  [[CodeActionKind.Empty], 3],
  [[CodeActionKind.Refactor, CodeActionKind.QuickFix], 3],
  [[CodeActionKind.SourceFixAll], 0],
  [['quick'], 0],
  [['quickfix.other'], 0],
] as const) {
  test(`asked for ${only.join() || 'any kind'} only: ${count}`, () =>
    assert.equal(fixesAt(placed(two), {}, [...only]).length, count));
}

test('every fix cures its finding and no fix is left at the end', () => {
  for (const eol of ['\n', '\r\n']) {
    let text = two.replace('‸', '').replaceAll('\n', eol);
    for (const left of [1, 0]) {
      const [fix] = fixesIn(text);
      assert.ok(fix?.edit);
      text = applied(documentOf(text), editsIn(fix.edit));
      assert.equal(new Set(fixesIn(text).map(({ title }) => title)).size, left);
    }
    const all = fixesIn(two.replace('‸', '').replaceAll('\n', eol)).at(-1);
    assert.ok(all?.edit);
    assert.equal(applied(documentOf(two.replace('‸', '').replaceAll('\n', eol)), editsIn(all.edit)), text);
    assert.equal(
      text
        .split(eol)
        .join('')
        .search(/[\r\n]/u),
      -1,
      'line breaks stay what they are',
    );
  }
});

const seed = specimen();
test('any section of the specimen taken away comes back', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const text = readFileSync(seed.path, 'utf8');
  assert.deepEqual(fixesIn(text), []);
  for (const section of documentOf(text).analysis.report.sections) {
    const end = Math.min(section.span.end, documentOf(text).analysis.tail.start);
    const cut = text.slice(0, section.span.start) + text.slice(end);
    const [fix, ...others] = fixesIn(cut);
    assert.equal(others.length, 0);
    assert.ok(fix?.edit);
    const mended = applied(documentOf(cut), editsIn(fix.edit));
    assert.deepEqual(fixesIn(mended), []);
    const numbers = documentOf(mended).analysis.report.sections.map(({ heading }) => heading.number?.text);
    assert.deepEqual(numbers, ['一、', '二、', '三、']);
  }
});

function fixesAt(
  { document, position }: ReturnType<typeof placed>,
  other: Partial<Workbench> = {},
  only?: string[],
): readonly CodeAction[] {
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const range = { start: position, end: position };
  return mends(quickFixes(document, benchOf({ rules, ...other }), { ...anyParams, range, context }));
}

/** Without the ways to silence a rule; see silences.test.ts. */
function mends(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(({ title }) => !/忽略|关闭|Ignore|Switch off/u.test(title));
}

/** All fixes of a text. */
function fixesIn(text: string): readonly CodeAction[] {
  const document = documentOf(text);
  const range = document.analysis.lines.rangeOf({ start: 0, end: text.length });
  return mends(quickFixes(document, benchOf({ rules }), { ...anyParams, range, context: { diagnostics: [] } }));
}
