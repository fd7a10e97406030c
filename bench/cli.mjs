// Checkers of whole folders on the command line, interleaved, beside what it costs to read the files at all.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf } from './client.mjs';
import { median } from './figures.mjs';
import { modules, platform } from './servers.mjs';

/** A line a program: argument list, most documents it is given, whether it is a peer that may be missing. */
function checkers({ docs, files, folder, ours }) {
  const node = process.execPath;
  const bin = (name) => join(modules, '.bin', name);
  const rumdl = [
    join(modules, `@rumdl/cli-${platform}/rumdl`),
    'check',
    '--config',
    'MD013.enabled = false',
    '--silent',
  ];
  const textlint = written(folder, '.textlintrc.json', {
    rules: { 'sentence-length': { max: 100 }, 'max-kanji-continuous-len': { max: 20 } },
  });
  const markdownlint = written(folder, '.markdownlint-cli2.jsonc', { config: { MD013: false }, noProgress: true });
  const own = Object.entries(ours).flatMap(([name, root]) => {
    const argv = [node, `${root}/dist/cli.js`, 'check', docs];
    const cache = join(folder, `cache-of-${name.replaceAll(/\W/g, '-')}`);
    return [
      { name, argv },
      { name: `${name}, warm cache`, argv: [...argv, '--cache-location', cache] },
    ];
  });
  return [
    ...own,
    { name: 'cat', argv: ['cat', ...files] },
    { name: 'Node read loop', argv: [node, written(folder, 'read.mjs', readLoop), docs] },
    { name: 'rumdl', argv: [...rumdl, '--no-cache', docs] },
    { name: 'rumdl, warm cache', argv: [...rumdl, '--cache-dir', join(folder, 'cache'), docs] },
    {
      name: 'markdownlint-cli2',
      argv: [node, bin('markdownlint-cli2'), '--config', markdownlint, '**/*.md'],
      most: 5000,
    },
    {
      name: 'textlint, 2 rules',
      argv: [node, bin('textlint'), '--config', textlint, '--rules-base-directory', modules, `${docs}/*.md`],
      most: 1000,
    },
    { name: 'zhlint', argv: [node, bin('zhlint'), '*.md'], most: 1000 },
  ];
}

const readLoop = `import { readdirSync, readFileSync } from 'node:fs';
const folder = process.argv[2];
let units = 0;
for (const name of readdirSync(folder)) units += readFileSync(folder + '/' + name, 'utf8').length;
console.log(units);
`;

function written(folder, name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Reports per second and highest memory of each, over `count` reports of 10 kB. */
export async function folderChecks({ makeReport, folder, ours, count, runs }) {
  const docs = join(folder, `docs-${count}`);
  mkdirSync(docs);
  const files = Array.from({ length: count }, (_, index) =>
    written(docs, `${String(index + 1).padStart(5, '0')}.md`, makeReport({ salt: index + 1 })),
  );
  const list = checkers({ docs, files, folder, ours }).filter(({ name, argv, most = Number.POSITIVE_INFINITY }) => {
    const missing = argv.slice(0, 2).some((path) => path.startsWith('/') && !existsSync(path));
    if (missing) console.error(`left out: ${name} is not installed (node bench/install.mjs)`);
    return !missing && count <= most;
  });
  const seen = new Map(list.map(({ name }) => [name, []]));
  // The first round fills caches, those of the machine and that of rumdl; what takes minutes runs once.
  for (let run = -1; run < runs; run++) {
    for (const { name, argv, most } of list) {
      const once = most === 1000 || count > 1000;
      if (once && (run < 0 ? !name.includes('warm') : run > 0)) continue;
      const one = await timed(argv, docs);
      if (run >= 0) seen.get(name).push(one);
    }
  }
  const rows = [...seen].map(([name, all]) => {
    const ms = median(all.map((one) => one.ms));
    return [name, { ms, rate: count / (ms / 1000), peak: median(all.map(({ peak }) => peak)), exit: all[0].exit }];
  });
  return { count, programs: Object.fromEntries(rows) };
}

function timed(argv, cwd) {
  const begin = performance.now();
  const child = spawn(argv[0], argv.slice(1), { cwd, stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid)?.peak ?? 0);
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit) => {
      clearInterval(watch);
      resolve({ ms: performance.now() - begin, peak, exit });
    });
  });
}
