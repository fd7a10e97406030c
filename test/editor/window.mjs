// Drives the real editor window: what a user does and sees, for window tests and pictures.
//   import { openWindow, openFile, command, type, shot, outlineRows } from './window.mjs';
// As a command, a demonstration:
//   node test/editor/window.mjs [--out DIR] [--ext DIR | --vsix FILE] [--language zh-cn] [--theme "Default Dark Modern"]
//
// Two things to know. The lists of VS Code are virtual: a row off screen is not in the page, so narrow the list first.
// And nothing hopes that a time is enough: every helper waits for what it caused.
import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitOnSignals, findChromium, openBrowser } from '../host/chromium.mjs';
import { prepareHost } from '../host/prepare-host.mjs';
import { startCodeServer, windowUrl } from '../host/start-code-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shotsFolder = fileURLToPath(new URL('shots', import.meta.url));
const workspaceFolder = fileURLToPath(new URL('workspace', import.meta.url));

const pictureSettings = {
  'files.autoSave': 'off',
  'editor.fontFamily': "'WenQuanYi Zen Hei Mono', monospace",
  'editor.wordBasedSuggestions': 'off',
  'editor.minimap.enabled': false,
};

/**
 * A window on a copy of `folder`, with the extension of `ext` in development or the one of `vsix` installed.
 * For pictures take `vsix`: a development window says so in its title and comes up in a plain theme.
 * `language` is what manifests are shown in; the texts of VS Code itself stay English, for it has no other here.
 */
export async function openWindow({ ext = root, vsix, folder = workspaceFolder, settings = {}, ...look } = {}) {
  findChromium();
  prepareHost();
  const server = await startCodeServer({ vsix, settings: { ...pictureSettings, ...settings } });
  let browser;
  const close = async () => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await openBrowser();
    const page = await newPage(browser, look);
    const copy = server.copyOf(folder);
    await page.goto(windowUrl(server, { folder: copy, development: vsix ? undefined : resolve(ext) }));
    await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    const out = resolve(look.out ?? shotsFolder);
    mkdirSync(out, { recursive: true });
    return { page, folder: copy, out, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newPage(browser, { language, width = 1440, height = 900, scale = 1, timeout = 60_000 }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: language ?? 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  if (language) await page.addInitScript(fixLanguage, language);
  return page;
}

/** Runs in the page, before the workbench, which would set this to English. */
function fixLanguage(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set() {} });
}

/** Runs a command by its title in the palette; the text has to be enough to tell it from others. */
export async function command({ page }, title) {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/** Opens a file of the workspace by its name and waits until its text is there. */
export async function openFile({ page }, name) {
  await page.keyboard.press('Control+P');
  await pick(page, name, name);
  await page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor();
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
}

async function pick(page, text, row) {
  const box = page.locator('.quick-input-widget input[type=text]');
  await box.fill(text);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click();
  await box.waitFor({ state: 'hidden' });
}

/** Types as an input method does: the finished words at once, wherever the cursor is. */
export async function type({ page }, text) {
  await page.keyboard.insertText(text);
}

/** Puts the cursor behind the last character of the open document. */
export async function goToEnd(window) {
  await focusEditor(window);
  await window.page.keyboard.press('Control+End');
}

/** By key: a click on the first line may land on the sticky one above it. */
export async function focusEditor({ page }) {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** The rows of the outline, made tall, when there is at least one for each of `texts`. */
export async function outlineRows(window, ...texts) {
  await command(window, 'Explorer: Focus on Outline View');
  const rows = window.page.locator('.outline-pane .monaco-list-row');
  const deadline = Date.now() + 60_000;
  for (;;) {
    // Again each time round: a view that comes to the side bar later shares its height out anew, and the drag is lost.
    await dragOutlineUp(window);
    const names = await rows.allInnerTexts();
    const missing = texts.filter((text) => !names.some((name) => name.includes(text)));
    if (missing.length === 0) return rows;
    if (Date.now() > deadline) throw new Error(`no ${missing.join(', ')} in the outline: ${names.join(' | ')}`);
    await openRows(window);
    await window.page.waitForTimeout(100);
  }
}

/** On a slow machine, where the outline of another extension was there first, VS Code leaves ours shut. */
async function openRows({ page }) {
  const shut = page.locator('.outline-pane .monaco-list-row[aria-expanded="false"] .monaco-tl-twistie');
  if ((await shut.count()) > 0) await shut.first().click();
}

/** Waits until one of the breadcrumbs of the open document is `text`. */
export async function breadcrumbsShow({ page }, text) {
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').filter({ hasText: text }).first().waitFor();
}

/** Two thirds of the side bar for the outline: rows that do not fit are not in the page. */
async function dragOutlineUp({ page }) {
  const header = page.locator('.pane-header[aria-label^="Outline"]');
  const { x, y } = await header.boundingBox();
  const goal = page.viewportSize().height / 3;
  if (y <= goal + 10) return;
  await page.mouse.move(x + 100, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, goal, { steps: 5 });
  await page.mouse.up();
}

/** The rows of the Problems panel, when there is at least one that contains `text`. */
export async function problemRows(window, text) {
  await command(window, 'Problems: Focus on Problems View');
  return rowsWith(window.page.locator('.markers-panel .monaco-list-row'), text);
}

/** What is offered at the cursor, when an offer that contains `text` is among it; `Enter` takes the first. */
export async function suggestions({ page }, text) {
  await page.keyboard.press('Control+Space');
  return rowsWith(page.locator('.suggest-widget.visible .monaco-list-row'), text);
}

/** The quick fixes for the next problem from the cursor on; click the one wanted. */
export async function quickFixes(window, text) {
  await command(window, 'Go to Next Problem in Files');
  await window.page.keyboard.press('Escape');
  await window.page.keyboard.press('Control+.');
  return rowsWith(window.page.locator('.action-widget .monaco-list-row'), text);
}

async function rowsWith(rows, text) {
  await (text ? rows.filter({ hasText: text }) : rows).first().waitFor();
  return rows;
}

/** Saves the open document and waits until its tab says so. */
export async function save({ page }) {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** A picture of the window, or of the part of it that `part` (a locator) is; answers with the file. */
export async function shot({ page, out }, name, part = page) {
  const path = join(out, `${name}.png`);
  await part.screenshot({ path, animations: 'disabled' });
  return path;
}

async function demonstrate() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { out: text, ext: text, vsix: text, language: text, theme: text } });
  const { theme, ...options } = values;
  const window = await openWindow({ ...options, settings: theme ? { 'workbench.colorTheme': theme } : {} });
  try {
    await openFile(window, '对照检查.md');
    const rows = await outlineRows(window, '存在的主要问题');
    console.log((await rows.allInnerTexts()).join('\n'));
    console.log(await shot(window, 'outline'));
  } catch (error) {
    console.error(error.message, await shot(window, 'failed'));
    process.exitCode = 1;
  } finally {
    await window.close();
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  exitOnSignals();
  await demonstrate();
}
