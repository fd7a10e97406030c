/** What hover says of a problem, a cause and a measure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover.ts';
import { anyParams, benchOf, placed, plainClient } from './support.ts';

const lines = [
  '# 个人对照检查材料',
  '一、存在的主要问题',
  '（一）理论学习不深入。浅尝辄止。',
  '（二）担当作为不主动。绕着走。',
  '（三）联系群众不密切。下得少。',
  '二、产生问题的原因剖析',
  '（一）思想武装抓得不紧。以干代学。',
  '（二）担当精神有所弱化。求稳怕乱。',
  '（三）宗旨意识有所淡化。坐得多。',
  '三、整改措施',
  '（一）加强理论学习。每周自学。',
  '（二）践行宗旨。每月值班。',
];

/** The texts between the name of the heading at the cursor and its length. */
async function check(heading: string, display: 'zh' | 'en', expected: readonly string[]): Promise<void> {
  const source = lines.map((line) => (line.startsWith(heading) ? `${heading}‸${line.slice(heading.length)}` : line));
  const { document, position } = placed(source.join('\n\n'));
  const found = await hover.handle(document, benchOf({ display, client: plainClient, rules: [] }), {
    ...anyParams,
    position,
  });
  const value = found && MarkupContent.is(found.contents) ? found.contents.value : '';
  assert.deepEqual(value.split('\n\n').slice(1, -1), expected);
}

test('a problem: its cause and its measure', () =>
  check('（一）理论学习', 'zh', ['对应的原因：（一）思想武装抓得不紧', '对应的措施：（一）加强理论学习']));

test('a cause: its problem, and that no measure answers it', () =>
  check('（二）担当精神', 'zh', ['对应的问题：（二）担当作为不主动', '没有对应的措施。']));

test('a measure, in English', () =>
  check('（二）践行宗旨', 'en', [
    'Corresponding problem: （三）联系群众不密切',
    'Corresponding cause: （三）宗旨意识有所淡化',
  ]));

test('nothing lacking is told in English, too', () =>
  check('（二）担当精神', 'en', ['Corresponding problem: （二）担当作为不主动', 'No corresponding measure.']));
