// Speed beside peers, in one run. npm run bench [-- --short] [--publish] [--only ours,rumdl] [--parts start,edit,many,cli,growth]
//   --short      two minutes at most: ours against the parent commit; says what got slower, and never fails
//   --publish    the run becomes bench/published.json and docs/performance.md
//   --cli 1000,5000,20000   --seconds 25 (for each server and size)   --keys 120   --sizes 10k,100k,1m,5m   --no-build
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folderChecks } from './cli.mjs';
import { reportMaker } from './documents.mjs';
import { engine } from './engine.mjs';
import { median, table } from './figures.mjs';
import { goalsOf } from './goals.mjs';
import { growth, growthTable } from './growth.mjs';
import { edits, manyOpen, starts } from './lsp.mjs';
import { writePage } from './page.mjs';
import { modules, serversFor } from './servers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).slice(0, -1);
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean' },
    publish: { type: 'boolean' },
    only: { type: 'string' },
    parts: { type: 'string', default: 'start,edit,many,cli,growth' },
    sizes: { type: 'string', default: '10k,100k,1m,5m' },
    keys: { type: 'string', default: '120' },
    seconds: { type: 'string', default: '25' },
    starts: { type: 'string', default: '15' },
    many: { type: 'string', default: '1000' },
    cli: { type: 'string', default: '1000,5000,20000' },
    'no-build': { type: 'boolean' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'report-docs-bench-'));
try {
  if (!options['no-build']) build(root);
  const own = await engine();
  if (options.short) await short(reportMaker(own));
  else await full(own);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

function build(where) {
  execFileSync(process.execPath, ['scripts/build.mjs', '--quiet'], { cwd: where, stdio: 'inherit' });
}

async function full(own) {
  const makeReport = reportMaker(own);
  const parts = options.parts.split(',');
  const ours = { ours: root };
  const servers = serversFor(ours, options.only?.split(','));
  const results = {
    when: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cpus: cpus().length,
    load: loadavg()[0],
  };
  const desk = { makeReport, folder };
  const save = (name, value) => {
    Object.assign(results, { [name]: value });
    mkdirSync(`${root}/bench/results`, { recursive: true });
    writeFileSync(`${root}/bench/results/${results.when.replaceAll(/[:.]/g, '-')}.json`, JSON.stringify(results));
    console.error(`${name}: done`);
  };
  save('sizes', sizesOf());
  if (parts.includes('growth')) {
    save('growth', growth(own, makeReport));
    save('markdownIt', markdownItOn(makeReport({ bytes: 1e6 })));
    console.log(growthTable(results.growth));
  }
  if (parts.includes('start')) save('starts', await starts(servers, { ...desk, runs: Number(options.starts) }));
  if (parts.includes('edit')) save('edits', await allEdits(servers, desk));
  if (parts.includes('many')) save('many', await manyOpen(servers, { ...desk, count: Number(options.many) }));
  if (parts.includes('cli')) save('cli', await allFolders({ ...desk, ours }));
  if (results.growth && results.starts && results.edits && results.many && results.cli) {
    const rows = goalsOf(results).map(({ measure, asked, found, met }) => [
      measure,
      asked,
      found,
      met === undefined ? '?' : met ? 'yes' : 'no',
    ]);
    console.log(table(['goal', 'asked', 'measured', 'reached'], rows));
    if (options.publish) publish(results);
  }
}

async function allEdits(servers, desk) {
  const result = {};
  const measure = { keys: Number(options.keys), seconds: Number(options.seconds) };
  for (const form of ['md', 'txt']) {
    result[form] = {};
    for (const size of options.sizes.split(',')) {
      result[form][size] = await edits(servers, { ...desk, form, size, ...measure });
      console.log(`\n${form}, ${size}: ms\n${editTable(result[form][size])}`);
    }
  }
  return result;
}

function editTable({ servers }) {
  const base = Object.values(servers)[0]?.both?.p50;
  const rows = Object.entries(servers).map(([name, one]) => [
    name,
    one.both?.p50,
    one.both?.p95,
    one.both?.p99,
    one.both?.p50 / base,
    one.alone?.p50,
    one.completion?.p50,
    one.burst?.p50,
    one.open,
    one.peak,
    String(one.fresh ?? '–'),
  ]);
  return table(
    ['server', 'p50', 'p95', 'p99', '÷ first', 'findings alone', 'completion', 'burst', 'open', 'MB peak', 'fresh'],
    rows,
  );
}

async function allFolders(desk) {
  const result = {};
  for (const count of options.cli.split(',').map(Number)) {
    result[count] = await folderChecks({ ...desk, count, runs: count > 1000 ? 1 : 3 });
    const rows = Object.entries(result[count].programs).map(([name, one]) => [
      name,
      one.ms,
      one.rate,
      one.peak,
      String(one.exit),
    ]);
    console.log(`\n${count} reports\n${table(['program', 'ms', 'reports/s', 'MB peak', 'exit'], rows)}`);
  }
  return result;
}

/** Kilobytes that a first report needs, and megabytes of the package where there is one. */
function sizesOf() {
  const bytes = (path) => (existsSync(`${root}/${path}`) ? statSync(`${root}/${path}`).size : 0);
  const opened = new Set(['dist/server.js', 'dist/server/kinds/self-check-personal.js']);
  for (const entry of ['dist/server/main.js', 'dist/server/rules/zh.js']) {
    for (const file of loadedWith(entry)) opened.add(file);
  }
  const vsix = bytes('report-docs.vsix') / 1e6;
  return { opened: [...opened].reduce((sum, one) => sum + bytes(one), 0) / 1000, ...(vsix > 0 ? { vsix } : {}) };
}

/** A file of the build and those that it asks for in its first lines; what it may load later is not among them. */
function loadedWith(file, found = new Set()) {
  if (found.has(file) || !existsSync(`${root}/${file}`)) return found;
  found.add(file);
  const [, head = ''] = readFileSync(`${root}/${file}`, 'utf8').split('\n', 2);
  for (const [, name] of head.matchAll(/const __\w+=require\("(\.[^"]+)"\);/g))
    loadedWith(join(dirname(file), name), found);
  return found;
}

/** Milliseconds that markdown-it takes for the blocks of a text; undefined where it is not installed. */
function markdownItOn(text) {
  if (!existsSync(`${modules}/markdown-it`)) return undefined;
  const loaded = createRequire(`${modules}/`)('markdown-it');
  const parser = new (loaded.default ?? loaded)();
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    parser.block.parse(text, parser, {}, []);
    return performance.now() - start;
  });
  return median(runs);
}

function publish(results) {
  const file = `${root}/bench/published.json`;
  writeFileSync(file, JSON.stringify(results));
  execFileSync(process.execPath, [`${root}/node_modules/@biomejs/biome/bin/biome`, 'format', '--write', file], {
    cwd: root,
  });
  writePage();
}

/** Ours as it is against ours at the parent commit, where there is one that builds. A report, never a failure. */
async function short(makeReport) {
  const parent = parentBuild();
  const ours = parent ? { parent, now: root } : { now: root };
  const servers = serversFor(ours, Object.keys(ours));
  const desk = { makeReport, folder };
  const rows = [];
  const row = (what, of) => {
    const [before, now] = parent ? [of('parent'), of('now')] : [undefined, of('now')];
    const change = now / before;
    rows.push([what, before, now, change, change > 1.5 ? 'SLOWER' : change < 0.67 ? 'faster' : '']);
  };
  const { servers: started } = await starts(servers, { ...desk, runs: 7 });
  row('spawn → findings', (name) => started[name]?.findings);
  for (const size of ['10k', '100k', '1m']) {
    const { servers: found } = await edits(servers, { ...desk, form: 'md', size, keys: 100, seconds: 4 });
    row(`key, ${size}`, (name) => found[name]?.both?.p50);
    row(`completion, ${size}`, (name) => found[name]?.completion?.p50);
  }
  const { programs } = await folderChecks({ ...desk, ours, count: 500, runs: 2 });
  row('500 reports', (name) => programs[name]?.ms);
  console.log(table(['ms', 'parent', 'now', 'ratio', ''], rows));
}

/** The parent commit in a folder of its own, built with the packages of this one. */
function parentBuild() {
  const where = join(folder, 'parent');
  try {
    mkdirSync(where);
    const archive = execFileSync('git', ['archive', 'HEAD~1'], {
      cwd: root,
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['xf', '-', '-C', where], { input: archive });
    symlinkSync(`${root}/node_modules`, `${where}/node_modules`, 'junction');
    build(where);
    return where;
  } catch {
    console.log('The parent commit is not there or does not build: figures of this one only.');
    return undefined;
  }
}
