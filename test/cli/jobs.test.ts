/** Several threads say what one says, in the same order, and a thread that ends takes one file with it at most. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CheckPlan, NoThreads } from '../../server/src/cli/checker.ts';
import { checkerPool } from '../../server/src/cli/pool.ts';
import { cli, complete, incomplete, readme, withFiles } from './run.ts';

const paragraphs = Array.from({ length: 12 }, (_, index) => {
  const digits = [...String(1000 + index * 37)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  return `编号${digits}的网格全年走访${digits}户，收集意见${digits}条，当场答复大半，其余转交有关站所逐条办理并在${digits}天内回访，结果逐一登记在册备查。`;
});

/** Each report but the first shares three paragraphs with some before it. */
const summary = (index: number): string =>
  `# ${2000 + index}年工作总结\n\n## 一、主要工作\n\n${[0, 1, 2, 3].map((at) => paragraphs[(index * 2 + at) % 12]).join('\n\n')}\n`;

const folder: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`${index % 3}/${index}.md`, summary(index)])),
  '1/complete.md': complete,
  '2/incomplete.md': incomplete,
  '2/incomplete.txt': incomplete.replaceAll('#', ''),
  'readme.md': readme,
  'binary.md': new Uint8Array([0, 1, 2, 3]),
  '2/reports.yaml': 'version: 1\nignore: ["1*.md"]\nrules:\n  missing-section: info\n',
  '0/reports.yaml': 'version: 1\nrules:\n  no-such-rule: off\n',
};

suite('threads', { concurrency: true }, () => {
  for (const args of [
    [],
    ['--format', 'json'],
    ['--format', 'sarif'],
    ['--format', 'junit', '--profile', 'strict'],
    ['--kind', 'work-summary', '--rule', 'copied-report', '--rule', 'missing-section'],
    ['--no-config', '--fix-dry-run'],
  ]) {
    test(`check . ${args.join(' ')}`, () =>
      withFiles(folder, async (root) => {
        const run = (jobs: string) => cli(['check', '.', '--language', 'zh-cn', '--jobs', jobs, ...args], { in: root });
        const [one, several] = [await run('1'), await run('3')];
        assert.equal(several.error, one.error);
        assert.ok(several.out === one.out);
        assert.deepEqual([one.code, several.code], [2, 2]);
        assert.match(one.error, /binary\.md/u);
      }));
  }

  test('are taken where there are many files, and standard input stays here', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${index}.md`, summary(index)]));
    return withFiles(many, async (root) => {
      const args = ['check', '.', '-', '--language', 'zh-cn'];
      const [one, several] = [
        await cli([...args, '--jobs', '1'], { in: root, stdin: incomplete }),
        await cli(args, { in: root, stdin: incomplete }),
      ];
      assert.deepEqual(several, one);
      assert.match(one.out, /^-:3:1: warning \[missing-section\]/mu);
    });
  });

  test('--jobs is a number or auto', async () => {
    const { code, error } = await cli(['check', '.', '--jobs', 'two', '--language', 'en']);
    assert.deepEqual([code, error.split('\n')[0]], [2, "report-docs: 'two' of --jobs is no number"]);
  });
});

const plan: CheckPlan = {
  choice: { kind: undefined, language: undefined, profile: undefined, only: undefined },
  encoding: undefined,
  plain: true,
  detailed: false,
  strategy: undefined,
  language: 'en',
};

/** A thread that answers with the paths, and ends where one says so. */
const worker = `
import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ number: -1, results: [] });
parentPort.on('message', ({ number, jobs }) => {
  const results = jobs.map(({ found: { path } }) => {
    if (path === 'exit') process.exit(3);
    if (path === 'throw') throw new Error('a fault');
    if (path === 'fill') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
    return { file: { path, findings: [] }, path, fixed: 0, faults: [] };
  });
  parentPort.postMessage({ number, results });
});`;

const ask = (paths: readonly string[], script: string): Promise<readonly (readonly [string, string | undefined])[]> =>
  withFiles({ 'worker.mjs': script }, async (root) => {
    const pool = checkerPool(plan, 2, pathToFileURL(join(root, 'worker.mjs')));
    try {
      const found = paths.map((path) => ({ path, shown: path, problem: undefined }));
      const results = await Promise.all(found.map((one) => pool.check(one)));
      return results.map((result) => [result?.file.path ?? '', result?.file.error?.message]);
    } finally {
      pool.end();
    }
  });

suite('a thread that ends', () => {
  const others = Array.from({ length: 40 }, (_, index) => `${index}.md`);

  for (const [path, message] of [
    ['exit', 'internal error: exit code 3'],
    ['throw', 'internal error: a fault'],
    ['fill', 'internal error: Worker terminated due to reaching memory limit: JS heap out of memory'],
  ] as const) {
    test(`at ${path} costs that file alone`, async () => {
      const paths = [...others.slice(0, 5), path, ...others.slice(5)];
      const answers = await ask(paths, worker);
      assert.deepEqual(
        answers,
        paths.map((one) => [one, one === path ? message : undefined]),
      );
    });
  }

  test('before it has begun ends the run', () => assert.rejects(ask(others, "throw new Error('broken');"), NoThreads));
});
