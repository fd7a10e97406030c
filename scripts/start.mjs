// Shows the extension at work: builds it and opens a copy of samples/ in a VS Code that has it loaded.
// npm start [-- options]     --host-only  do not use the VS Code of this machine     --port N   for the address (any free one)
//                            --check      start, ask once, stop (for CI)             --ext DIR  another extension than ours
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isPrepared, prepareHost } from '../test/host/prepare-host.mjs';
import { onPath } from '../test/host/programs.mjs';
import { resourceUrl, startCodeServer, windowUrl } from '../test/host/start-code-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = join(root, 'samples');
const windows = process.platform === 'win32';

try {
  const options = readOptions();
  const ext = resolve(options.ext ?? root);
  if (!options.ext) build();
  const opened = !options['host-only'] && !options.check && openDesktop(ext);
  if (!opened) await openServer(ext, options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { 'host-only': flag, check: flag, port: { ...text, default: '0' }, ext: text },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}: not a port number`);
  return { ...values, port };
}

/** Everything a newcomer reads is said twice, in short lines. */
function say(english, chinese) {
  console.log(`${english}\n${chinese}\n`);
}

function build() {
  say('Building the extension …', '正在构建扩展……');
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The report that lies open when the window comes up, so that there is something to see at once: the first that the guide names. */
function firstReport(folder) {
  const guide = join(folder, 'README.md');
  const names = existsSync(guide) ? readFileSync(guide, 'utf8').matchAll(/《([^》]+)》/g) : [];
  return [...names].map(([, name]) => join(folder, name)).find((file) => existsSync(file));
}

// --- the VS Code of this machine ---

/** False where there is no desktop VS Code that could show the extension. */
function openDesktop(ext) {
  const program = desktopPrograms().find((path) => isRecentDesktop(path, ext));
  if (!program) return false;
  const folder = join(mkdtempSync(join(tmpdir(), 'report-docs-samples-')), 'samples');
  copySamples(folder);
  const report = firstReport(folder);
  const args = [`--extensionDevelopmentPath=${ext}`, '--new-window', '--disable-workspace-trust', folder];
  if (runProgram(program, report ? [...args, report] : args, 'inherit').status !== 0) return false;
  say(`Opened in your VS Code (${program}).`, `已在本机的 VS Code 中打开（${program}）。`);
  say(`The samples are a throw-away copy: ${folder}`, `示例文稿是一份临时副本，可放心修改：${folder}`);
  return true;
}

/** What answers to `code` inside a remote window, a container or WSL only passes files on to a window elsewhere. */
function desktopPrograms() {
  const remote = /remote-cli|\.vscode-server|code-server|^\/mnt\/[a-z]\//;
  const found = ['code', 'codium'].flatMap((name) => onPath(windows ? `${name}.cmd` : name));
  return found.filter((path) => !remote.test(realpathSync(path)));
}

/** Asks the program: a desktop VS Code says version, commit, processor; a tunnel, or one that cannot run here, does not. */
function isRecentDesktop(program, ext) {
  const { status, stdout } = runProgram(program, ['--version'], 'pipe');
  const version = /^(\d+)\.(\d+)\.\d+\S*\r?\n[0-9a-f]{40}\r?\n/.exec(stdout ?? '');
  if (status !== 0 || !version) return false;
  const needed = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync(join(ext, 'package.json'), 'utf8')).engines.vscode);
  const [major, minor, neededMajor, neededMinor] = [version[1], version[2], needed[1], needed[2]].map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return true;
  say(
    `${program} is ${major}.${minor}; ${needed[0]} or later is needed.`,
    `${program} 版本过低，需要 ${needed[0]} 或更新版本。`,
  );
  return false;
}

/** On Windows these are .cmd files, which Node starts through the shell only, and the shell splits at spaces. */
function runProgram(program, args, output) {
  const how = { stdio: ['ignore', output, output === 'pipe' ? 'ignore' : output], encoding: 'utf8', timeout: 60_000 };
  if (!windows) return spawnSync(program, args, how);
  return spawnSync([program, ...args].map((word) => `"${word}"`).join(' '), { ...how, shell: true });
}

function copySamples(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(samples, folder, { recursive: true });
}

// --- an editor of our own, in the browser ---

async function openServer(ext, { port, check }) {
  const stopAsked = untilStopAsked();
  installEditor();
  const server = await startCodeServer({ port });
  try {
    const folder = server.copyOf(samples);
    const url = windowUrl(server, { folder, file: firstReport(folder), development: ext });
    if (check) return await checkServer(server, url, ext);
    say('VS Code runs in your browser. Open this address:', 'VS Code 将在浏览器中运行，请打开此地址：');
    console.log(`${url}\n`);
    say(
      'Its README.md says what to try. The samples are a throw-away copy.',
      '可先看其中的 README.md。示例文稿是临时副本，可放心修改。',
    );
    say('Ctrl+C stops it and removes the copy.', '按 Ctrl+C 停止，同时删除副本。');
    openInBrowser(url);
    await Promise.race([
      stopAsked,
      server.ended.then(() => Promise.reject(new Error(`the editor ended:\n${server.log()}`))),
    ]);
    say('Stopped; nothing is left behind.', '已停止，临时文件已清理。');
  } finally {
    await server.stop();
  }
}

function installEditor() {
  if (isPrepared()) return;
  say('No VS Code to use here: installing one for this project.', '未使用本机的 VS Code：正在为本项目安装一个。');
  say(
    'Done once: npm packages, about 320 MB, in test/host/node_modules.',
    '仅此一次：npm 包，约 320 MB，位于 test/host/node_modules。',
  );
  prepareHost();
}

/** Answers at the first signal. npm passes on the Ctrl+C that the terminal has sent already, so more may follow: they are not heard. */
function untilStopAsked() {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, done);
  });
}

/** What a browser would ask for first: the page, after the cookie with the token; then the manifest and the extension itself. */
async function checkServer(server, url, ext) {
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL(first.headers.get('location') ?? '', url), { headers: { cookie } });
  const html = await page.text();
  if (!page.ok || !html.includes('vscode-workbench-web-configuration'))
    throw new Error(`the editor answers ${page.status}`);
  console.log(`${page.status} ${url}`);
  const manifest = await (await fetched(resourceUrl(server, join(ext, 'package.json')))).json();
  await fetched(resourceUrl(server, join(ext, manifest.main.endsWith('.js') ? manifest.main : `${manifest.main}.js`)));
  console.log(`200 ${manifest.publisher}.${manifest.name} ${manifest.version}`);
}

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  return answer;
}

/** Only where a desktop is there to show it; failing costs nothing, the address is on the screen. */
function openInBrowser(url) {
  const [program, ...args] = openerOf(process.platform);
  if (!program) return;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

function openerOf(platform) {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? onPath('xdg-open').slice(0, 1) : [];
}
