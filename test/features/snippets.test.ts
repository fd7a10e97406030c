import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Workbench } from '../../server/src/features/feature.ts';
import { snippets } from '../../server/src/features/snippets.ts';
import { snippets as shipped } from '../../server/src/generated/snippets.ts';
import type { SnippetItem } from '../../server/src/lsp/protocol.ts';
import { anyParams, benchOf, placed, plainClient } from './support.ts';

/** What the list has first at the cursor. */
function check(source: string, first: readonly string[]): void {
  assert.deepEqual(
    listAt(source)
      .map(({ label }) => label)
      .slice(0, Math.max(1, first.length)),
    first,
  );
}

test('on an empty line below the title', () =>
  check('个人对照检查材料\n\n‸', ['个人对照检查材料（全文框架）', '对照检查导语']));

test('in a line: no headings', () => {
  const labels = listAt('个人对照检查材料\n\n一、问题\n\n一是学习不够，‸').map(({ label }) => label);
  assert.ok(labels.includes('深刻领悟“两个确立”的决定性意义'));
  assert.ok(!labels.some((label) => /^一、|全文框架/u.test(label)));
});

test('a document that is no report has none', () => {
  const { document, position } = placed('# A program\n\n‸', { languageId: 'markdown', uri: 'file:///README.md' });
  assert.deepEqual(snippets.handle(document, benchOf(), { ...anyParams, position }), []);
});

test('in code there is nothing', () => check('```\n‸\n```', []));

test('each entry can be found by pinyin and initials, and shows what it gives', () => {
  const item = listAt('个人对照检查材料\n\n‸').find(({ id }) => id === 'sc-preamble');
  assert.match(item?.search ?? '', /导语 .*daoyu dy/u);
  assert.match(item?.preview ?? '', /^按照县委关于开好本年度民主生活会的部署要求/u);
  assert.match(item?.insertText ?? '', /^按照\$\{1:县委\}/u);
});

test('a client without snippets gets text that is one', () => {
  const item = listAt('个人对照检查材料\n\n‸', { client: plainClient }).find(({ id }) => id === 'sc-preamble');
  assert.equal(item?.insertText, item?.preview);
});

test('ids are found once', () => {
  const ids = listAt('‸').map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every phrase that is shipped has a place where it is offered, and 25 at least belong to this kind', () => {
  const kinds = new Set(benchOf().kinds.map(({ id }) => id));
  const reachable = shipped.filter((one) => one.kinds.length === 0 || one.kinds.some((kind) => kinds.has(kind)));
  const line = listAt('个人对照检查材料\n\n‸').map(({ id }) => id);
  const middle = listAt('个人对照检查材料\n\n一是学习不够，‸').map(({ id }) => id);
  const own = reachable.filter((one) => one.language === 'zh' && one.kinds.includes('self-check-personal'));
  assert.ok(own.length >= 25);
  for (const { id } of own) assert.ok(line.includes(id) || middle.includes(id), id);
});

const written =
  '个人对照检查材料\n\n本人认真开展了对照检查。\n\n一、存在的问题\n\n一是学习不够。\n\n二、存在问题的原因\n\n';
for (const [where, source, label] of [
  ['the preamble', '个人对照检查材料\n\n‸\n\n一、存在的问题\n', '开头'],
  ['an empty section', `${written}‸`, '产生问题的原因剖析（起笔）'],
  ['the end', `${written}抓得不紧。\n\n三、整改措施\n\n每天学习。\n\n‸`, '结尾'],
] as const) {
  test(`where no phrase is made for ${where} the words of the kind are offered`, () => {
    assert.equal(listAt(source, { snippets: () => [] })[0]?.label, label);
    assert.ok(!listAt(source).some((item) => item.label === label));
  });
}

function listAt(source: string, other: Partial<Workbench> = {}): readonly SnippetItem[] {
  const { document, position } = placed(source);
  const found = snippets.handle(document, benchOf(other), { ...anyParams, position });
  assert.ok(!(found instanceof Promise), 'what is shipped has its pinyin with it');
  return found;
}

test('a phrase of one’s own is found by pinyin and initials, with every reading of a character', async () => {
  const { document, position } = placed('个人对照检查材料\n\n‸');
  const [model] = shipped;
  assert.ok(model);
  const own = {
    ...model,
    id: 'own',
    title: '调研重点',
    body: '本次调研的重点是……',
    prefix: [],
    kinds: [],
    within: [],
    search: [],
    at: 'any',
    own: true,
  } as const;
  const setup = { ...document.setup, snippets: [own] };
  const found = await snippets.handle({ ...document, setup }, benchOf(), { ...anyParams, position });
  const { search = '' } = found.find(({ id }) => id === 'own') ?? {};
  for (const typed of ['diaoyanzhongdian', 'dyzd', 'tiaoyanchongdian'])
    assert.ok(search.split(' ').includes(typed), typed);
});

test('a heading from the list takes the numbers behind it along', () => {
  const items = listAt('工作总结\n\n一、工作情况\n\n（一）学习\n\n学习十次。\n\n‸\n\n（二）走访\n\n走访十户。\n');
  const next = items.find(({ label }) => label === '（二）…');
  assert.deepEqual(
    next?.also?.map(({ newText, snippet }) => [newText, snippet]),
    [['（三）', false]],
  );
});
