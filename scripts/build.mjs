// Bundles client, server and command line into dist/. Usage: node scripts/build.mjs [--watch] [--dev] [--quiet]
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from './gen.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dev = process.argv.includes('--dev');
const watch = process.argv.includes('--watch');
/** Without the table of sizes: `npm run cli` shows what the command line says and nothing else. */
const quiet = process.argv.includes('--quiet');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  // Chinese stays as it is: escaped it is twice as long.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  metafile: true,
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const browser = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Every bundle of dist/, by the name in its file. */
const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    external: ['./server.js', './cli/main.mjs'],
  },
  {
    // The command line itself is split, so that the encodings are loaded only for a file that is not UTF-8.
    ...node,
    format: 'esm',
    splitting: true,
    entryPoints: ['server/src/cli/main.ts'],
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/browser/extension.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...browser, entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
];

await generate();
rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist`, { recursive: true });
if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
  console.log('watching');
} else {
  const metafiles = [];
  for (const options of bundles) metafiles.push((await esbuild.build(options)).metafile);
  chmodSync(`${root}/dist/cli.js`, 0o755);
  const sizes = metafiles.flatMap((meta) => Object.entries(meta.outputs)).filter(([file]) => !file.endsWith('.map'));
  for (const [file, { bytes }] of quiet ? [] : sizes)
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  if (process.env.METAFILE) writeFileSync(process.env.METAFILE, JSON.stringify(metafiles));
}
