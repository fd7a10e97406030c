/** Refactorings in the menus of an editor: which are listed where, and what choosing one does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, type CodeActionContext, CodeActionTriggerKind } from 'vscode-languageserver';
import { refactorings } from '../../server/src/core/writing/refactor/list.ts';
import { codeActions, resolveCodeAction } from '../../server/src/features/code-actions.ts';
import type { ClientFacts } from '../../server/src/features/feature.ts';
import { refactorings as kinds } from '../../server/src/lsp/protocol.ts';
import { dedent } from '../support/dedent.ts';
import { anyParams, applied, benchOf, editsIn, type Placed, placed, plainClient, richClient } from './support.ts';

const report = dedent(`
  个人对照检查材料

  一、存在的主要问题

  （一）学习方面

  主要有三点。一是学习不够。二是研究不深。三是运用不活。

  （二）工作方面

  工作不实。

  二、产生问题的原因剖析

  放松了要求。

  三、努力方向和整改措施

  加强mzshh学习。
`);

interface Asking {
  readonly only?: readonly string[];
  readonly client?: Partial<ClientFacts>;
  readonly display?: 'zh' | 'en';
  readonly trigger?: CodeActionTriggerKind;
}

/** The cursor goes in front of the words. */
function at(words: string, text = report): Placed {
  assert.ok(text.includes(words), words);
  return placed(text.replace(words, `‸${words}`));
}

async function asked({ document, position }: Placed, asking: Asking = {}): Promise<readonly CodeAction[]> {
  const { only, client, display = 'zh', trigger } = asking;
  const context: CodeActionContext = {
    diagnostics: [],
    ...(only ? { only: [...only] } : {}),
    ...(trigger ? { triggerKind: trigger } : {}),
  };
  const bench = benchOf({ rules: [], display, client: { ...richClient, ...client } });
  return codeActions.handle(document, bench, { ...anyParams, range: { start: position, end: position }, context });
}

async function check(place: Placed, expected: readonly string[], asking: Asking = {}): Promise<void> {
  const titles = (await asked(place, asking)).map(({ title }) => title);
  assert.deepEqual(titles, expected);
}

test('on a heading: what can be done with its section', () =>
  check(at('（二）工作'), ['上移本节', '本节升一级', '本节降一级', '标题并入段首']));

test('in a paragraph that counts: to split it', () => check(at('三是运用'), ['把“一是……二是……”拆成分条']));

test('in any other paragraph: nothing', () => check(at('放松了'), []));

test('in the language of the editor', () =>
  check(at('三、努力'), ['Move section up', 'Demote section', 'Run the heading into its paragraph'], {
    display: 'en',
  }));

test('at the title: what can be done with the whole document', () =>
  check(at('个人对照'), [
    '插入或更新目录',
    '全文标题改为加粗（**）',
    '全文标题改为 # 标记',
    '还原用字母代替的词（先预览）',
  ]));

test('a menu of refactorings lists those of the whole document everywhere', async () => {
  const titles = (await asked(at('放松了'), { only: ['refactor'] })).map(({ title }) => title);
  assert.deepEqual(titles, [
    '上移本节',
    '下移本节',
    '本节降一级',
    '标题并入段首',
    '插入或更新目录',
    '全文标题改为加粗（**）',
    '全文标题改为 # 标记',
    '还原用字母代替的词（先预览）',
  ]);
});

test('a menu of one kind lists that kind', () =>
  check(at('放松了'), ['上移本节', '下移本节'], { only: ['refactor.move'] }));

test('the empty kind is every kind', async () =>
  assert.deepEqual(await asked(at('放松了'), { only: [''] }), await asked(at('放松了'), { only: ['refactor'] })));

for (const only of [['quickfix'], ['source.fixAll'], ['refactor.mov'], ['refactor.move.up.more']]) {
  test(`nothing for ${only.join()}`, () => check(at('放松了'), [], { only }));
}

test('the cursor alone asks for nothing', () =>
  check(at('二、产生'), [], { trigger: CodeActionTriggerKind.Automatic }));

test('one asked for by its own name says why it does not apply', async () => {
  const [action] = await asked(at('一、存在'), { only: [kinds.moveUp] });
  assert.equal(action?.disabled?.reason, '这一节前面没有可以与它对调的同级章节。');
  assert.equal(action?.edit, undefined);
});

test('a client that cannot show that is told nothing', () =>
  check(at('一、存在'), [], { only: [kinds.moveUp], client: { disabledActions: false } }));

test('a client that knows no code actions gets none', () => check(at('放松了'), [], { client: plainClient }));

test('a document that is no report has no refactorings', async () => {
  const { document, position } = placed('一、甲\n\n乙‸。\n\n二、丙\n\n丁。\n', { languageId: 'markdown' });
  assert.equal(document.recognized, false);
  const action = { title: '', kind: kinds.moveDown, data: dataOf(document.uri, 1) };
  assert.deepEqual(await resolved({ document, position }, action), action);
});

function dataOf(uri: string, version: number): CodeAction['data'] {
  return { textDocument: { uri }, version, span: { start: 0, end: 0 } };
}

function resolved({ document }: Placed, action: CodeAction, client: Partial<ClientFacts> = {}): Promise<CodeAction> {
  const { uri } = document;
  const bench = benchOf({ client: { ...richClient, ...client } });
  return resolveCodeAction.handle(document, bench, { ...action, textDocument: { uri } });
}

test('the edit comes when the action is chosen, and is the one of a client that cannot ask for it', async () => {
  const place = at('二、产生');
  for (const { kind: only } of refactorings) {
    const [lazy] = await asked(place, { only: [only] });
    const [whole] = await asked(place, { only: [only], client: { resolves: false } });
    assert.ok(lazy && whole);
    assert.equal(lazy.edit, undefined);
    assert.deepEqual((await resolved(place, lazy)).edit, whole.edit);
  }
});

test('one edit of one document at its version', async () => {
  const place = at('二、产生');
  const [action] = await asked(place, { only: [kinds.moveUp], client: { resolves: false } });
  const changes = action?.edit?.documentChanges;
  assert.ok(changes?.length === 1 && changes[0] && 'textDocument' in changes[0]);
  assert.equal(changes[0].textDocument.version, 1);
  const text = applied(place.document, editsIn(action?.edit ?? {}));
  assert.match(text, /材料\n\n一、产生问题的原因剖析\n\n放松了要求。\n\n二、存在的主要问题/u);
});

test('an action about another version, or with data of another server, comes back as it was', async () => {
  const place = at('二、产生');
  const [action] = await asked(place, { only: [kinds.moveUp] });
  assert.ok(action);
  for (const data of [dataOf(place.document.uri, 7), undefined, null, 7, { version: 1 }, { version: 1, span: {} }]) {
    assert.deepEqual(await resolved(place, { ...action, data }), { ...action, data });
  }
  assert.equal((await resolved(place, { ...action, kind: 'quickfix' })).edit, undefined);
});

test('masked words are to be confirmed one by one, where the client can ask', async () => {
  const place = at('放松了');
  const [action] = await asked(place, { only: [kinds.masks], client: { resolves: false } });
  assert.deepEqual(action?.edit?.changeAnnotations, {
    'mzshh → 民主生活会': { label: 'mzshh → 民主生活会', needsConfirmation: true },
  });
  const [plain] = await asked(place, { only: [kinds.masks], client: { resolves: false, annotations: false } });
  assert.equal(plain?.edit?.changeAnnotations, undefined);
  assert.equal(applied(place.document, editsIn(plain?.edit ?? {})), report.replace('mzshh', '民主生活会'));
});

test('every kind lies in one that is promised', () => {
  const { codeActionProvider } = codeActions.capabilities;
  const promised = typeof codeActionProvider === 'object' ? (codeActionProvider.codeActionKinds ?? []) : [];
  for (const kind of Object.values(kinds))
    assert.ok(
      promised.some((one) => kind.startsWith(`${one}.`)),
      kind,
    );
});

test('every kind that a command asks for is one of the list, and no kind lies in another', () => {
  const listed: readonly string[] = refactorings.map(({ kind }) => kind);
  for (const kind of Object.values(kinds)) assert.ok(listed.includes(kind), kind);
  for (const kind of listed)
    assert.deepEqual(
      listed.filter((other) => `${other}.`.startsWith(`${kind}.`)),
      [kind],
    );
});
