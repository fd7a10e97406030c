import assert from 'node:assert/strict';
import { test } from 'node:test';
import { references } from '../../server/src/features/references.ts';
import { marked } from '../support/marks.ts';
import { anyParams, benchOf, placed } from './support.ts';

/** `⟦…⟧` is what is found at `‸`, with the place itself where `declared`. */
function check(source: string, declared = false): void {
  const { document, position } = placed(source);
  const { text, lines } = document.analysis;
  const context = { includeDeclaration: declared };
  const found = references.handle(document, benchOf(), { ...anyParams, position, context }) ?? [];
  assert.equal(
    marked(
      text,
      found.map(({ range }) => lines.spanOf(range)),
    ),
    source.replace('‸', ''),
  );
}

test('who mentions a section, by number and by title', () =>
  check('总结\n\n一、问‸题\n\n甲。\n\n二、措施\n\n针对⟦第一部分⟧，见“⟦问题⟧”部分。见第二部分。'));

test('the section as well, where it is asked for', () =>
  check('总结\n\n⟦一、问‸题⟧\n\n甲。\n\n二、措施\n\n见⟦第一部分⟧。', true));

test('from a mention', () => check('总结\n\n⟦一、问题⟧\n\n见⟦第一‸部分⟧。\n\n二、措施\n\n见⟦第一部分⟧。', true));

test('an item', () =>
  check(
    '办法\n\n第一条 下列情形：\n\n⟦（一）⟧甲的；\n\n（二）乙的。\n\n第二条 有⟦第一条第（一）‸项⟧情形的。\n\n第三条 有⟦第一条第（一）项⟧情形的。',
    true,
  ));

test('an attachment', () =>
  check('通知\n\n一、目标\n\n见⟦附件1⟧，按⟦附件‸1⟧办理。\n\n附件：⟦方案⟧\n\n⟦附件1⟧\n\n方案\n\n甲。', true));

test('no one', () => check('总结\n\n一、问‸题\n\n甲。'));
test('text', () => check('总结\n\n一、问题\n\n甲‸。', true));

test('nothing at all is null, nobody is an empty list', () => {
  const ask = (source: string): unknown => {
    const { document, position } = placed(source);
    return references.handle(document, benchOf(), { ...anyParams, position, context: { includeDeclaration: false } });
  };
  assert.equal(ask('总结\n\n一、问题\n\n甲‸。'), null);
  assert.deepEqual(ask('总结\n\n一、问‸题\n\n甲。'), []);
});
