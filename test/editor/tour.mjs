// One walk through the window as a user takes it, leaving a picture at each stop; every stop fails when it is not as it should be.
// node test/editor/tour.mjs [--out DIR] [--vsix FILE] [--language zh-cn]     pictures go to test/editor/shots/ (not in git)
//                           [--readme]   only the pictures of the README, into docs/pictures/
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../host/chromium.mjs';
import {
  breadcrumbsShow,
  command,
  focusEditor,
  goToEnd,
  openFile,
  openWindow,
  outlineRows,
  problemRows,
  quickFixes,
  shot,
  suggestions,
  type,
} from './window.mjs';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const specimen = fileURLToPath(new URL('../../../shared/samples', import.meta.url));

const text = { type: 'string' };
const { values } = parseArgs({
  options: { out: text, vsix: text, language: text, readme: { type: 'boolean', default: false } },
});

/** Stop → picture of the README. */
const readmePictures = new Map([
  ['outline', 'outline'],
  ['quick-fix-list', 'missing-section'],
  ['snippets', 'snippets'],
]);

/** The picture of a stop; for the README only the few it shows, under the names it knows them by. */
async function picture(window, name) {
  const shown = values.readme ? readmePictures.get(name) : name;
  return shown ? shot(window, shown) : '';
}

const stops = {
  /** All sections in the Outline view, title as root. */
  async outline(window) {
    await openFile(window, '对照检查-完整.md');
    await outlineRows(window, '主要问题', '原因', '措施');
  },
  /** Markdown has an outline of its own, and the breadcrumbs are ours all the same: at first, and behind an edit. */
  async breadcrumbs(window) {
    await breadcrumbsShow(window, 'Report Docs');
    await goToEnd(window);
    await window.page.keyboard.press('Enter');
    await breadcrumbsShow(window, 'Report Docs');
    await command(window, 'File: Revert File');
  },
  /** The warning where the section is missing, in the Problems view. */
  async problems(window) {
    await openFile(window, '对照检查-缺原因.md');
    const rows = await problemRows(window, 'missing-section');
    assert.ok((await rows.count()) >= 1);
  },
  /** The list of quick fixes, and what the preferred one writes. */
  async 'quick-fix'(window) {
    await focusEditor(window);
    await window.page.keyboard.press('Control+Home');
    await quickFixes(window, '补上这一节');
    await picture(window, 'quick-fix-list');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.view-line').filter({ hasText: '产生问题的原因剖析' }).first().waitFor();
  },
  /** Phrases for the place, asked for by pinyin. */
  async snippets(window) {
    await command(window, 'File: Revert File');
    await goToEnd(window);
    await window.page.keyboard.press('Enter');
    await type(window, '/');
    await suggestions(window, '');
  },
  /** What the status item says of the report. */
  async status(window) {
    await openFile(window, '对照检查-缺两节.report.txt');
    await outlineRows(window, '主要问题');
  },
};

/** The text this project is measured by; only where it is at hand. */
const specimenStops = {
  async specimen(window) {
    await openFile(window, '000_e45e46059f534b30.txt');
    const rows = await outlineRows(window, '存在的主要问题');
    await window.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
    assert.ok((await rows.count()) >= 4);
  },
};

async function walk(folder, list, options) {
  const window = await openWindow({ ...options, folder });
  let failed = 0;
  try {
    for (const [name, stop] of Object.entries(list)) {
      try {
        await stop(window);
        console.log(`✔ ${name}  ${await picture(window, name)}`);
      } catch (error) {
        failed++;
        console.log(`✘ ${name}: ${error.message}\n  ${await shot(window, `${name}-failed`)}`);
      }
    }
  } finally {
    await window.close();
  }
  return [Object.keys(list).length - failed, failed];
}

exitOnSignals();
const options = values.readme
  ? { ...values, out: fileURLToPath(new URL('../../docs/pictures', import.meta.url)), width: 1200, height: 720 }
  : values;
const walks = [await walk(samples, stops, options)];
if (values.readme) console.log('docs/pictures/ is written');
else if (existsSync(specimen)) walks.push(await walk(specimen, specimenStops, options));
else console.log('no ../shared here: the specimen is not looked at');
const [passed, failed] = walks.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
