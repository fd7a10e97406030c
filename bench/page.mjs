// docs/performance.md with its charts, from the run in bench/published.json. node bench/page.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { barChart, lineChart } from './chart.mjs';
import { exponent, table } from './figures.mjs';
import { goalsOf } from './goals.mjs';
import { growthTable } from './growth.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export function writePage() {
  const results = JSON.parse(readFileSync(`${root}bench/published.json`, 'utf8'));
  mkdirSync(`${root}docs/performance`, { recursive: true });
  for (const [name, text] of charts(results)) writeFileSync(`${root}docs/performance/${name}.svg`, text);
  writeFileSync(`${root}docs/performance.md`, `${page(results).join('\n\n')}\n`);
}

function page(results) {
  const { when, node, cpu, cpus, load } = results;
  return [
    '# 性能 · Performance',
    '<!-- Written by `node bench/page.mjs` from bench/published.json. -->',
    `各项在同一次运行中交替测得；毫秒因机器而异，请看比值。全部规则开启，文档由自有片段生成。\n\nAll figures of a table come from one run in which the programs take turns. Milliseconds differ from machine to machine; ratios hold. All our rules are on; the texts are made of our own phrases. Run it yourself: \`node bench/install.mjs && npm run bench\` ([how](../bench/README.md)).`,
    `${when.slice(0, 10)}, Node ${node}, ${cpu}, ${cpus} processors, load at the start ${load.toFixed(1)}.${load > cpus ? ' 机器当时繁忙，百分位数偏高。The machine was busy with other work: read percentiles with care.' : ''}`,
    '## 目标 · Goals',
    goalTable(results),
    readFileSync(`${root}bench/obstacles.md`, 'utf8').trim(),
    '## 按一次键 · One key',
    '从写入改动到收到新的大纲与全部问题，毫秒。From the write of the change to the last byte of the fresh outline and the findings, in ms: p50 / p95 / p99. `markdownlint` and `remark` give findings only.',
    '![One key](performance/key.svg)',
    ...['md', 'txt'].flatMap((form) => keyTables(results, form)),
    '## 增长 · Growth in process',
    '不经连接，全部规则。Without a connection, with all rules, in ms: a pass over the characters, an analysis without rules, with rules, one key (median and p95), one new line, the outline as JSON.',
    '![Growth](performance/growth.svg)',
    growthTable(results.growth),
    '## 启动与内存 · Start and memory',
    startTable(results),
    '![Start](performance/start.svg)',
    `## 打开 ${results.many.count} 个文档 · ${results.many.count} documents opened`,
    manyTable(results),
    '## 检查文件夹 · Folders on the command line',
    '每份 10 KB，默认规则；rumdl 用全部处理器。10 kB each. Rule sets differ: each program runs its own defaults.',
    '![Folder](performance/folder.svg)',
    ...Object.values(results.cli).map(folderTable),
  ];
}

function goalTable(results) {
  const mark = (met) => (met === undefined ? '?' : met ? '✓' : '✗');
  const rows = goalsOf(results).map(({ measure, asked, found, met }) => [
    measure,
    asked,
    found ?? 'not measured',
    mark(met),
  ]);
  const met = rows.filter(([, , , one]) => one === '✓').length;
  return `达到 ${met} / ${rows.length} 项。${met} of ${rows.length} are reached.\n\n${table(['measure', 'goal', 'measured', ''], rows)}`;
}

function keyTables({ edits }, form) {
  return Object.entries(edits[form] ?? {}).map(([size, { bytes, servers }]) => {
    const three = (figures) =>
      figures && [figures.p50, figures.p95, figures.p99].map((value) => value.toFixed(2)).join(' / ');
    const rows = Object.entries(servers).map(([name, one]) => [
      name,
      three(one.both),
      one.both?.p50 / servers.ours?.both?.p50,
      one.alone?.p50,
      one.completion?.p50,
      one.burst?.p50,
      one.open,
      one.rss,
      one.peak,
    ]);
    const head = [
      'server',
      'key',
      '÷ ours',
      'findings alone',
      'completion',
      'burst settles',
      'open → findings',
      'MB',
      'MB peak',
    ];
    const what = form === 'md' ? 'Markdown' : '纯文本 plain text';
    return `### ${what}, ${size} (${bytes} bytes)\n\n${table(head, rows)}`;
  });
}

function startTable({ starts }) {
  const rows = Object.entries(starts.servers).map(([name, one]) => [
    name,
    one.initialized,
    one.findings,
    one.findings - starts.empty,
    one.idle,
  ]);
  return table(
    ['server', 'spawn → initialized', 'spawn → findings', 'over `node -e 0`', 'idle MB'],
    [['node -e 0', starts.empty, starts.empty, 0, undefined], ...rows],
  );
}

function manyTable({ many }) {
  const rows = Object.entries(many.servers).map(([name, one]) => [
    name,
    one.all,
    many.count / (one.all / 1000),
    one.peak,
  ]);
  return table(['server', 'all, ms', 'documents/s', 'MB peak'], rows);
}

function folderTable({ count, programs }) {
  const rows = Object.entries(programs).map(([name, one]) => [
    name,
    one.ms,
    one.rate,
    one.rate / programs.ours.rate,
    one.peak,
  ]);
  return `### ${count} reports\n\n${table(['program', 'ms', 'reports/s', '÷ ours', 'MB peak'], rows)}`;
}

function charts(results) {
  const kilobytes = (bytes) => (bytes >= 9e5 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e4) * 10} KB`);
  const cells = Object.values(results.edits.md);
  const names = [...new Set(cells.flatMap(({ servers }) => Object.keys(servers)))];
  const key = names
    .map((name) => ({
      name,
      points: cells.flatMap(({ bytes, servers }) => (servers[name]?.both ? [[bytes, servers[name].both.p50]] : [])),
    }))
    .filter(({ points }) => points.length > 1)
    .map(({ name, points }) => ({ name: `${name} (^${exponent(points).toFixed(1)})`, points }));
  const lines = { pass: 'pass', fresh: 'analysis', rules: '+ rules', outline: 'outline' };
  const growth = [
    { name: 'one key', points: results.growth.map((row) => [row.bytes, row.key.p50]) },
    ...Object.entries(lines).map(([field, name]) => ({
      name,
      points: results.growth.map((row) => [row.bytes, row[field]]),
    })),
  ];
  const bars = (entries, field) =>
    entries.map(([name, one]) => ({ name, value: one[field] })).filter(({ value }) => value > 0);
  const folder = Object.values(results.cli).find(({ count }) => count === 5000) ?? Object.values(results.cli)[0];
  const axes = { xLabel: '文档 document', yLabel: 'ms', xName: kilobytes };
  return [
    ['key', lineChart({ title: '按一次键 one key, p50', series: key, ...axes })],
    ['growth', lineChart({ title: '增长 growth in process', series: growth, ...axes })],
    [
      'start',
      barChart({
        title: '启动 spawn → first findings',
        bars: bars(Object.entries(results.starts.servers), 'findings'),
        unit: 'ms',
      }),
    ],
    [
      'folder',
      barChart({
        title: `文件夹 ${folder.count} reports`,
        bars: bars(Object.entries(folder.programs), 'rate'),
        unit: '/s',
      }),
    ],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writePage();
