import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver';
import { shortened } from '../../server/src/features/names.ts';
import { outline } from '../../server/src/features/outline.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';
import { specimen } from '../support/shared.ts';
import { anyParams, benchOf, documentOf, plainClient } from './support.ts';

/** Names of the symbols, indented by depth, with first and last line (from 1). */
function check(text: string, expected: string): void {
  assert.equal(printed(symbolsOf(dedent(text))).join('\n'), dedent(expected));
}

test('a number with a dot stands close before Chinese, apart before Latin words', () =>
  check(
    `
    # 工作报告

    ## 1. 工作情况

    开展培训。

    ## 2. API changes

    接口有变化。
    `,
    `
    工作报告 1-9
      1.工作情况 3-6
      2. API changes 7-9
    `,
  ));

test('the title is the root, and its range is the whole document', () =>
  check(
    `
    个人对照检查材料

    按照要求，现将有关情况报告如下：

    一、存在的主要问题

    （一）学习不够。没有系统学习。
    （二）调研不够。很少下乡。

    二、产生问题的原因剖析

    主要是思想上有所放松。
    `,
    `
    个人对照检查材料 1-12
      一、存在的主要问题 5-9
        （一）学习不够 7-7
        （二）调研不够 8-9
      二、产生问题的原因剖析 10-12
    `,
  ));

test('without a title the first level is at the top', () =>
  check('一、存在的问题\n内容。\n二、整改措施\n内容。', '一、存在的问题 1-2\n二、整改措施 3-4'));

test('the closing belongs to the report, not to its last section', () =>
  check(
    `
    个人对照检查材料

    一、整改措施

    （一）加强学习。每周自学。

    以上就是我的对照检查情况，请同志们批评指正。
    `,
    `
    个人对照检查材料 1-7
      一、整改措施 3-6
        （一）加强学习 5-6
    `,
  ));

test('what is written at the end of the text is in the last section', () =>
  check('一、存在的问题\n\n\n', '一、存在的问题 1-3'));

test('headings of Markdown are shown without their marks', () =>
  check('# 工作报告\n\n## 背景\n\n文字。\n\n**一、做法**\n\n文字。', '工作报告 1-9\n  背景 3-9\n    一、做法 7-9'));

test('decimal numbers stand apart from the title', () =>
  check(
    `
    # 规范

    ## 1 总则

    ### 1.1 目的

    文字。
    `,
    `
    规范 1-7
      1 总则 3-7
        1.1 目的 5-7
    `,
  ));

test('a clause without a title is called by its first words', () =>
  check(
    '第一章　总则\n\n第一条　为了规范管理，制定本办法。\n\n第二条　本办法适用于全局。',
    '第一章 总则 1-5\n  第一条 为了规范管理 3-4\n  第二条 本办法适用于全局 5-5',
  ));

test('an empty document has no symbols', () => check('', ''));

const long =
  '（一）在带头深刻感悟"两个确立"的决定性意义，增强"四个意识"、坚定"四个自信"，始终在思想上政治上行动上同党中央保持高度一致，做到"两个维护"方面';

for (const [name, expected] of [
  [long, '（一）在带头深刻感悟"两个确立"的决定性意义…方面'],
  [long.replace(/方面$/u, ''), '（一）在带头深刻感悟"两个确立"的决定性意义…'],
  [
    '（一）在带头严守政治纪律和政治规矩，维护党的团结统一方面',
    '（一）在带头严守政治纪律和政治规矩，维护党的团结统一方面',
  ],
  ['长'.repeat(60), `${'长'.repeat(38)}…`],
  ['长'.repeat(44), '长'.repeat(44)],
  ['𠀀'.repeat(60), `${'𠀀'.repeat(38)}…`],
  ['A heading that goes on, and on, and on without ever coming to an end', 'A heading that goes on, and on…'],
] as const) {
  test(`the name is shortened at the end of a clause: ${expected}`, () => assert.equal(shortened(name), expected));
}

test('every symbol lies in its parent and is selected inside its own range', () => {
  for (const { name, text } of ourDocuments()) {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      assertNested(symbolsOf(variant), name);
    }
  }
});

test('a client that shows no tree gets a list', () => {
  const document = documentOf('个人对照检查材料\n\n一、问题\n\n（一）学习不够。内容。');
  const list = outline.handle(document, benchOf({ client: plainClient }), anyParams);
  const shown = list.map((symbol) => ('location' in symbol ? [symbol.name, symbol.containerName] : []));
  assert.deepEqual(shown, [
    ['个人对照检查材料', undefined],
    ['一、问题', '个人对照检查材料'],
    ['（一）学习不够', '一、问题'],
  ]);
});

const seed = specimen();
test('the specimen', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const [root] = symbolsOf(readFileSync(seed.path, 'utf8'));
  assert.ok(root);
  assert.deepEqual([root.range.start.line, root.range.end.line], [0, 51]);
  assert.deepEqual(
    root.children?.map(({ name, children }) => [name, children?.length]),
    [
      ['一、存在的主要问题', 5],
      ['二、存在问题的原因', 4],
      ['三、努力方向和整改措施', 4],
    ],
  );
  const [first] = root.children?.[0]?.children ?? [];
  assert.equal(first?.name, '（一）在带头深刻感悟"两个确立"的决定性意义…方面');
  assert.equal(root.children?.[2]?.range.end.line, 49, 'the closing is outside');
});

function symbolsOf(text: string): readonly DocumentSymbol[] {
  return outline.handle(documentOf(text), benchOf(), anyParams).filter(isTree);
}

function isTree(symbol: DocumentSymbol | SymbolInformation): symbol is DocumentSymbol {
  return 'range' in symbol;
}

function printed(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, range, children = [] }) => [
    `${'  '.repeat(depth)}${name} ${range.start.line + 1}-${range.end.line + 1}`,
    ...printed(children, depth + 1),
  ]);
}

function assertNested(symbols: readonly DocumentSymbol[], where: string, outer?: Range): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.notEqual(name.trim(), '', where);
    assert.ok(contains(range, selectionRange), `${where}: ${name} is selected outside of its range`);
    assert.ok(!outer || contains(outer, range), `${where}: ${name} is not inside its parent`);
    assertNested(children, where, range);
  }
}

function contains(outer: Range, inner: Range): boolean {
  return notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);
}

function notAfter(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
