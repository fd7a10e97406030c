// Brings a real editor into this folder: packages of the npm registry only, no root rights, no other download.
// node test/host/prepare-host.mjs [--native]     (safe to repeat; costs nothing when all is there)
//
// The editor has a package.json of its own and is installed on demand, since a plain `npm ci` of code-server would run
// its postinstall script, which asks GitHub for ripgrep and wants a C++ compiler with the Kerberos headers.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vscode = join(here, 'node_modules/code-server/lib/vscode');
const stampFile = join(here, 'node_modules/.prepared.json');
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
/** Packages of the server that are a compiled module, and what serves in their place: no compiler is needed this way. */
const compiled = [
  ['@vscode/spdlog', 'spdlog.cjs'],
  ['native-watchdog', 'native-watchdog.cjs'],
];
const windows = process.platform === 'win32';

/** Is the editor complete, so that `prepareHost` would have nothing to do? */
export function isPrepared({ native = false } = {}) {
  const stamp = readStamp();
  return stamp?.packages === wantedPackages() && (!native || stamp.native === nativeTarget());
}

/** Installs what is missing. `native` also compiles the modules that otherwise have a stand-in in JavaScript (log files). */
export function prepareHost({ native = false, log = console.error } = {}) {
  if (isPrepared({ native })) return;
  const ripgrep = ripgrepPackage();
  if (!isPrepared()) {
    timed('editor packages', log, () => npm(here, 'ci', '--ignore-scripts'));
    // The server's own packages are pinned by its npm-shrinkwrap.json; `npm ci` refuses that file as out of step.
    timed('packages of the editor server', log, () =>
      npm(vscode, 'install', '--no-save', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps'),
    );
    linkModules();
    copyRipgrep(ripgrep);
    for (const [name, standIn] of compiled) putStandIn(name, standIn);
    writeStamp({ packages: wantedPackages() });
  }
  if (native && timed('native modules', log, () => buildNative(log))) {
    writeStamp({ packages: wantedPackages(), native: nativeTarget() });
  }
}

/** Name of the package that carries ripgrep for this machine; throws a message for people where there is none. */
export function ripgrepPackage(platform = process.platform, arch = process.arch) {
  const name = `@vscode/ripgrep-${platform}-${arch}`;
  const known = Object.keys(manifest.optionalDependencies);
  if (known.includes(name)) return name;
  const supported = known.map((one) => one.replace('@vscode/ripgrep-', '')).join(', ');
  throw new Error(`The editor for tests cannot be installed on ${platform}-${arch}. Supported: ${supported}.`);
}

/** The server looks for its packages under the name that the desktop build gives them. */
function linkModules() {
  const link = join(vscode, 'node_modules.asar');
  if (!existsSync(link)) symlinkSync(windows ? join(vscode, 'node_modules') : 'node_modules', link, 'junction');
}

/** `workspace.findFiles` and the search view start this program; without it they fail with ENOENT. */
function copyRipgrep(name) {
  const program = windows ? 'rg.exe' : 'rg';
  const target = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(target, { recursive: true });
  copyFileSync(join(here, 'node_modules', name, 'bin', program), join(target, program));
  chmodSync(join(target, program), 0o755);
}

function putStandIn(name, standIn) {
  const folder = join(vscode, 'node_modules', name);
  if (!existsSync(join(folder, 'native.js'))) renameSync(join(folder, 'index.js'), join(folder, 'native.js'));
  copyFileSync(join(here, 'stand-ins', standIn), join(folder, 'index.js'));
}

/** Needs a C++ compiler and Python. A failure costs nothing, so it is told and not thrown. */
function buildNative(log) {
  try {
    npm(vscode, 'rebuild', ...compiled.map(([name]) => name));
    return true;
  } catch {
    log('native modules not built (that needs a C++ compiler and python3); their stand-ins serve');
    return false;
  }
}

function npm(cwd, ...args) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  // Windows has npm as a .cmd file, which Node starts through the shell only.
  // What npm prints goes to stderr, so that stdout stays with the command that called us.
  execFileSync('npm', all, { cwd, env: npmEnvironment(), stdio: ['ignore', 2, 2], shell: windows });
}

/** The environment without what an outer `npm start` adds about its own package, and with headers that need no download. */
function npmEnvironment() {
  const about = /^npm_(package_|lifecycle_|command$|config_local_prefix$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !about.test(name)));
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, 'include/node/node.h'))) env.npm_config_nodedir = prefix;
  return env;
}

function timed(name, log, work) {
  const start = Date.now();
  const result = work();
  log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** What has to be installed, as one text that changes with any version and with the machine. */
function wantedPackages() {
  return JSON.stringify([manifest.dependencies, ripgrepPackage()]);
}

/** A compiled module serves one version of Node's binary interface only. */
function nativeTarget() {
  return `${process.platform}-${process.arch}-${process.versions.modules}`;
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined;
}

function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    prepareHost({ native: process.argv.includes('--native') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
