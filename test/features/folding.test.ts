import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folding } from '../../server/src/features/folding.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

/** Folds as `first-last`, lines from 1, with the kind where there is one. */
function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(foldsOf(dedent(text)), expected);
}

test('sections fold without the blank lines behind them', () =>
  check(
    `
    工作报告

    一、做法

    第一段。

    第二段。


    二、打算

    一段。
    `,
    '3-7',
    '10-12',
  ));

test('a section folds with the sections inside it', () =>
  check('一、做法\n\n（一）培训\n\n办了班。\n\n（二）检查\n\n查了三次。', '1-9', '3-5', '7-9'));

test('a run-in section of one line does not fold', () =>
  check('一、原因\n\n（一）学习不够。没有系统学习。\n\n（二）调研不够。很少下乡。', '1-5'));

test('a run-in section with more paragraphs folds', () =>
  check('一、原因\n\n（一）学习不够。没有系统学习。\n\n学得少。\n\n（二）调研不够。很少下乡。', '1-7', '3-5'));

test('a heading alone does not fold', () => check('一、原因\n二、措施', ...[]));

test('closing and signature stay in sight', () =>
  check(
    `
    对照检查材料

    一、整改措施

    坚持学习。

    以上就是我的对照检查情况，请批评指正。

    张某
    2025年3月5日
    `,
    '3-5',
  ));

test('code folds with its fences, two blocks apart', () =>
  check('```\n一、不是标题\n```\n\n~~~\nx\n~~~', '1-3', '5-7'));

test('a fence that is not closed folds to the last line with text', () => check('文字。\n\n```\na\nb\n\n', '3-5'));

test('front matter folds', () => check('---\nreport: self-check-personal\n---\n\n文字。', '1-3'));

test('a comment of several lines folds as a comment', () =>
  check('<!-- 说明\n第二行\n-->\n\n文字。\n\n<!-- 一行 -->', '1-3 comment'));

test('marked regions fold, one in the other', () =>
  check(
    '<!-- #region 甲 -->\n\n文字。\n\n<!-- #region 乙 -->\n\n文字。\n\n<!-- #endregion -->\n\n<!-- #endregion -->\n\n<!-- #endregion -->',
    '5-9 region',
    '1-11 region',
  ));

test('CRLF folds the same lines', () =>
  assert.deepEqual(foldsOf('一、做法\r\n\r\n文字。\r\n\r\n二、打算\r\n\r\n文字。\r\n'), ['1-3', '5-7']));

test('every fold of every document lies in it and has two lines at least', () => {
  for (const { name, text } of ourDocuments()) {
    const { analysis } = documentOf(text);
    for (const { startLine, endLine } of folding.handle(documentOf(text), benchOf(), anyParams)) {
      assert.ok(startLine >= 0 && startLine < endLine && endLine < analysis.lines.count, name);
    }
  }
});

function foldsOf(text: string): readonly string[] {
  return folding
    .handle(documentOf(text), benchOf(), anyParams)
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}
