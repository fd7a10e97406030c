// The browser whose page is the editor window: found on the machine, never downloaded.
import { existsSync } from 'node:fs';
import { isProgram, onPath } from './programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** Where macOS and Windows keep it, off the PATH. */
const installed = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What the window itself logs at every start, between the lines of the suite. The service worker belongs to code-server's wrapper. */
const windowChatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching additional|Updating additional builtin|ChatSessionStore|Loading development extension|\[Service Worker\])/;

/** Path of a Chromium: $CHROMIUM, /usr/bin/chromium, then the PATH and the usual places. Throws a message that says how to get one. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(`CHROMIUM is set to ${env.CHROMIUM}, and there is no such file.`);
  }
  const candidates = ['/usr/bin/chromium', ...names.flatMap((name) => onPath(name, env.PATH)), ...installed];
  const found = candidates.find(isProgram);
  if (found) return found;
  throw new Error(
    [
      'No Chromium found; the editor window needs one.',
      '  Debian, Ubuntu:  apt-get install -y --no-install-recommends chromium fonts-wqy-zenhei',
      '  macOS, Windows:  install Google Chrome',
      '  elsewhere:       set CHROMIUM=/path/to/chromium (Chromium, Chrome or Edge)',
    ].join('\n'),
  );
}

/** A headless browser. The caller ends it; ending this process ends it too. */
export async function openBrowser() {
  const executablePath = findChromium();
  // Only here: this package comes with the editor, on demand.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--disable-dev-shm-usage'], // The shared memory of a container is too small for a browser.
    // Playwright would end the process in its own way on a signal; the server and its folder have to go first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Opens a window that runs a test suite and answers with the suite's exit code.
 * The workbench calls two functions of its page: one for each console line of the host, one when run() is done.
 */
export async function runSuiteInPage(page, url, { timeout, verbose = false, onLine }) {
  let timer;
  const verdict = new Promise((done, fail) => {
    timer = setTimeout(() => fail(new Error(`no result within ${timeout} s`)), timeout * 1000);
    page.exposeFunction('codeAutomationLog', (type, args) => {
      if (onLine?.(args) || (!verbose && windowChatter.test(String(args[0])))) return;
      console[type === 'error' ? 'error' : 'log'](...args);
    });
    page.exposeFunction('codeAutomationExit', done);
    page.on('crash', () => fail(new Error('the editor window crashed')));
    page.on('close', () => fail(new Error('the editor window was closed')));
    if (verbose) page.on('console', (message) => console.error('[window]', message.text()));
    page.goto(url, { timeout: timeout * 1000 }).catch(fail);
  });
  try {
    return await verdict;
  } finally {
    clearTimeout(timer);
  }
}

/** From now on a signal ends this process by `process.exit`, so that its exit handlers clean up. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}
