// Runs a test module inside the real browser-worker extension host, with the extension's `browser` bundle.
// node test/host/run-in-web-host.mjs --ext <extension folder> --tests <bundle inside it, no .js> --folder <workspace>
//                                    [--timeout 180] [--verbose] [--shot picture.png]
// The workspace (a copy) is still read through the server; only the extension moves into the browser.

import { realpathSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, openBrowser, runSuiteInPage } from './chromium.mjs';
import { prepareHost } from './prepare-host.mjs';
import { runFromCommandLine } from './run-in-host.mjs';
import { startCodeServer, windowUrl } from './start-code-server.mjs';

const contentTypes = { '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json' };

/**
 * A worker writes no files: the suite prints one line `HOST_RESULTS <json>`, which is written to the file `results` here.
 */
export async function runInWebHost({ ext, tests, folder, timeout = 180, verbose = false, results, shot }) {
  findChromium();
  prepareHost();
  const files = await serveFolder(resolve(ext));
  const server = await startCodeServer({ verbose });
  let browser;
  try {
    browser = await openBrowser();
    // The policy of the page allows http from its own origin only.
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', bypassCSP: true });
    const at = (path) => ({ scheme: 'http', authority: files.authority, path });
    const testsPath = `/${relative(resolve(ext), resolve(tests)).split(sep).join('/')}`;
    await page.addInitScript(addDevelopmentOptions, { extensions: [at('/')], extensionTestsPath: at(testsPath) });
    const url = windowUrl(server, { folder: server.copyOf(folder) });
    const code = await runSuiteInPage(page, url, { timeout, verbose, onLine: (args) => takeResults(args, results) });
    if (shot) await page.screenshot({ path: shot });
    return code;
  } finally {
    await browser?.close();
    await server.stop();
    files.close();
  }
}

/**
 * The extension has to come over http: a worker host refuses `new Worker()` for extensions of the server,
 * and ours starts its language server that way.
 */
async function serveFolder(folder) {
  const http = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Cache-Control', 'no-store');
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const inside = path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    const body = inside && request.method !== 'OPTIONS' ? await readFile(path).catch(() => undefined) : undefined;
    response.statusCode = body || request.method === 'OPTIONS' ? 200 : 404;
    if (body) response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
    response.end(body);
  });
  await new Promise((done) => http.listen(0, '127.0.0.1', done));
  return { authority: `127.0.0.1:${http.address().port}`, close: () => http.close() };
}

/**
 * Runs in the page, before the workbench: it reads its configuration from a meta tag, and the development extension
 * is added there. (Answering the page's request ourselves would do it too, but Chromium then refuses its WebSocket.)
 */
function addDevelopmentOptions(options) {
  const read = HTMLMetaElement.prototype.getAttribute;
  HTMLMetaElement.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const configuration = JSON.parse(value);
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return JSON.stringify(configuration);
  };
}

/** True when the line was the results, which nobody wants to read. */
function takeResults([line], file) {
  const results = /^HOST_RESULTS (\{.*\})$/.exec(String(line));
  if (results && file) writeFileSync(file, results[1]);
  return results !== null;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runFromCommandLine(runInWebHost);
}
