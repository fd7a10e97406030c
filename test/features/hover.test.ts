import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver';
import type { Workbench } from '../../server/src/features/feature.ts';
import { hover } from '../../server/src/features/hover.ts';
import { dedent } from '../support/dedent.ts';
import { specimen } from '../support/shared.ts';
import { anyParams, benchOf, documentOf, placed, plainClient } from './support.ts';

/** Paragraphs of the hover at the cursor; none where there is no hover. */
function check(source: string, expected: readonly string[], other: Partial<Workbench> = {}): void {
  const { document, position } = placed(dedent(source));
  const found = hover.handle(document, benchOf(other), { ...anyParams, position });
  const value = found && MarkupContent.is(found.contents) ? found.contents.value : '';
  assert.deepEqual(value === '' ? [] : value.split('\n\n'), expected);
}

const causes = `
  个人对照检查材料

  二、存在问题的原因‸

  主要是思想上有所放松。
`;
const guidance = '从理想信念、党性修养、宗旨意识、担当精神、纪律作风找主观原因，少讲客观；每条与前面的问题对得上。';

test('a section says its title, what belongs there, its length', () =>
  check(causes, ['**二、存在问题的原因**', `产生问题的原因剖析：${guidance}`, '20 字（不计空格）']));

test('the same with English around it', () =>
  check(causes, ['**二、存在问题的原因**', `产生问题的原因剖析: ${guidance}`, '20 characters without spaces'], {
    display: 'en',
  }));

test('a client without Markdown gets plain text', () =>
  check(causes, ['二、存在问题的原因', `产生问题的原因剖析：${guidance}`, '20 字（不计空格）'], {
    client: plainClient,
  }));

const title = `${'在带头深刻感悟“两个确立”的决定性意义，'.repeat(6)}做到“两个维护”方面`;
test('a title of 130 characters is shown whole, without the period behind it', () =>
  check(`一、问题\n\n（一）‸${title}。\n\n内容。`, [`**（一）${title}**`, `${title.length + 7} 字（不计空格）`]));

test('a mask of asterisks is shown as text, and so is everything else Markdown would read', () =>
  check('一、张*同志‸与李_某、[王]、&amp;的问题\n\n内容。', [
    '**一、张\\*同志与李\\_某、\\[王\\]、\\&amp;的问题**',
    '26 字（不计空格）',
  ]));

test('decimal numbers stand apart from the title', () =>
  check('# 规范\n\n## 1.1 目‸的\n\n文字。', ['**1\\.1 目的**', '10 字（不计空格）']));

test('the title says its kind', () =>
  check('个人对照检‸查材料\n\n内容。', ['**个人对照检查材料**', '个人对照检查材料', '11 字（不计空格）']));

test('the title of a report without a kind', () =>
  check('关于某事的情‸况\n\n一、做法\n\n内容。', ['**关于某事的情况**', '14 字（不计空格）']));

test('an English report counts words', () =>
  check('# Plan\n\n## Two wo‸rds\n\nThree more words.', ['**Two words**', '5 words'], { display: 'en' }));

test('the closing does not count for the last section', () =>
  check('对照检查材料\n\n一、其他‸\n\n坚持学习。\n\n以上就是我的对照检查情况，请批评指正。', [
    '**一、其他**',
    '9 字（不计空格）',
  ]));

for (const place of ['一、问题\n\n内‸容。', '‸', '```\n一、不是‸标题\n```']) {
  test(`no hover in ${JSON.stringify(place)}`, () => check(place, []));
}

const seed = specimen();
test('lengths of the specimen', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const document = documentOf(readFileSync(seed.path, 'utf8'));
  const lengths = [0, 4, 26, 38].map((line) => {
    const found = hover.handle(document, benchOf(), { ...anyParams, position: { line, character: 8 } });
    return found && MarkupContent.is(found.contents) ? /(\d+) 字/u.exec(found.contents.value)?.[1] : undefined;
  });
  assert.deepEqual(lengths, ['3399', '1754', '548', '745']);
});
