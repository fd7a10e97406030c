/** Folds of enumerations; those of sections are in folding.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folding } from '../../server/src/features/folding.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

/** Folds as `first-last`, lines from 1. */
function check(text: string, ...expected: readonly string[]): void {
  const folds = folding.handle(documentOf(text), benchOf(), anyParams);
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`),
    expected,
  );
}

const long = '学习不够深入，联系实际不够紧密，用以指导工作的办法不多。'.repeat(3);

test('points that are paragraphs fold under the words that lead in', () =>
  check(`一、问题\n\n主要问题：\n\n一是${long}\n\n二是${long}\n\n还有其他。`, '1-9', '3-7'));

test('without such words under the first point', () => check(`一、问题\n\n一是${long}\n\n二是${long}`, '1-5', '3-5'));

test('a heading with a colon folds with its section, not with the points', () =>
  check(`一、主要问题：\n\n一是${long}\n\n二是${long}\n\n还有其他。`, '1-7', '3-5'));

test('a point of several paragraphs folds', () =>
  check(`一、问题\n\n主要问题：\n\n一是${long}\n\n${long}\n\n二是${long}`, '1-9', '3-9', '5-7'));

test('short points are taken in at a glance', () => check('一、问题\n\n一是学习。\n\n二是作风。', '1-5'));

test('points inside a paragraph do not fold', () => check(`一、问题\n\n一是${long}二是${long}`, '1-3'));

test('items under the heading of an article fold with it, once', () =>
  check(`第一条 下列情形：\n\n（一）${long}；\n\n（二）${long}。\n\n第二条 其他。`, '1-5'));
