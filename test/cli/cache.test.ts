/** What is remembered of a run is what a fresh one finds, and only what has changed is looked at again. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { openCache } from '../../server/src/cli/cache.ts';
import { type Checker, type CheckPlan, checkerHere } from '../../server/src/cli/checker.ts';
import { checkedEndings, filesOf } from '../../server/src/cli/files.ts';
import { folderFacts } from '../../server/src/cli/folder-facts.ts';
import { sayIn } from '../../server/src/cli/language.ts';
import { resultsOf } from '../../server/src/cli/results.ts';
import type { Strategy } from '../../server/src/cli/stamp.ts';
import { cli, complete, incomplete, readme, withFiles } from './run.ts';

const shared = [
  '全年开展入户走访三百二十次，收集群众意见一百四十六条，当场答复九十条，转办五十六条，办结率百分之九十八，群众满意率逐季上升。',
  '组织志愿服务活动二十四场，参与居民一千二百人次，评选示范楼栋十二个，化解邻里纠纷三十一起，三个老旧院落完成停车位改造并交付使用。',
  '楼栋长队伍年龄偏大，会用手机填报的不到一半，巡查记录常常隔日补登，数据的及时性和准确性都打了折扣，影响了问题的快速处置。',
];

const summary = (year: number, body: readonly string[] = shared): string =>
  `# ${year}年工作总结\n\n## 一、主要工作\n\n${body.join('\n\n')}\n`;

/** 2024 tells of its copies of 2023, and 2025 of those of one of both. */
const folder = {
  'a/2023.md': summary(2023),
  'b/2024.md': summary(2024),
  'c/2025.md': summary(2025),
  'd/complete.md': complete,
  'e/incomplete.md': incomplete,
  'f/readme.md': readme,
};
const all = Object.keys(folder);

interface Run {
  readonly results: readonly unknown[];
  /** Files that were looked at; one that is looked at twice stands here twice. */
  readonly checked: readonly string[];
}

async function runOn(paths: readonly string[], cache: string | undefined, plan: CheckPlan): Promise<Run> {
  const here = checkerHere(plan, { fix: 'none', stdinName: undefined, timing: undefined, seen: undefined });
  const checked: string[] = [];
  const checker: Checker = {
    ...here,
    check: (found, copies) => {
      checked.push(found.path.split('/').slice(-2).join('/'));
      return here.check(found, copies);
    },
  };
  const known = cache === undefined ? undefined : openCache(cache);
  const facts = folderFacts(plan.plain, sayIn('zh'));
  const run = { plan, facts, here, checker, cache: known, mends: false, timed: false, stdinName: undefined };
  const results: unknown[] = [];
  for await (const { result } of resultsOf(filesOf(paths, checkedEndings), run)) if (result) results.push(result.file);
  assert.equal(known?.save(), undefined);
  return { results, checked };
}

const choice = { kind: undefined, language: undefined, profile: undefined, only: undefined };
const plan: CheckPlan = {
  choice,
  encoding: undefined,
  plain: false,
  detailed: false,
  strategy: 'content',
  language: 'zh',
};

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** So that no file counts as one that may still be written. */
function settle(root: string): void {
  const past = new Date('2024-01-01');
  for (const name of [...all, '0/2022.md', '0/new.md'])
    if (existsSync(join(root, name))) utimesSync(join(root, name), past, past);
}

interface Row {
  /** What happens between the two runs. */
  readonly name: string;
  readonly change: (root: string, cache: string) => void;
  /** Files that are looked at in the second run. */
  readonly checked: readonly string[];
  /** How the second run differs. */
  readonly plan?: Partial<CheckPlan>;
  readonly paths?: readonly string[];
}

const nothing = (): void => undefined;

const rows: readonly Row[] = [
  { name: 'nothing happens', change: nothing, checked: [] },
  {
    name: 'a file that compares with none is written',
    change: (root) => put(root, { 'e/incomplete.md': complete }),
    checked: ['e/incomplete.md'],
  },
  {
    name: 'the report that the others are like is another one',
    change: (root) => put(root, { 'a/2023.md': complete }),
    checked: ['a/2023.md', 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the report that the others are like has another title',
    change: (root) => put(root, { 'a/2023.md': summary(2022) }),
    checked: ['a/2023.md', 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the first report is gone',
    change: (root) => rmSync(join(root, 'a'), { recursive: true }),
    checked: ['b/2024.md', 'c/2025.md'],
  },
  {
    name: 'a report comes in front of all',
    change: (root) => put(root, { '0/2022.md': summary(2022) }),
    checked: ['0/2022.md', 'a/2023.md', 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'a file that is like nothing comes in front of all',
    change: (root) => put(root, { '0/new.md': incomplete }),
    checked: ['0/new.md'],
  },
  {
    name: 'only some are asked for',
    change: nothing,
    paths: ['a', 'd', 'e'],
    checked: [],
  },
  { name: 'they come in another order', change: nothing, paths: ['d', 'b', 'a'], checked: ['b/2024.md', 'a/2023.md'] },
  {
    name: 'a reports.yaml is written',
    change: (root) => put(root, { 'reports.yaml': 'rules:\n  missing-section: off\n' }),
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'a reports.yaml leaves files out',
    change: (root) => put(root, { 'd/reports.yaml': 'ignore: ["**"]\n' }),
    checked: [],
  },
  {
    name: 'a folder gives its files a kind',
    change: (root) => put(root, { 'f/reports.yaml': 'kinds:\n  "*.md": postmortem\n' }),
    checked: ['f/readme.md'],
  },
  {
    name: 'a kind is written',
    change: (root) =>
      put(root, {
        'e/.reports/kinds/own.yaml':
          'version: 1\nid: own\nextends: self-check-personal\ntitle: { zh: 自家, en: Own }\n',
      }),
    checked: ['e/incomplete.md'],
  },
  {
    name: 'other settings hold',
    change: nothing,
    plan: { choice: { ...choice, profile: 'strict' } },
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'one rule is asked for',
    change: nothing,
    plan: { choice: { ...choice, only: new Set(['missing-section']) } },
    checked: all,
  },
  {
    name: 'another kind is asked for',
    change: nothing,
    plan: { choice: { ...choice, kind: 'postmortem' } },
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'another encoding is asked for',
    change: nothing,
    plan: { encoding: 'utf-8' },
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'more is asked of each finding',
    change: nothing,
    plan: { detailed: true },
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the cache is cut off',
    change: (_, cache) => truncateSync(cache, readFileSync(cache).length - 1),
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the cache is altered',
    change: (_, cache) =>
      writeFileSync(cache, readFileSync(cache, 'latin1').replace('missing-section', 'missing-sectioN'), 'latin1'),
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the cache is of another program',
    change: (_, cache) =>
      writeFileSync(cache, readFileSync(cache, 'latin1').replace(/^report-docs ./u, 'report-docs ='), 'latin1'),
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  {
    name: 'the cache is something else',
    change: (_, cache) => writeFileSync(cache, 'none\n'),
    checked: [...all, 'b/2024.md', 'c/2025.md'],
  },
  { name: 'the cache is gone', change: (_, cache) => rmSync(cache), checked: [...all, 'b/2024.md', 'c/2025.md'] },
];

for (const strategy of ['content', 'metadata'] satisfies Strategy[]) {
  suite(`cache by ${strategy}`, () => {
    for (const { name, change, checked, plan: other, paths = ['.'] } of rows) {
      test(name, () =>
        withFiles(folder, async (root) => {
          settle(root);
          const cache = join(root, '.cache');
          const first = { ...plan, strategy };
          await runOn([root], cache, first);
          change(root, cache);
          settle(root);
          const second = { ...first, ...other };
          const asked = paths.map((path) => join(root, path));
          const fresh = await runOn(asked, undefined, second);
          const changed = await runOn(asked, cache, second);
          assert.deepEqual(changed.results, fresh.results);
          if (strategy === 'content') assert.deepEqual([...changed.checked].sort(), [...checked].sort());
          // And once more, by what the second run has written.
          const third = await runOn(asked, cache, second);
          assert.deepEqual(third, { results: fresh.results, checked: [] });
        }),
      );
    }
  });
}

suite('--cache', { concurrency: true }, () => {
  const check = (root: string, ...args: readonly string[]) =>
    cli(['check', '.', '--language', 'zh-cn', '--fail-on', 'never', ...args], { in: root });

  test('lies in the nearest node_modules, or beside the reports, or where it is wanted', () =>
    withFiles({ ...folder, 'node_modules/x/y.js': '' }, async (root) => {
      const { out } = await check(root);
      const places: readonly (readonly [string, readonly string[]])[] = [
        ['node_modules/.cache/report-docs/check', ['--cache']],
        ['here/cache', ['--cache-location', 'here/cache']],
        ['here/.report-docs-cache', ['--cache-location', 'here']],
        ['there/.report-docs-cache', ['--cache-location', 'there/']],
      ];
      for (const [place, args] of places) {
        const [first, second] = [await check(root, ...args), await check(root, ...args)];
        assert.ok(existsSync(join(root, place)), place);
        assert.deepEqual([first.out, second.out, second.error], [out, out, first.error]);
      }
    }));

  test('what cannot be written is told of, and costs nothing else', () =>
    withFiles(folder, async (root) => {
      const plain = await check(root);
      const { code, out, error } = await check(root, '--cache-location', 'a/2023.md/cache');
      assert.deepEqual([code, out], [0, plain.out]);
      assert.match(error, /^report-docs: 缓存 a\/2023\.md\/cache 未能写入：.+\n/u);
    }));

  test('the files of a run that mends are looked at each time', () =>
    withFiles({ 'a.md': complete.replace('不够系统，', '不够系统,') }, async (root) => {
      await check(root, '--cache-location', 'cache');
      assert.match((await check(root, '--fix', '--cache-location', 'cache')).error, /已自动修改 1 处/u);
      assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), complete);
      assert.equal((await check(root, '--cache-location', 'cache')).out, (await check(root)).out);
    }));
});
