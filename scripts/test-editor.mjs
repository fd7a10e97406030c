// Runs test/editor/suite/*.test.ts inside a real VS Code and closes with a line `N passed, N failed`.
// node scripts/test-editor.mjs [--web | --electron] [options]
//   (neither)       Node extension host of the VS Code server, in a headless Chromium; all from npm and the distribution
//   --web           browser-worker host of the same editor, with the extension's browser bundle
//   --electron      desktop VS Code, downloaded by @vscode/test-electron; --version 1.91.0 picks one ($VSCODE_EXECUTABLE: own)
//   --no-build      dist/ is as it should be        --bundle-only  write out-editor/ and stop (for the debugger)
//   --ext DIR       another extension than ours     --timeout N    seconds until a run counts as hung (180)
//   --verbose       what server and window print    --shot FILE    picture of the window at the end (not --electron)
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { exitOnSignals } from '../test/host/chromium.mjs';
import { runInHost } from '../test/host/run-in-host.mjs';
import { runInWebHost } from '../test/host/run-in-web-host.mjs';
import { quietSettings } from '../test/host/start-code-server.mjs';
import { globSync } from './files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const suite = join(root, 'test/editor/suite');
const workspace = join(root, 'test/editor/workspace');

const options = readOptions();
const ext = resolve(options.ext ?? root);
// Inside the extension, so that `vscode` is the interface which the extension itself gets.
const out = join(ext, 'out-editor');
const results = join(out, 'results.json');

exitOnSignals();
try {
  if (!options.ext && !options['no-build'])
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  rmSync(out, { recursive: true, force: true });
  await (options.web ? bundleForWorker() : bundleForNode());
  if (!options['bundle-only']) process.exitCode = verdict(await run());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  const text = { type: 'string' };
  const kinds = { web: flag, electron: flag, 'no-build': flag, 'bundle-only': flag, verbose: flag };
  return parseArgs({
    options: { ...kinds, ext: text, version: text, shot: text, timeout: { ...text, default: '180' } },
  }).values;
}

async function bundleForNode() {
  await esbuild.build({
    ...common(),
    entryPoints: globSync(suite, '.ts'),
    outdir: join(out, 'suite'),
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
}

/** One bundle with Mocha inside: a worker has no modules but `vscode`. */
async function bundleForWorker() {
  const tests = globSync(suite, '.test.ts');
  const loads = tests.map(
    (file) => `() => import(${JSON.stringify(`./${relative(suite, file).replaceAll('\\', '/')}`)})`,
  );
  await esbuild.build({
    ...common(),
    stdin: {
      contents: `import { runInWorker } from '../web.ts';\nexport const run = () => runInWorker([${loads.join(', ')}]);\n`,
      resolveDir: suite,
      sourcefile: 'index.web.ts',
    },
    outfile: join(out, 'web/index.js'),
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(root, 'test/editor/web-assert.ts') },
  });
}

function common() {
  return { absWorkingDir: root, bundle: true, format: 'cjs', sourcemap: 'linked', logLevel: 'warning' };
}

/** Exit code of the run that was asked for. */
function run() {
  const how = {
    ext,
    folder: workspace,
    timeout: Number(options.timeout),
    verbose: options.verbose,
    shot: options.shot,
  };
  if (options.web) return runInWebHost({ ...how, tests: join(out, 'web/index'), results });
  const node = { ...how, tests: join(out, 'suite/index'), env: { HOST_RESULTS: results } };
  return options.electron ? runInElectron(node) : runInHost(node);
}

async function runInElectron({ tests, env }) {
  const { runTests } = await import('@vscode/test-electron');
  const folder = mkdtempSync(join(tmpdir(), 'rd-')); // Short: macOS allows about 100 characters for the sockets in it.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(workspace, join(folder, 'workspace'), { recursive: true });
  mkdirSync(join(folder, 'user/User'), { recursive: true });
  writeFileSync(join(folder, 'user/User/settings.json'), JSON.stringify(quietSettings));
  const superuser = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const profile = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
  return runTests({
    ...(process.env.VSCODE_EXECUTABLE ? { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE } : {}),
    ...(options.version ? { version: options.version } : {}),
    cachePath: join(root, 'node_modules/.cache/vscode-test'),
    extensionDevelopmentPath: ext,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [join(folder, 'workspace'), ...profile, '--disable-workspace-trust', '--disable-updates', ...superuser],
  });
}

/** Says the last line and turns all that is not a clean, non-empty run into 1. */
function verdict(code) {
  if (!existsSync(results)) {
    console.error(`no results: the suite did not run to its end (exit code ${code})`);
    return 1;
  }
  const { passes, failures } = JSON.parse(readFileSync(results, 'utf8'));
  console.log(`${passes} passed, ${failures} failed`);
  return code === 0 && failures === 0 && passes > 0 ? 0 : 1;
}
