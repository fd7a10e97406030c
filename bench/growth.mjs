// How the cost of a keystroke grows with the document: analysis, findings and outline, fresh and after one key.
// node bench/growth.mjs [FILE]     FILE is repeated to each size; without it a report of samples/ is. Figures are medians in ms.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from '../scripts/gen.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await generate();
const engine = await load();

const seed = readFileSync(process.argv[2] ?? `${root}/samples/对照检查-完整.md`, 'utf8');
const sizes = [10e3, 100e3, 1e6, 5e6];

console.log('bytes        | lines  | sections | fresh | one key in a paragraph | one new line | outline');
for (const size of sizes) row(`${size / 1e3} KB`, grown(seed, size));
console.log('\nHard texts');
row(
  '10,000 sections',
  Array.from({ length: 10_000 }, (_, i) => `${i % 9 ? `（${i}）` : `${i}、`}标题${i}\n正文。\n`).join(''),
);
row(
  '200 levels claimed',
  Array.from(
    { length: 200 },
    (_, i) =>
      `${Array(i + 1)
        .fill(1)
        .join('.')} 标题\n正文。\n`,
  )
    .join('')
    .repeat(5),
);
row('5 MB in one line', `一、${'学'.repeat(1_700_000)}`);
row('1 MB of blank lines', '\n'.repeat(1_000_000));

function row(name, text) {
  const middle = text.indexOf('。', text.length >> 1);
  const runs = Buffer.byteLength(text) > 2e6 ? 5 : 11;
  const fresh = median(runs, (i) => engine.look(`${text}${' '.repeat(i)}`));
  const before = engine.look(text);
  const key = median(runs, (i) =>
    engine.look(`${text.slice(0, middle)}${'学'.repeat(i + 1)}${text.slice(middle)}`, before),
  );
  const line = median(runs, (i) =>
    engine.look(`${text.slice(0, middle)}${'。\n又'.repeat(i + 1)}${text.slice(middle)}`, before),
  );
  const outline = median(runs, () => engine.outline(before));
  const { lines, sections } = engine.sizes(before);
  console.log(
    [name.padEnd(20), lines, sections, ...[fresh, key, line, outline].map((ms) => ms.toFixed(2))].join(' | '),
  );
}

function median(runs, run) {
  const times = Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    run(i);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}

function grown(text, bytes) {
  const once = Buffer.byteLength(text);
  return `${text}\n`.repeat(Math.max(1, Math.round(bytes / once)));
}

async function load() {
  const outfile = `${root}/node_modules/.cache/report-docs/growth-${process.pid}.mjs`;
  const contents = `
    import { analyze } from './server/src/core/analyze.ts';
    import { allSections } from './server/src/core/report/report.ts';
    import { outline as feature } from './server/src/features/outline.ts';
    import { kinds } from './server/src/generated/kinds.ts';
    import { rules } from './server/src/generated/rules.ts';
    import { runRules } from './server/src/rules/run.ts';
    export function look(text, previous) {
      const analysis = analyze(text, { kinds }, previous);
      runRules(analysis, rules, { writing: true });
      return analysis;
    }
    export const outline = (analysis) => JSON.stringify(feature.handle({ analysis, uri: 'file:///a.md' }, { client: { symbolTree: true }, display: 'zh' }, {}));
    export const sizes = (analysis) => ({ lines: analysis.lines.count, sections: [...allSections(analysis.report)].length });
  `;
  await esbuild.build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
