import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { ReportLibrary } from '../../server/src/features/feature.ts';
import { type IndexedReport, indexOf } from '../../server/src/features/report-index.ts';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import { benchOf, documentOf } from './support.ts';

/** Reports as they would be kept, by the names of their files. */
function libraryOf(texts: Readonly<Record<string, string>>, other: Partial<ReportLibrary> = {}): ReportLibrary {
  const reports = Object.entries(texts).map(([name, text]) => {
    const { analysis, uri } = documentOf(text, { uri: `file:///w/${name}` });
    return indexOf(uri, name, analysis);
  });
  return { reports: async () => reports, existing: async (all) => all, pause: async () => undefined, ...other };
}

const library = libraryOf({
  'a.report': '# 个人对照检查材料\n\n## 一、存在的主要问题\n\n### （一）理论学习不够\n\n## 二、整改措施\n',
  'b.report': '# dangshi学习总结\n\n## 一、学习情况\n\n## 二、“重点工作”推进情况\n\n## 三、主要问题\n',
  'c.report': '一、GDP与民生\n\n正文。\n\n二、学习型组织建设\n\n正文。\n',
  'd.report': '# Postmortem: queue\n\n## Lessons Learned\n\n## Lessons for others\n',
});

async function symbols(query: string, from: ReportLibrary = library): Promise<readonly WorkspaceSymbol[]> {
  return (await workspaceSymbols.handle(from, benchOf(), { query }, () => false)) ?? [];
}

/** Container and name of each; what was typed may stand behind the name, and must if the name does not hold it. */
async function check(query: string, ...expected: readonly string[]): Promise<void> {
  const found = await symbols(query);
  const typed = query.split(' ')[0] ?? '';
  for (const { name } of found) assert.ok(name.toLowerCase().includes(typed.toLowerCase()), name);
  assert.deepEqual(
    found.map(({ name, containerName }) => {
      const bare = typed !== '' && name.endsWith(` ${typed}`) ? name.slice(0, -typed.length - 1) : name;
      return containerName === undefined ? bare : `${containerName} > ${bare}`;
    }),
    expected,
  );
}

suite('found by', () => {
  test('words: those that begin the title first, then those inside it', () =>
    check(
      '学习',
      'dangshi学习总结 > 一、学习情况',
      'c.report > 二、学习型组织建设',
      '个人对照检查材料 > （一）理论学习不够',
      'dangshi学习总结',
    ));

  test('the number', () => check('二、整', '个人对照检查材料 > 二、整改措施'));

  test('pinyin', () => check('zhuyaowenti', 'dangshi学习总结 > 三、主要问题', '个人对照检查材料 > 一、存在的主要问题'));

  test('pinyin that is not finished', () => check('zhenggai', '个人对照检查材料 > 二、整改措施'));

  test('initials, with any reading', async () => {
    await check('zdgz', 'dangshi学习总结 > 二、“重点工作”推进情况');
    await check('cdgz', 'dangshi学习总结 > 二、“重点工作”推进情况');
  });

  test('what begins the title before what is inside it', () =>
    check(
      'x',
      'dangshi学习总结 > 一、学习情况',
      'c.report > 二、学习型组织建设',
      '个人对照检查材料 > （一）理论学习不够',
      'dangshi学习总结',
    ));

  test('letters in any case', async () => {
    await check('gdp', 'c.report > 一、GDP与民生');
    await check('LESSONS learned', 'Postmortem: queue > Lessons Learned');
  });

  test('a masked word and what it stands for', async () => {
    await check('dangshi', 'dangshi学习总结');
    await check('党史', 'dangshi学习总结');
  });

  test('further words, which may be those of the document', async () => {
    await check('问题 对照', '个人对照检查材料 > 一、存在的主要问题');
    await check('wenti dzjc', '个人对照检查材料 > 一、存在的主要问题');
    await check('问题 无此');
  });

  test('nothing: the reports', () => check('', '个人对照检查材料', 'dangshi学习总结', 'Postmortem: queue'));

  test('what is nowhere', () => check('没有这样的标题'));
});

test('a symbol has its place, a title is a file', async () => {
  const [title] = await symbols('个人');
  assert.deepEqual(
    [title?.kind, title?.location],
    [
      SymbolKind.File,
      { uri: 'file:///w/a.report', range: { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } } },
    ],
  );
  const [section] = await symbols('理论');
  assert.deepEqual(
    [section?.kind, section?.location],
    [
      SymbolKind.String,
      { uri: 'file:///w/a.report', range: { start: { line: 4, character: 4 }, end: { line: 4, character: 13 } } },
    ],
  );
});

test('VS Code drops a name that does not hold what was typed, so it is put behind what was found otherwise', async () => {
  const namesFor = async (query: string): Promise<readonly string[]> => (await symbols(query)).map(({ name }) => name);
  assert.deepEqual(await namesFor('zgcs'), ['二、整改措施 zgcs']);
  assert.deepEqual(await namesFor('整改'), ['二、整改措施']);
  assert.deepEqual(await namesFor('党史'), ['dangshi学习总结 党史']);
  const long = `加强${'十分'.repeat(60)}学习`;
  const found = await symbols('学习', libraryOf({ 'a.report': `## ${long}\n\n## 其他\n` }));
  assert.deepEqual(
    found.map(({ name }) => name.length < 60 && name.endsWith('… 学习')),
    [true],
  );
});

test('at most 500, the best ones', async () => {
  const sections = Array.from({ length: 700 }, (_, index) => `## 加强学习${index}\n`).join('\n');
  const found = await symbols('学习', libraryOf({ 'a.report': `# 报告\n\n${sections}`, 'b.report': '# 学习计划\n' }));
  assert.equal(found.length, 500);
  assert.equal(found[0]?.name, '学习计划');
});

test('what is no longer there is left out', async () => {
  const existing = async (all: ReadonlySet<IndexedReport>): Promise<ReadonlySet<IndexedReport>> =>
    new Set([...all].filter(({ uri }) => !uri.endsWith('a.report')));
  const found = await symbols('问题', { ...library, existing });
  assert.deepEqual(
    found.map(({ name }) => name),
    ['三、主要问题'],
  );
});

test('a request that is taken back ends the search, and others have their turn', async () => {
  const many = libraryOf(
    Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`${index}.report`, '一、学习\n'])),
  );
  let pauses = 0;
  const pause = async (): Promise<void> => void pauses++;
  const ask = (cancelled: () => boolean): Promise<unknown> =>
    workspaceSymbols.handle({ ...many, pause }, benchOf(), { query: 'xx' }, cancelled);
  assert.equal(await ask(() => pauses === 1), null);
  pauses = 0;
  assert.equal(await ask(() => false).then((found) => Array.isArray(found)), true);
  assert.equal(pauses, 2);
});
