// Our engine as a module, bundled from the sources: for generated reports and for what is measured in process.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from '../scripts/gen.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const contents = `
  import { analyze } from './server/src/core/analyze.ts';
  import { allSections } from './server/src/core/report/report.ts';
  import { outline as feature } from './server/src/features/outline.ts';
  import { kinds } from './server/src/generated/kinds.ts';
  import { rules } from './server/src/generated/rules.ts';
  import { snippets } from './server/src/generated/snippets.ts';
  import { runRules } from './server/src/rules/run.ts';
  export { snippetText } from './server/src/core/text/snippet.ts';
  export { kinds, rules, snippets };
  export const parsed = (text, previous) => analyze(text, { kinds }, previous);
  export const findings = (analysis) => [...runRules(analysis, rules, { writing: true })];
  export const findingsOf = (analysis, some) => [...runRules(analysis, some, { writing: true })];
  export const outline = (analysis) =>
    JSON.stringify(feature.handle({ analysis, uri: 'file:///a.md' }, { client: { symbolTree: true }, display: 'zh' }, {}));
  export const sizes = ({ lines, report }) => ({ lines: lines.count, sections: [...allSections(report)].length });
`;

/** Generates what has to be generated, bundles, loads. */
export async function engine() {
  await generate();
  const outfile = `${root}/node_modules/.cache/report-docs/bench-${process.pid}.mjs`;
  const stdin = { contents, resolveDir: root };
  await esbuild.build({ stdin, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
  try {
    const lines = readFileSync(outfile, 'utf8').split('\n');
    return { ...(await import(pathToFileURL(outfile).href)), sourceOf: (line) => sourceOf(lines, line) };
  } finally {
    rmSync(outfile);
  }
}

/** The source file that a line of the bundle comes from: the bundler writes it above each. */
function sourceOf(lines, line) {
  for (let at = line; at >= 0; at--) {
    const [, path] = /^\/\/ (\S+\/\S+)$/.exec(lines[at] ?? '') ?? [];
    if (path) return path.replace('server/src/', '');
  }
  return '';
}
