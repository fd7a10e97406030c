/** Hover on words in running text; hover on headings is in hover.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver';
import type { Workbench } from '../../server/src/features/feature.ts';
import { hover } from '../../server/src/features/hover.ts';
import { anyParams, benchOf, placed, plainClient } from './support.ts';

/** Paragraphs of the hover at the cursor, as plain text; none where there is no hover. */
async function check(source: string, expected: readonly string[], other: Partial<Workbench> = {}): Promise<void> {
  const { document, position } = placed(source);
  const found = await hover.handle(document, benchOf({ client: plainClient, rules: [], ...other }), {
    ...anyParams,
    position,
  });
  const value = found && MarkupContent.is(found.contents) ? found.contents.value : '';
  assert.deepEqual(value === '' ? [] : value.split('\n\n'), expected);
}

const report = (sentence: string): string =>
  `总结\n\n一、问题\n\n（一）学习。学得不深，用得不够。\n\n二、措施\n\n${sentence}\n\n三、打算\n\n（一）调研。\n\n多下乡。\n\n（二）培训。\n\n多办班。`;

for (const [name, sentence, ...expected] of [
  [
    'a number is linked to the title',
    '见第一部分（一‸）。',
    '第一部分（一） = （一）学习',
    '一、问题',
    '学得不深，用得不够。',
  ],
  [
    'a section without a text of its own shows those inside',
    '见第三部‸分。',
    '第三部分 = 三、打算',
    '（一）调研；（二）培训',
  ],
  ['a title', '见“问‸题”部分。', '问题 = 一、问题', '（一）学习'],
  ['half of a way', '见第一部分（九‸）。', '第一部分（九） = 一、问题', '其中没有后面所指的部分。', '（一）学习'],
  ['what is not there', '见第九部‸分。', '第九部分', '文中没有这一处。'],
  ['a member of an enumeration', '一是学习，二‸是调研，三是培训。', '一是 二是 三是', '共 3 项，这是第 2 项。'],
  ['a single one', '一‸是学习。好好学。', '一是', '只有这一项。'],
  ['a declared count', '提以下三点要‸求：一是学习，二是调研。', '以下三点要求', '随后列出 2 项。'],
] as const) {
  test(name, () => check(report(sentence), expected));
}

test('in English', () => {
  const english = { display: 'en' } as const;
  check(report('一‸是学习，二是调研。'), ['一是 二是', 'Point 1 of 2.'], english);
  check(report('见第九部‸分。'), ['第九部分', 'This document has no such place.'], english);
});

test('an attachment shows its first words', () =>
  check('通知\n\n一、目标\n\n见附件‸1。\n\n附件：方案\n\n附件1\n\n方案\n\n甲。', ['附件1 = 附件1 方案', '方案']));

test('an item', () =>
  check('办法\n\n第一条 下列情形：\n\n（一）甲的；\n\n（二）乙的。\n\n第二条 有第一条第（二‸）项情形的。', [
    '第一条第（二）项 = （二）乙的。',
    '第一条',
  ]));

test('a long text is broken off', async () => {
  const { document, position } = placed(
    report(`见第四部‸分。\n\n四、其他\n\n${'长'.repeat(300)}。`).replace('四、', '四、'),
  );
  const found = await hover.handle(document, benchOf({ rules: [] }), { ...anyParams, position });
  assert.ok(found && MarkupContent.is(found.contents));
  assert.ok(found.contents.value.length < 200, found.contents.value);
});

test('a heading says how often it is referred to', () =>
  check('总结\n\n一、问‸题\n\n甲。\n\n二、措施\n\n见第一部分。', ['一、问题', '6 字（不计空格）', '文中 1 处提到。']));
