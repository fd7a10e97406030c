// Bundles client, server and command line into dist/. Usage: node scripts/build.mjs [--watch] [--dev] [--quiet]
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundles } from './bundles.mjs';
import { generate } from './gen.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dev = process.argv.includes('--dev');
const watch = process.argv.includes('--watch');
/** Without the table of sizes: `npm run cli` shows what the command line says and nothing else. */
const quiet = process.argv.includes('--quiet');

await generate();
rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist`, { recursive: true });
if (watch) {
  for (const options of bundles({ dev })) await (await esbuild.context(options)).watch();
  console.log('watching');
} else {
  const metafiles = [];
  for (const options of bundles({ dev })) metafiles.push((await esbuild.build(options)).metafile);
  chmodSync(`${root}/dist/cli.js`, 0o755);
  const sizes = metafiles.flatMap((meta) => Object.entries(meta.outputs)).filter(([file]) => !file.endsWith('.map'));
  for (const [file, { bytes }] of quiet ? [] : sizes.filter(([file]) => !file.startsWith('dist/server/kinds/')))
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  if (process.env.METAFILE) writeFileSync(process.env.METAFILE, JSON.stringify(metafiles));
}
