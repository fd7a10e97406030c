// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written in the syntax of snippets.
/** Suggestions that go on from what is written: the next of a series, set phrases, references, words of the report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionTriggerKind, TextEdit } from 'vscode-languageserver';
import type { Setup } from '../../server/src/config/setup.ts';
import type { Snippet } from '../../server/src/core/writing/snippets.ts';
import { completion } from '../../server/src/features/completion.ts';
import { anyParams, applied, benchOf, type Placed, placed, plainClient } from './support.ts';

const begun = '个人对照检查材料\n\n按照县委要求，本人认真开展对照检查，现将有关情况报告如下：\n\n';
const problems = '一、存在的主要问题\n\n（一）在带头严守纪律方面\n\n';
const rest =
  '\n\n二、产生问题的原因剖析\n\n（一）理论学习不够。没有系统学习。\n\n三、努力方向和整改措施\n\n（一）加强学习。每天学习。\n';

async function offered({ document, position }: Placed, snippets: readonly Snippet[] = []): Promise<CompletionItem[]> {
  const setup: Setup = { ...document.setup, snippets };
  const list = await completion.handle({ ...document, setup }, benchOf(), { ...anyParams, position });
  return list.items;
}

async function check(source: string, first: string): Promise<void> {
  const [item] = await offered(placed(source));
  assert.equal(item?.label, first);
  assert.equal(item?.preselect, true);
}

/** The text after the suggestion of this label is taken, without what is to be filled in. */
async function taken(source: string, label: string, snippets: readonly Snippet[] = []): Promise<string> {
  const { document, position } = placed(source);
  const setup: Setup = { ...document.setup, snippets };
  const bench = benchOf({ client: plainClient });
  const { items } = await completion.handle({ ...document, setup }, bench, { ...anyParams, position });
  const item = items.find((one) => one.label === label);
  assert.ok(
    item?.textEdit && TextEdit.is(item.textEdit),
    `${label} is not among ${items.map((one) => one.label).slice(0, 20)}`,
  );
  return applied(document, [item.textEdit, ...(item.additionalTextEdits ?? [])]);
}

for (const [before, next] of [
  ['一是学习不深；‸', '二是…'],
  ['一是学习不深。二是落实不够。/‸', '三是…'],
  ['一要学习；二要落实；‸', '三要…'],
  ['其一，学习不深；‸', '其二，…'],
  ['首先，学习不深。其次，落实不够。‸', '再次，…'],
  ['一方面，学习不深；‸', '另一方面，…'],
  ['主要是：①学习不深；②落实不够；‸', '③…'],
  ['一是学习不深。\n\n‸', '二是…'],
  ['一是学习不深。\n\n二是落实不够。\n\n/‸', '三是…'],
] as const) {
  test(`behind ${JSON.stringify(before)} comes ${next}`, () => check(`${begun}${problems}${before}${rest}`, next));
}

test('a paragraph that holds the whole enumeration is not gone on with in the next one', async () => {
  const labels = (await offered(placed(`${begun}${problems}一是学习。二是落实。\n\n‸${rest}`))).map(
    ({ label }) => label,
  );
  assert.ok(!labels.includes('三是…'));
  assert.equal(labels[0], '（二）…');
});

test('behind the last point comes none', async () => {
  for (const before of [
    '首先，学习不深。其次，落实不够。再次，督促不够。最后，走访不够。‸',
    '一方面，学习不深；另一方面，落实不够；‸',
  ]) {
    const found = await offered(placed(`${begun}${problems}${before}${rest}`));
    const labels = found.map(({ label }) => label);
    assert.deepEqual(
      labels.filter((label) => /^[^…]{1,9}，…$/u.test(label)),
      [],
    );
  }
});

test('a heading of the same level is written as the one before it', async () => {
  const source =
    '# 个人对照检查材料\n\n正文。\n\n## 一、存在的主要问题\n\n**（一）学习不够。** 没有系统学习。\n\n‸\n\n## 二、原因\n';
  assert.match(await taken(source, '（二）…'), /\n\*\*（二）标题。\*\*/u);
  const alone = `${begun}一、存在的主要问题\n\n（一）学习不够\n\n没有系统学习。\n\n/‸${rest}`;
  assert.match(await taken(alone, '（二）…'), /\n（二）标题\n\n/u);
  const article = '管理办法\n\n第一条 为了管理，制定本办法。\n\n第二条 本办法适用于全县。\n\n‸';
  assert.match(await taken(article, '第三条…'), /\n第三条/u);
});

test('set phrases come in full and in their order', async () => {
  await check(`${begun}${problems}没有增强“四个意识”‸${rest}`, '（政治意识、大局意识、核心意识、看齐意识）');
  await check(`${begun}${problems}没有树牢政治意识、‸${rest}`, '大局意识、核心意识、看齐意识');
  await check(`${begun}${problems}没有树牢政治意识、大局意识、‸${rest}`, '核心意识、看齐意识');
  await check(`${begun}${problems}对照/六大纪律‸${rest}`, '“六大纪律”的内容');
  await check(`${begun}${problems}对照/liudajilv‸${rest}`, '“六大纪律”的内容');
});

test('a fixed phrase that has been begun is gone on with', async () => {
  const rests = '坚定“四个自信”、做到“两个维护”';
  await check(`${begun}${problems}没有增强“四个意识”，/‸${rest}`, rests);
  await check(`${begun}${problems}没有增强“四个意识”、坚定‸${rest}`, rests);
  await check(`${begun}${problems}没有增强"四个意识"、坚定“‸${rest}`, rests.slice(3));
  await check(`${begun}${problems}深刻领悟‸${rest}`, '深刻领悟“两个确立”的决定性意义');
});

test('behind 见 stand the parts of the report and its attachments', async () => {
  const source = `${begun}${problems}学习不深，见‸${rest}\n附件：1.整改清单\n　　　2.学习记录\n`;
  const labels = (await offered(placed(source))).map(({ label }) => label);
  assert.deepEqual(labels.slice(0, 2), ['第一部分', '第一部分（一）']);
  assert.ok(labels.includes('附件2'), labels.slice(0, 12).join(' '));
  assert.match(await taken(source, '第二部分（一）'), /学习不深，见第二部分（一）\n/u);
  assert.match(
    await taken(`${begun}${problems}学习不深，/原因剖析‸${rest}`, '（见第二部分）'),
    /学习不深，（见第二部分）\n/u,
  );
});

test('titles, quotations, units and short names are offered again where the report has them', async () => {
  const words = `学习《中国共产党纪律处分条例》不深，对“放管服”理解不够，向示例县教育局报告不及时，上级印发了方案（以下简称《实施方案》）。\n\n`;
  const source = (typed: string): string => `${begun}${problems}${words}一是${typed}‸${rest}`;
  assert.match(await taken(source('学习《'), '中国共产党纪律处分条例'), /学习《中国共产党纪律处分条例》\n/u);
  assert.match(await taken(source('对/jlcf'), '《中国共产党纪律处分条例》'), /一是对《中国共产党纪律处分条例》\n/u);
  assert.match(await taken(source('向示例县'), '示例县教育局'), /一是向示例县教育局\n/u);
  const { document, position } = placed(source('学习《').replace('‸', '‸》'));
  const { items } = await completion.handle(document, benchOf({ client: plainClient }), { ...anyParams, position });
  const item = items.find(({ label }) => label === '中国共产党纪律处分条例');
  assert.equal(item?.textEdit?.newText, '中国共产党纪律处分条例');
});

for (const [typed, label] of [
  ['/yy', '二、产生问题的原因剖析'],
  ['/yuanyin', '二、产生问题的原因剖析'],
  ['/原因', '二、产生问题的原因剖析'],
  ['/yuany', '二、产生问题的原因剖析'],
  ['yy', '二、产生问题的原因剖析'],
  ['yuanyin', '二、产生问题的原因剖析'],
  ['原因', '二、产生问题的原因剖析'],
] as const) {
  test(`${typed} finds ${label}`, async () => {
    const labels = (await offered(placed(`${begun}${problems}一是学习不深。\n\n${typed}‸`))).map((one) => one.label);
    assert.ok(labels.includes(label), labels.join(' '));
  });
}

test('two letters in a sentence find no more than what begins with them', async () => {
  const labels = (await offered(placed(`${begun}${problems}我们yy‸${rest}`))).map(({ label }) => label);
  assert.ok(!labels.some((label) => label.includes('的原因剖析')), labels.join(' '));
});

test('frames are found by their first words', async () => {
  const items = await offered(placed(`${begun}${problems}/ys‸${rest}`));
  assert.ok(items.slice(0, 5).some(({ textEdit }) => textEdit?.newText.startsWith('一是')));
});

const mine: Snippet = {
  id: 'own-调研重要性',
  language: 'zh',
  title: '调研的重要性',
  prefix: ['dyz'],
  description: '我的片段',
  body: '调研${1:重要${2:极了}}，$TM_FILENAME。',
  kinds: [],
  within: [],
  at: 'any',
  search: [],
  own: true,
};

test('a phrase of one’s own is found by all that is typed for it, and the preview shows what it gives', async () => {
  for (const typed of ['/dyz', '/diaoyan', '/zhongyao', '/zy', '/重要', 'dyz']) {
    const items = await offered(placed(`${begun}${problems}${typed}‸${rest}`), [mine]);
    const item = items.find(({ label }) => label === mine.title);
    assert.ok(item, typed);
    assert.equal(item.textEdit?.newText, mine.body);
    const { documentation } = item;
    assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
    assert.match(documentation.value, /^\*我的片段\*\n\n---\n\n调研重要极了，TM\\_FILENAME。$/u);
  }
});

test('a phrase of one’s own comes first where its name is typed', async () => {
  const named = { ...mine, prefix: ['luokuan'] };
  for (const typed of ['/luokuan', 'luokuan']) {
    const [item] = await offered(placed(`${begun}${problems}正文。${rest}\n${typed}‸`), [named]);
    assert.equal(item?.label, mine.title, typed);
  }
});

test('every suggestion replaces a part of the line of the cursor up to it, and passes the filter by it', async () => {
  for (const source of [
    `${begun}${problems}/‸${rest}`,
    `${begun}${problems}一年来理论学习‸${rest}`,
    `${begun}${problems}学习《‸${rest}`,
    `${begun}${problems}见‸${rest}`,
    `${begun}三、‸`,
    `${begun}${problems}xuexi‸${rest}`,
  ]) {
    const { document, position } = placed(source);
    for (const { textEdit, filterText, label } of await offered({ document, position })) {
      assert.ok(textEdit && TextEdit.is(textEdit), label);
      assert.equal(textEdit.range.start.line, position.line);
      assert.deepEqual(textEdit.range.end, position);
      assert.ok(position.character - textEdit.range.start.character <= 26);
      const { text, lines } = document.analysis;
      const replaced = text.slice(lines.offsetAt(textEdit.range.start), lines.offsetAt(position));
      assert.equal(filterText ?? '', replaced, label);
    }
  }
});

test('mere typing of 、 says nothing where no set phrase has been begun', () => {
  for (const source of [`${begun}${problems}学习、‸${rest}`, `${begun}${problems}学习、、‸${rest}`]) {
    const { document, position } = placed(source);
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '、' };
    const list = completion.handle(document, benchOf(), { ...anyParams, position, context });
    assert.ok(!(list instanceof Promise));
    assert.deepEqual(list.items, []);
  }
});

test('what stands behind a heading that is written in counts on', async () => {
  const inner = '（一）学习不够\n\n没有系统学习。\n\n‸\n\n（二）落实不够\n\n没有督办。\n\n见本部分（二）。\n\n';
  const report = `${begun}一、存在的主要问题\n\n${inner}二、努力方向和整改措施\n\n（一）加强学习。每天学习。\n`;
  const next = await taken(report, '（二）…');
  assert.match(next, /（二）标题\n\n\n\n（三）落实不够.*见本部分（三）.*\n二、努力方向/su);
  const section = await taken(report, '二、产生问题的原因剖析');
  assert.match(section, /\n二、产生问题的原因剖析\n.*（二）落实不够.*见本部分（二）.*\n三、努力方向/su);
});

test('a number that is free takes nothing along', async () => {
  const gap = `${begun}一、存在的主要问题\n\n（一）学习不够\n\n没有学习。\n\n‸\n\n（三）落实不够\n\n没有督办。\n`;
  const { items } = await completion.handle(placed(gap).document, benchOf(), {
    ...anyParams,
    position: placed(gap).position,
  });
  assert.equal(items.find(({ label }) => label === '（二）…')?.additionalTextEdits, undefined);
});
