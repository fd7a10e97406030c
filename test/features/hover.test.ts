import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver';
import type { Workbench } from '../../server/src/features/feature.ts';
import { hover } from '../../server/src/features/hover.ts';
import { dedent } from '../support/dedent.ts';
import { specimen } from '../support/shared.ts';
import { anyParams, benchOf, documentOf, placed, plainClient, richClient } from './support.ts';

/** Paragraphs of the hover at the cursor; none where there is no hover. */
async function check(source: string, expected: readonly string[], other: Partial<Workbench> = {}): Promise<void> {
  const { document, position } = placed(dedent(source));
  const found = await hover.handle(document, benchOf({ rules: [], ...other }), { ...anyParams, position });
  const value = found && MarkupContent.is(found.contents) ? found.contents.value : '';
  assert.deepEqual(value === '' ? [] : value.split('\n\n'), expected);
}

const causes = `
  个人对照检查材料

  二、存在问题的原因‸

  主要是思想上有所放松。
`;
const asked = {
  zh: '必备部分；其中小标题 2–6 个；小标题写法一致。依据：实务。',
  en: 'Required; 2–6 headings inside; headings inside alike\\. Authority: common practice\\.',
};
const guidance = '从理想信念、党性修养、宗旨意识、担当精神、纪律作风找主观原因，少讲客观；每条与前面的问题对得上。';

test('a section says its title, what belongs there, its length', () =>
  check(causes, ['**二、存在问题的原因**', `产生问题的原因剖析：${guidance}`, asked.zh, '20 字（不计空格）']));

test('the same with English around it', () =>
  check(
    causes,
    ['**二、存在问题的原因**', `产生问题的原因剖析: ${guidance}`, asked.en, '20 characters without spaces'],
    {
      display: 'en',
    },
  ));

test('a client without Markdown gets plain text', () =>
  check(causes, ['二、存在问题的原因', `产生问题的原因剖析：${guidance}`, asked.zh, '20 字（不计空格）'], {
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
  check('个人对照检‸查材料\n\n内容。', [
    '**个人对照检查材料**',
    '个人对照检查材料',
    '11 字（不计空格）；一般 3000–6000',
  ]));

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
test('lengths of the specimen', { skip: seed.skip }, async () => {
  if (seed.path === undefined) return;
  const document = documentOf(readFileSync(seed.path, 'utf8'));
  const found = [0, 4, 26, 38].map(async (line) => {
    const said = await hover.handle(document, benchOf(), { ...anyParams, position: { line, character: 8 } });
    return said && MarkupContent.is(said.contents) ? /(\d+) 字/u.exec(said.contents.value)?.[1] : undefined;
  });
  assert.deepEqual(await Promise.all(found), ['3399', '1754', '548', '745']);
});

test('a section says what the kind asks of it', async () => {
  const text = '个人对照检查材料\n\n一、存在的‸问题\n\n学习不够。\n\n二、产生问题的原因\n\n放松了要求。';
  const { document, position } = placed(text);
  const found = await hover.handle(document, benchOf({ rules: [] }), { ...anyParams, position });
  const value = found && MarkupContent.is(found.contents) ? found.contents.value.split('\n\n') : [];
  assert.match(value[2] ?? '', /^必备部分；/u);
  assert.match(value[2] ?? '', /依据：实务。$/u);
  assert.match(value.at(-1) ?? '', /^12 字（不计空格），占全文 \d+%（一般 \d+–\d+%）$/u);
});

test('a set phrase has its members', async () => {
  await check('增强“四个‸意识”。', ['**四个意识**', '政治意识、大局意识、核心意识、看齐意识']);
});

test('a masked word is read', async () => {
  await check('开展dang‸shi学习教育。', ['**dangshi**', '读作“党史”。']);
  await check('开展dang‸shi学习教育。', ['dangshi', 'Stands for 党史.'], { display: 'en', client: plainClient });
});

test('in a heading a word is read, too', () =>
  check('一、dang‸shi学习\n\n内容。', ['**一、dangshi学习**', '14 字（不计空格）', 'dangshi = 读作“党史”。']));

test('a finding has its reason, with a link to the page of its rule', async () => {
  const rules = benchOf().rules.filter(({ id }) => id === 'number-gap');
  const text = '个人对照检查材料\n\n一、问题\n\n不够。\n\n三‸、原因\n\n放松。';
  const { document, position } = placed(text);
  for (const client of [richClient, plainClient]) {
    const found = await hover.handle(document, benchOf({ rules, client }), { ...anyParams, position });
    const last = found && MarkupContent.is(found.contents) ? found.contents.value.split('\n\n').at(-1) : '';
    if (client === plainClient) assert.match(last ?? '', /^标题序号.*。 number-gap$/u);
    else assert.match(last ?? '', /^标题序号.*。 \[number-gap\]\(.*number-gap.*\)$/u);
  }
});
