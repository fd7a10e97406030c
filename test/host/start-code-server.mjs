// Starts the VS Code server that code-server carries, with a throw-away profile, and waits until it answers.
// As a module:   const server = await startCodeServer(); … server.url … await server.stop();
// As a command:  node test/host/start-code-server.mjs [folder]      (prints the address; Ctrl+C stops it)
//
// It is the server itself, not code-server's wrapper around it: that one needs a compiled module and adds nothing here.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepareHost } from './prepare-host.mjs';

const serverMain = fileURLToPath(new URL('node_modules/code-server/lib/vscode/out/server-main.js', import.meta.url));

/** User settings under which nothing pops up, updates itself or asks anything. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'chat.commandCenter.enabled': false,
  'editor.accessibilitySupport': 'off',
  // Frames around full-width punctuation, which VS Code draws while its own language is English.
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

/**
 * One server, one fresh profile: open tabs and panels are kept in the profile and would change the next run.
 * Options: port (0: a free one), settings, env (seen by the extensions too), vsix (installed before the start), verbose.
 */
export async function startCodeServer({ port = 0, settings = {}, env = {}, vsix, verbose = false } = {}) {
  const profile = makeProfile(settings);
  const removeProfile = () => removeFolder(profile.base);
  const environment = serverEnvironment(profile.base, env);
  let child;
  // Whatever ends this process (an error, process.exit in a signal handler): no server and no folder stays behind.
  const onExit = () => {
    child?.kill('SIGKILL');
    removeProfile();
  };
  process.once('exit', onExit);
  const stop = async () => {
    if (child) await endOf(child);
    removeProfile();
    process.off('exit', onExit);
  };
  try {
    if (vsix) await runServerCommand([...profile.args, '--force', '--install-extension', resolve(vsix)], environment);
    const token = randomUUID();
    const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token, ...profile.args];
    child = spawnServer(args, environment);
    const log = collectOutput(child, verbose);
    const url = await addressOf(child, log, port);
    const copyOf = (folder) => copyInto(join(profile.base, 'copies'), folder);
    const ended = new Promise((done) => child.once('exit', done));
    return { url, token, base: profile.base, pid: child.pid, copyOf, stop, ended, log: () => log.text.trim() };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Address of the editor window. With `tests` the extension host calls that module's run(), and nothing else happens. */
export function windowUrl({ url, token }, { folder, file, development, tests } = {}) {
  const remote = (path) => `vscode-remote://${new URL(url).host}${urlPath(path)}`;
  const payload = [];
  if (development) payload.push(['extensionDevelopmentPath', remote(development)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams();
  if (folder) query.set('folder', decodeURIComponent(urlPath(folder)));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  query.set('tkn', token);
  return `${url}/?${query}`;
}

/** Address under which the server hands out a file of this machine: what an editor window reads it by. */
export function resourceUrl({ url, token }, path) {
  return `${url}/vscode-remote-resource?${new URLSearchParams({ path: decodeURIComponent(urlPath(path)), tkn: token })}`;
}

/** A path as it stands in a URL: forward slashes, Chinese and spaces escaped, a drive letter behind a slash. */
function urlPath(path) {
  return pathToFileURL(resolve(path)).pathname;
}

function makeProfile(settings) {
  // The real path: macOS keeps its temporary folder behind a link, and a window shows files under one name only.
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'report-docs-')));
  const userData = join(base, 'user-data');
  const extensions = join(base, 'extensions');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(extensions); // Missing, it fills the log with errors.
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const folders = ['--server-data-dir', base, '--user-data-dir', userData, '--extensions-dir', extensions];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'];
  return { base, args: [...folders, ...quiet] };
}

/** Without what a terminal inside an editor sets, which would redirect the server; without a gallery, so no look-ups there. */
function serverEnvironment(base, extra) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  return {
    ...Object.fromEntries(own),
    ...extra,
    XDG_CONFIG_HOME: join(base, 'config'),
    XDG_DATA_HOME: join(base, 'data'),
    XDG_CACHE_HOME: join(base, 'cache'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
}

function spawnServer(args, env) {
  return spawn(process.execPath, [serverMain, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function runServerCommand(args, env) {
  const child = spawnServer(args, env);
  const log = collectOutput(child, false);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(log.text.trim());
}

function collectOutput(child, verbose) {
  const log = { text: '' };
  const add = (chunk) => {
    log.text += chunk;
    if (verbose) process.stderr.write(chunk);
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return log;
}

/** Waits for the line with the port, then for an answer there. A busy machine may take many seconds. */
async function addressOf(child, log, port) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the editor server ended at once:\n${log.text.trim()}`);
    // The server reports this and lives on without a port.
    if (log.text.includes('EADDRINUSE')) throw new Error(`port ${port} is in use; choose another one`);
    if (log.text.includes('Error: listen ')) throw new Error(`cannot listen on port ${port}:\n${log.text.trim()}`);
    const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(log.text);
    const url = bound && `http://127.0.0.1:${bound[1]}`;
    if (url && (await answers(`${url}/version`))) return url;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the editor server gave no answer within 60 s:\n${log.text.trim()}`);
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(patience);
}

function copyInto(parent, folder) {
  const target = join(parent, basename(resolve(folder)));
  cpSync(folder, target, { recursive: true });
  return target;
}

async function main(folder) {
  prepareHost();
  const server = await startCodeServer();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => server.stop().then(() => process.exit(0)));
  console.log(windowUrl(server, { folder }));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv[2]);

/** What the editor's processes still write while they end would stop a removal half-way, so it is begun again. */
function removeFolder(path) {
  for (let tries = 0; tries < 5; tries++) {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 10 });
      return;
    } catch (error) {
      if (tries === 4) console.error(`left behind: ${path} (${error.message})`);
    }
  }
}
