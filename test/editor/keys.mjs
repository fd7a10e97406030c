// Writes whole reports from an empty file in the real editor, with the keyboard alone, and counts the keys.
// node test/editor/keys.mjs [--out DIR] [--only NAME] [--show] [--pictures]
// Beside it stands what typing everything would take; --show prints the reports, --pictures leaves one of each list.
//
// A Chinese character is counted as three keys (pinyin and the key that commits it, an assumption), everything else as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../host/chromium.mjs';
import { focusEditor, openFile, openWindow, save, shot } from './window.mjs';

const keysForHan = 3;
/** Milliseconds. */
const handMoves = 150;
const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What stands in a placeholder already is good enough. */
const keep = undefined;

/**
 * `ask`: what is typed behind `/` to find the frame `label`. `fill`: what is written into its placeholders, in their order.
 * `more`: what is done then: a text, a phrase, a single key.
 */
const reports = {
  'self-check': {
    ask: 'dzjc',
    label: '个人对照检查材料（全文框架）',
    fill: [
      '示例县教育局副局长',
      '2024年度',
      '加强党的纪律建设',
      '四个带头',
      keep,
      '带头严守政治纪律',
      '能够自觉学习党章党规，但对照要求还有差距。',
      '学习不够系统，满足于完成规定篇目，理解不深',
      '联系实际不够，运用理论指导工作的办法不多',
      '推动落实不够有力，对工作落实情况检查不经常',
      keep,
      '日常工作繁忙时，把学习当作软任务，没有做到先学一步、学深一层。',
      keep,
      '参加组织生活时自我要求有所降低，开展批评不够坦诚。',
      '两',
      keep,
      '每周集中自学两小时，每月撰写一篇学习心得，年底前向支部汇报。',
      keep,
      '严格执行组织生活制度，每季度开展一次谈心谈话，主动接受监督。',
    ],
    more: [
      { key: 'Control+G' },
      { text: '9' },
      { key: 'Enter' },
      // Once to the end of what is seen as a line, once to that of the paragraph.
      { key: 'End' },
      { key: 'End' },
      { key: 'Enter' },
      { key: 'Enter' },
      { ask: '', label: '（二）…', fill: ['在带头联系服务群众方面'] },
      { text: '一是到基层少，听取意见不够广泛；' },
      { ask: '', label: '二是…', fill: [] },
      { text: '解决群众困难的办法不多；' },
      { ask: '', label: '三是…', fill: [] },
      { text: '工作作风不够扎实。' },
      { key: 'Enter' },
      { key: 'Enter' },
      { ask: '', label: '（三）…', fill: ['在带头担当作为方面'] },
      { text: '对照新时代好干部标准，攻坚克难的劲头不足，遇到矛盾想得多、干得少。' },
      { key: 'Enter' },
      { key: 'Enter' },
      { ask: '', label: '（四）…', fill: ['在带头落实管党治党责任方面'] },
      { text: '履行“一岗双责”不够到位，开展廉政谈话次数少。' },
    ],
  },
  request: {
    ask: 'qs',
    label: '请示（全文框架）',
    fill: [
      '解决青石镇中心小学校舍维修资金',
      '改善青石镇中心小学办学条件',
      // The editor puts what is selected between both marks.
      '《示例县校舍安全管理办法',
      '校舍维修资金有关事项',
      '青石镇中心小学教学楼建于1996年，屋面渗漏、墙体开裂，经鉴定为C级危房，现有学生420人',
      '《示例县校舍安全管理办法',
      'C级危房应当在一年内完成加固',
      '县人民政府',
      keep,
      '青石镇中心小学教学楼加固维修项目',
      '资金180万元',
      '县级财政专项资金',
    ],
    more: [
      { key: 'Control+End' },
      { key: 'Enter' },
      { ask: 'sm', label: '署名和日期', fill: ['示例县教育局', keep] },
      { key: 'Control+Home' },
      { key: 'End' },
      { key: 'Enter' },
      { key: 'Enter' },
      { text: '县人民政府：' },
    ],
  },
  debriefing: {
    ask: 'shuzhibaogao',
    label: '述职报告（全文框架）',
    fill: [
      '示例县教育局副局长',
      '2024年',
      '示例县教育局副局长',
      '基础教育和校园安全工作',
      '本人认真履行职责，较好完成了各项任务',
      '推进义务教育优质均衡发展',
      '组织新建改建学校6所，开展教师轮岗交流128人',
      '新增学位2400个，大班额全部消除',
      '守牢校园安全底线',
      '开展安全检查4轮，督促整改隐患63处',
      '全年没有发生校园安全责任事故',
      '理论学习不够系统',
      '深入学校调查研究不够经常',
      '推动课后服务提质的办法不多',
      '坚持每周集中学习，每月到学校调研两次，年底前出台课后服务质量评价办法',
    ],
  },
  postmortem: {
    ask: 'postmortem',
    label: 'Incident postmortem (skeleton)',
    fill: [
      'Payment API errors',
      keep,
      'Ann Lee',
      keep,
      keep,
      keep,
      'the payment API',
      keep,
      keep,
      'all card payments',
      keep,
      '3,100',
      '1.2 %',
      keep,
      keep,
      '10:02',
      'Version 4.2 of the gateway goes out to all regions.',
      '10:09',
      'The alert on failed payments fires.',
      '10:44',
      'All regions run version 4.1 again.',
      'The new time-out was shorter than the slowest bank needs, and',
      'had been tested against the fast ones only',
      'Version 4.1 was deployed again',
      '10:38',
      'the rate of failed payments',
      '10:44',
      'The alert fired within seven minutes.',
      'The roll-out went to all regions at once.',
      'It happened at the quietest hour of the day.',
      'Roll out to one region first',
      keep,
      'Ann Lee',
      keep,
      'PAY-871',
    ],
  },
};

/** A keyboard that counts. */
class Keys {
  count = 0;
  #window;
  #page;

  constructor(window) {
    this.#window = window;
    this.#page = window.page;
  }

  async press(key) {
    this.count++;
    await this.#page.keyboard.press(key);
    // Nobody types faster than a hand moves from Enter to the next key.
    if (key === 'Enter') await this.#page.waitForTimeout(handMoves);
  }

  /** Words as an input method commits them, the rest as it is. */
  async write(text) {
    this.count += typed(text);
    await this.#page.keyboard.insertText(text);
  }

  /** `/`, some letters, and the arrow keys down to the suggestion wanted. */
  async take(letters, label) {
    for (const letter of `/${letters}`) await this.press(letter);
    const list = this.#page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row').filter({ hasText: label }).first().waitFor();
    const focused = list.locator('.monaco-list-row.focused');
    while (!(await focused.getAttribute('aria-label'))?.startsWith(label)) await this.press('ArrowDown');
    if (values.pictures) await shot(this.#window, `suggest-${label.replace(/[^\p{L}]/gu, '')}`);
    await this.press('Enter');
    await list.waitFor({ state: 'hidden' });
  }

  /** A frame with its placeholders. */
  async fill({ ask, label, fill }) {
    await this.take(ask, label);
    for (const text of fill) {
      if (text !== keep) await this.write(text);
      await this.next();
    }
    await this.press('Escape');
  }

  /** The next placeholder; where it is a choice, the first one is taken. */
  async next() {
    const choice = this.#page.locator('.suggest-widget.visible');
    if (await choice.isVisible()) await this.press('Enter');
    await this.press('Tab');
  }
}

/** A writer takes longer to begin than the server; the keys of this are not counted. */
async function serverIsThere({ page }) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row').first();
  for (let tries = 0; tries < 60 && !(await rows.isVisible()); tries++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await rows.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
  await page.keyboard.press('Escape');
  await rows.waitFor({ state: 'hidden' });
}

function typed(text) {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * keysForHan + text.length - han;
}

async function writeReport(window, name, { more = [], ...frame }) {
  await openFile(window, `${name}.report`);
  await focusEditor(window);
  await serverIsThere(window);
  const keys = new Keys(window);
  await keys.fill(frame);
  for (const step of more) {
    if (step.key) await keys.press(step.key);
    else if (step.text) await keys.write(step.text);
    else await keys.fill(step);
  }
  await save(window);
  const path = join(window.folder, `${name}.report`);
  const text = readFileSync(path, 'utf8');
  const check = spawnSync(process.execPath, [commandLine, 'check', path], { encoding: 'utf8' });
  return { name, keys: keys.count, characters: text.length, all: typed(text), text, said: check.stdout.trim() };
}

function printed(rows) {
  const head = '| report | keys | characters | keys for typing all | saved |';
  const lines = rows.map(
    ({ name, keys, characters, all }) =>
      `| ${name} | ${keys} | ${characters} | ${all} | ${Math.round(100 * (1 - keys / all))} % |`,
  );
  return [head, '| --- | --: | --: | --: | --: |', ...lines].join('\n');
}

exitOnSignals();
const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const { values } = parseArgs({ options: { out: text, only: text, show: flag, pictures: flag } });
const folder = mkdtempSync(join(tmpdir(), 'report-docs-keys-'));
const chosen = Object.entries(reports).filter(([name]) => values.only === undefined || values.only === name);
for (const [name] of chosen) writeFileSync(join(folder, `${name}.report`), '');
const window = await openWindow({ folder, ...(values.out ? { out: values.out } : {}) });
const rows = [];
try {
  for (const [name, report] of chosen) {
    const row = await writeReport(window, name, report);
    rows.push(row);
    await shot(window, `keys-${name}`);
    if (values.show) console.log(`\n===== ${name}\n${row.text}`);
    if (row.said !== '') console.log(row.said);
  }
  console.log(printed(rows));
} catch (error) {
  console.error(error.message, await shot(window, 'keys-failed'));
  process.exitCode = 1;
} finally {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
}
