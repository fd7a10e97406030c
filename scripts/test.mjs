// Compiles sources and tests into out/ and runs the tests with Node's own runner.
// node scripts/test.mjs [path filter …] [--coverage-less]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from './files.mjs';
import { generate } from './gen.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
await generate();
mkdirSync('out', { recursive: true });
// The manifest is CommonJS for VS Code's sake; what tsc writes here is ESM.
writeFileSync('out/package.json', '{ "type": "module" }\n');
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });

// A test whose source is gone must not run on from what was compiled of it.
for (const file of globSync('out/test', '.js')) {
  if (!existsSync(file.replace(/^out./, '').replace(/\.js$/, '.ts'))) rmSync(file);
}

const filters = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const files = globSync('out/test', '.test.js').filter(
  (f) => filters.length === 0 || filters.some((x) => f.includes(x)),
);
if (files.length === 0) {
  console.error(`no test has ${filters.join(' or ')} in its path`);
  process.exit(2);
}
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' });
process.exit(run.status ?? 1);
