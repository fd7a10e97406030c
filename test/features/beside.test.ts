/** What stands beside the text where the writer wants it: lenses above sections, hints behind headings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLens } from '../../server/src/features/code-lens.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import type { ReportSettings } from '../../server/src/lsp/protocol.ts';
import { anyParams, benchOf, documentOf } from './support.ts';

const text = [
  '# 个人对照检查材料',
  '一、存在的主要问题',
  '（一）理论学习不深入。浅尝辄止。',
  '（二）担当作为不主动。绕着走。',
  '二、产生问题的原因剖析',
  '（一）思想武装抓得不紧。以干代学。',
].join('\n\n');
const on: ReportSettings = { codeLens: { enable: true }, inlayHints: { enable: true } };
const document = documentOf(text);

async function lenses(settings: ReportSettings, display: 'zh' | 'en' = 'zh'): Promise<readonly string[]> {
  const found = await codeLens.handle(document, benchOf({ settings, display }), anyParams);
  return found.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

test('a lens above the title and each section: length, division, what is lacking', async () => {
  assert.deepEqual(await lenses(on), [
    '0 正文 68 字 · 缺 努力方向和整改措施',
    '2 40 字 · 2 个小标题',
    '8 28 字 · 1 个小标题',
  ]);
  assert.match((await lenses(on, 'en'))[1] ?? '', /^2 40 chars · 2 headings inside/u);
});

test('hints behind the headings that are seen', () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 5, character: 0 } };
  const hints = inlayHints.handle(document, benchOf({ settings: on }), { ...anyParams, range });
  assert.deepEqual(
    hints.map(({ position, label }) => [position.line, position.character, label]),
    [
      [2, 9, '40 字'],
      [4, 10, '16 字'],
    ],
  );
});

test('neither unless it is switched on', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  assert.deepEqual(await lenses({}), []);
  assert.deepEqual(inlayHints.handle(document, benchOf(), { ...anyParams, range }), []);
});

test('what has no partner is counted in its section', async () => {
  const problems = [
    '（一）理论学习不深入。浅尝辄止。',
    '（二）担当作为不主动。绕着走。',
    '（三）联系群众不密切。下得少。',
  ];
  const causes = [
    '（一）思想武装抓得不紧。以干代学。',
    '（二）担当精神有所弱化。求稳怕乱。',
    '（三）宗旨意识有所淡化。坐得多。',
  ];
  const measures = ['（一）加强理论学习。每周自学。', '（二）践行宗旨。每月值班。'];
  const whole = [
    '# 个人对照检查材料',
    '一、存在的主要问题',
    ...problems,
    '二、产生问题的原因剖析',
    ...causes,
    '三、整改措施',
    ...measures,
  ];
  const found = await codeLens.handle(documentOf(whole.join('\n\n')), benchOf({ settings: on }), anyParams);
  const titles = found.map(({ command }) => command?.title ?? '');
  assert.deepEqual(
    titles.map((title) => /· (\d) 处没有对应$/u.exec(title)?.[1]),
    [undefined, undefined, '1', undefined],
  );
});
