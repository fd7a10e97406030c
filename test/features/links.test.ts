import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links } from '../../server/src/features/links.ts';
import { ourDocuments } from '../support/documents.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

const uri = 'file:///%E6%9D%90%E6%96%99.report';

/** Each link as `words → fragment: tooltip`. */
function check(text: string, ...expected: readonly string[]): void {
  const document = documentOf(text, { uri });
  const { lines } = document.analysis;
  const found = links.handle(document, benchOf(), anyParams).map(({ range, target = '', tooltip = '' }) => {
    assert.ok(target.startsWith(`${uri}#`), target);
    const { start, end } = lines.spanOf(range);
    return `${text.slice(start, end)} → ${target.slice(uri.length)}: ${tooltip}`;
  });
  assert.deepEqual(found, expected);
}

test('a section', () =>
  check(
    '总结\n\n一、问题\n\n（一）学习。不深。\n\n二、措施\n\n见第一部分（一）。',
    '第一部分（一） → #L5,1: （一）学习',
  ));

test('an indented heading', () =>
  check('# 总结\n\n## 一、问题\n\n甲。\n\n## 二、措施\n\n见“问题”部分。', '问题 → #L3,4: 一、问题'));

test('an item of an article', () =>
  check(
    '办法\n\n第一条 下列情形：\n\n（一）甲的；\n\n（二）乙的。\n\n第二条 有第一条第（二）项情形的。',
    '第一条第（二）项 → #L7,1: （二）乙的。',
  ));

test('an attachment that is there, and its name in the note', () =>
  check(
    '通知\n\n一、目标\n\n见附件1。\n\n附件：方案\n\n附件1\n\n方案\n\n甲。',
    '附件1 → #L9,1: 附件1 方案',
    '方案 → #L9,1: 方案',
  ));

test('an attachment that is only named', () =>
  check('通知\n\n一、目标\n\n见附件1。\n\n附件：方案', '附件1 → #L7,4: 附件 方案'));

test('what is not there is no link', () => check('总结\n\n一、问题\n\n见第九部分。\n\n依照《党章》第三条。'));

test('every link of every document lies in it', () => {
  for (const { name, text } of ourDocuments()) {
    const document = documentOf(text);
    const { lines } = document.analysis;
    for (const { range, target = '' } of links.handle(document, benchOf(), anyParams)) {
      assert.deepEqual(lines.rangeOf(lines.spanOf(range)), range, name);
      const line = Number(/#L(\d+),\d+$/u.exec(target)?.[1]);
      assert.ok(line >= 1 && line <= lines.count, name);
    }
  }
});
