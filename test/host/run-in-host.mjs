// Runs a test module inside the real Node extension host and ends with its exit code.
// node test/host/run-in-host.mjs --ext <extension folder> --tests <module with run(), no .js> --folder <workspace>
//                                [--timeout 180] [--verbose] [--shot picture.png]
// Exit code: 0 passed, 1 failed or not found, 98 no verdict. The workspace is copied; the tests may write into it.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitOnSignals, findChromium, openBrowser, runSuiteInPage } from './chromium.mjs';
import { prepareHost } from './prepare-host.mjs';
import { startCodeServer, windowUrl } from './start-code-server.mjs';

/** `env` reaches the suite: the extension host inherits the environment of the server. */
export async function runInHost({ ext, tests, folder, timeout = 180, verbose = false, env = {}, shot }) {
  findChromium(); // Before the installation, so that the message does not come a minute late.
  prepareHost();
  const server = await startCodeServer({ verbose, env });
  let browser;
  try {
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const url = windowUrl(server, { folder: server.copyOf(folder), development: ext, tests });
    const code = await runSuiteInPage(page, url, { timeout, verbose });
    if (shot) await page.screenshot({ path: shot });
    return code;
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** The command line that both run-in-… scripts share. */
export async function runFromCommandLine(run) {
  exitOnSignals();
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { ext: text, tests: text, folder: text, timeout: text, shot: text, verbose: { type: 'boolean' } },
  });
  try {
    process.exitCode = await run({ ...values, timeout: Number(values.timeout ?? 180) });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 98;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runFromCommandLine(runInHost);
