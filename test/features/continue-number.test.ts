import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { continueNumber } from '../../server/src/features/continue-number.ts';
import { onTypeFormatting } from '../../server/src/features/on-type-formatting.ts';
import type { ContinueNumberParams } from '../../server/src/lsp/protocol.ts';
import { anyParams, applied, benchOf, type Desk, documentOf, placed } from './support.ts';

type By = ContinueNumberParams['by'];

/** The text after the key with the cursor in it; `plain` where the key is the editor's own. */
async function after(by: By, source: string, desk: Desk = {}): Promise<string> {
  const { document, position } = placed(source, desk);
  const found = await continueNumber.handle(document, benchOf(), { ...anyParams, position, by });
  if (!found) return 'plain';
  const text = applied(document, found.edits);
  const { lines } = documentOf(text, desk).analysis;
  const at = lines.offsetAt(found.cursor);
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

/** Each row: a text with the cursor, and what becomes of it. */
function check(by: By, rows: readonly (readonly [name: string, before: string, expected: string])[]): void {
  for (const [name, before, expected] of rows) {
    test(name, async () => assert.equal(await after(by, before), expected));
    // A text of one line does not say how its lines end.
    if (expected === 'plain' || !before.includes('\n')) continue;
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    test(`${name}, CRLF`, async () => assert.equal(await after(by, crlf(before)), crlf(expected)));
  }
}

suite('Enter counts on', () => {
  check('enter', [
    ['headings without text', '一、甲事\n二、乙事‸\n', '一、甲事\n二、乙事\n三、‸\n'],
    ['with the blank lines they have', '一、甲事\n\n二、乙事‸\n', '一、甲事\n\n二、乙事\n\n三、‸\n'],
    ['bold', '**一、甲事**\n\n**二、乙事**‸\n', '**一、甲事**\n\n**二、乙事**\n\n**三、‸**\n'],
    ['before the closing marks', '**一、甲事**\n**二、乙事‸**\n', '**一、甲事**\n**二、乙事**\n**三、‸**\n'],
    ['bold behind the number', '一、**甲事**\n二、**乙事**‸\n', '一、**甲事**\n二、**乙事**\n三、**‸**\n'],
    ['marked', '# 报告\n\n## 一、甲事\n\n## 二、乙事‸\n', '# 报告\n\n## 一、甲事\n\n## 二、乙事\n\n## 三、‸\n'],
    ['from ten on', '九、甲事\n十、乙事‸', '九、甲事\n十、乙事\n十一、‸'],
    [
      'clauses',
      '第二条 本办法适用于县直单位。\n第三条 各单位负责。‸\n',
      '第二条 本办法适用于县直单位。\n第三条 各单位负责。\n第四条 ‸\n',
    ],
    ['the first clause', '第一条 为了规范管理，制定本办法。‸', '第一条 为了规范管理，制定本办法。\n第二条 ‸'],
    [
      'run-in headings of one paragraph',
      '一、问题\n（一）学习不够。学得不深。\n（二）作风不实。下得不多。‸\n二、原因\n',
      '一、问题\n（一）学习不够。学得不深。\n（二）作风不实。下得不多。\n（三）‸\n二、原因\n',
    ],
    ['items', '如下：\n1.甲；\n2.乙；‸', '如下：\n1.甲；\n2.乙；\n3.‸'],
    ['an item with a semicolon', '如下：\n（1）甲事；‸', '如下：\n（1）甲事；\n（2）‸'],
    ['a list of Markdown', 'Steps:\n\n1. Stop it‸', 'Steps:\n\n1. Stop it\n2. ‸'],
    ['full-width', '如下：\n１．甲；\n２．乙；‸', '如下：\n１．甲；\n２．乙；\n３．‸'],
    ['circled', '如下：\n①甲；\n②乙；‸', '如下：\n①甲；\n②乙；\n③‸'],
    ['letters', 'As follows:\n\na) one;\nb) two;‸', 'As follows:\n\na) one;\nb) two;\nc) ‸'],
    ['members', '一是加强学习。\n二是改进作风。‸', '一是加强学习。\n二是改进作风。\n三是‸'],
    ['the first member', '一、措施\n一是加强学习。‸\n二、其他\n', '一、措施\n一是加强学习。\n二是‸\n二、其他\n'],
    ['members with a mark', '其一，加强学习。\n其二，改进作风。‸', '其一，加强学习。\n其二，改进作风。\n其三，‸'],
    [
      'indented members',
      '　　一是加强学习。\n　　二是改进作风。‸',
      '　　一是加强学习。\n　　二是改进作风。\n　　三是‸',
    ],
    ['首先', '首先，加强学习。\n其次，改进作风。‸', '首先，加强学习。\n其次，改进作风。\n再次，‸'],
    ['between items, which follow', '如下：\n1.甲；\n2.乙；‸\n3.丙。\n', '如下：\n1.甲；\n2.乙；\n3.‸\n4.丙。\n'],
    ['behind a byte order mark', '\uFEFF一是加强学习。‸', '\uFEFF一是加强学习。\n二是‸'],
    ['before the closing', '一、甲事\n二、乙事‸\n\n特此报告。\n', '一、甲事\n二、乙事\n三、‸\n\n特此报告。\n'],
  ]);
});

suite('Enter on an empty number ends it', () => {
  check('enter', [
    ['heading', '一、甲事\n二、乙事\n三、‸\n', '一、甲事\n二、乙事\n‸\n'],
    ['bold', '**一、甲事**\n\n**二、‸**\n', '**一、甲事**\n\n‸\n'],
    ['marked', '## 一、甲事\n\n## 二、‸\n', '## 一、甲事\n\n‸\n'],
    ['member', '一是加强学习。\n二是‸', '一是加强学习。\n‸'],
    ['item', '1. 甲；\n2. ‸', '1. 甲；\n‸'],
    ['clause', '第一条 为了规范管理，制定本办法。\n第二条 ‸', '第一条 为了规范管理，制定本办法。\n‸'],
    ['what followed goes back', '如下：\n1.甲；\n2.‸\n3.丙。\n', '如下：\n1.甲；\n‸\n2.丙。\n'],
    ['a first one stays', '一、‸\n', 'plain'],
    ['numbers alone in their lines stay', '第一条\n第二条‸\n', 'plain'],
  ]);
});

suite('Enter stays the plain key', () => {
  check('enter', [
    ['in a title', '一、甲事\n二、乙‸事\n', 'plain'],
    ['before a number', '一、甲事\n‸二、乙事\n', 'plain'],
    ['behind a first heading', '一、甲事‸\n', 'plain'],
    ['behind a heading with its text', '一、甲事\n二、乙事‸\n\n正文。\n', 'plain'],
    ['behind a heading whose neighbour has text', '一、甲事\n\n正文一段。\n\n二、乙事‸\n', 'plain'],
    ['behind a heading of a frame', '一、甲事\n二、乙事‸\n三、丙事\n', 'plain'],
    ['behind a heading with sections', '一、甲事\n二、乙事‸\n（一）子事\n', 'plain'],
    ['behind a first run-in heading', '一、问题\n（一）学习不够。学得不深。‸\n', 'plain'],
    ['behind what leads on', '一、甲事\n二、乙事如下：‸\n', 'plain'],
    ['in a paragraph of several members', '一是加强学习；二是改进作风。‸', 'plain'],
    ['in running text', '一、甲事\n正文一段。‸\n', 'plain'],
    ['in a bullet', '- 甲\n- 一是乙。‸', 'plain'],
    ['in a table', '| 一、甲 | 乙 |\n| --- | --- |\n| 二、丙 | 丁 |‸', 'plain'],
    ['in a quote', '> 一是加强学习。‸', 'plain'],
    ['in code', '```\n1. one\n2. two‸\n```\n', 'plain'],
    ['in front matter', '---\ntitle: x\n1.: one;‸\n---\n\n正文。\n', 'plain'],
    ['in a comment', '<!--\n1. one;‸\n-->\n', 'plain'],
    ['on an empty line', '一、甲事\n二、乙事\n‸\n', 'plain'],
  ]);
});

suite('Tab', () => {
  check('demote', [
    ['一、 → （一）', '一、甲事\n二、‸\n', '一、甲事\n（一）‸\n'],
    ['the next free one', '一、甲事\n（一）子事\n（二）又一\n二、‸\n', '一、甲事\n（一）子事\n（二）又一\n（三）‸\n'],
    ['（一） → 1.', '一、甲事\n（一）子事\n（二）‸\n', '一、甲事\n（一）子事\n1.‸\n'],
    ['1. → （1）', '一、甲事\n1.子事\n正文一段。\n2.‸\n', '一、甲事\n1.子事\n正文一段。\n（1）‸\n'],
    [
      'with its title',
      '一、甲事\n二、‸乙事\n正文。\n三、丙事\n四、丁事\n',
      '一、甲事\n（一）‸乙事\n正文。\n二、丙事\n三、丁事\n',
    ],
    ['marked', '## 一、甲事\n\n正文。\n\n## 二、‸\n', '## 一、甲事\n\n正文。\n\n### （一）‸\n'],
    ['bold', '**一、甲事**\n\n正文。\n\n**二、‸**\n', '**一、甲事**\n\n正文。\n\n**（一）‸**\n'],
    ['bold with title', '**一、甲事**\n\n正文。\n\n**二、‸乙事**\n', '**一、甲事**\n\n正文。\n\n**（一）‸乙事**\n'],
    [
      'as it is written elsewhere',
      '一、甲事\n1. 子事\n正文。\n2. 又一\n正文。\n二、乙事\n三、‸\n',
      '一、甲事\n1. 子事\n正文。\n2. 又一\n正文。\n二、乙事\n1. ‸\n',
    ],
    [
      'members are text',
      '一、甲事\n（一）子事\n正文。\n一是学习。\n二是调研。\n（二）‸\n',
      '一、甲事\n（一）子事\n正文。\n一是学习。\n二是调研。\n1.‸\n',
    ],
    ['decimals', '# Report\n\n## 1. Scope\n\nText.\n\n## 2. ‸\n', '# Report\n\n## 1. Scope\n\nText.\n\n### 1.1 ‸\n'],
    ['clause', '第一条 为了规范管理，制定本办法。\n第二条 ‸', '第一条 为了规范管理，制定本办法。\n（一）‸'],
    [
      'references follow',
      '一、甲事\n二、‸乙事\n三、丙事\n正文，见第四部分。\n四、丁事\n',
      '一、甲事\n（一）‸乙事\n二、丙事\n正文，见第三部分。\n三、丁事\n',
    ],
    ['nothing to go under', '一、‸甲事\n', 'plain'],
    ['behind the title', '一、甲事\n二、乙事‸\n', 'plain'],
    ['a member', '一是加强学习。\n二是‸', 'plain'],
    ['with sections of its own', '一、甲事\n二、‸乙事\n（一）子事\n', 'plain'],
  ]);
});

suite('Shift+Tab', () => {
  check('promote', [
    ['（一） → 二、', '一、甲事\n（一）子事\n（二）‸\n', '一、甲事\n（一）子事\n二、‸\n'],
    [
      'takes along what follows',
      '一、甲事\n（一）子事\n（二）‸又一\n（三）再一\n二、乙事\n',
      '一、甲事\n（一）子事\n二、‸又一\n（一）再一\n三、乙事\n',
    ],
    [
      '1. → （二）',
      '一、甲事\n（一）子事\n正文。\n1.小事\n正文。\n2.‸\n',
      '一、甲事\n（一）子事\n正文。\n1.小事\n正文。\n（二）‸\n',
    ],
    [
      'marked',
      '# 报告\n\n## 一、甲事\n\n### （一）子事\n\n正文。\n\n### （二）‸\n',
      '# 报告\n\n## 一、甲事\n\n### （一）子事\n\n正文。\n\n## 二、‸\n',
    ],
    ['an item under a heading', '一、甲事\n如下：\n（1）甲；\n（2）‸', '一、甲事\n如下：\n（1）甲；\n二、‸'],
    ['no level around', '一、甲事\n二、‸\n', 'plain'],
  ]);
});

suite('the next number', () => {
  check('next', [
    ['behind the section', '一、甲事‸\n\n正文。\n', '一、甲事\n\n正文。\n二、‸\n'],
    [
      'from its text',
      '一、甲事\n\n正文‸一段。\n\n又一段。\n\n二、乙事\n\n正文。\n',
      '一、甲事\n\n正文一段。\n\n又一段。\n\n二、‸\n\n三、乙事\n\n正文。\n',
    ],
    [
      'on an empty line',
      '一、问题\n（一）学习不够。学得不深。\n‸\n',
      '一、问题\n（一）学习不够。学得不深。\n（二）‸\n',
    ],
    [
      'before the closing',
      '一、甲事\n正文‸。\n\n特此报告。\n\n某单位\n2025年3月5日\n',
      '一、甲事\n正文。\n二、‸\n\n特此报告。\n\n某单位\n2025年3月5日\n',
    ],
    ['in a paragraph', '一、甲事\n一是加强学习；‸\n', '一、甲事\n一是加强学习；\n二是‸\n'],
    [
      'in a paragraph of several',
      '一、甲事\n主要有：一是加强学习；二是改进作风；‸\n',
      '一、甲事\n主要有：一是加强学习；二是改进作风；三是‸\n',
    ],
    ['where nothing counts', '# 报告\n\n正文‸。\n', 'plain'],
    ['on an empty number', '一、甲事\n二、‸\n', 'plain'],
  ]);
});

suite('formatting on type', () => {
  const typed = async (source: string, enable = true): Promise<string> => {
    const { document, position } = placed(source);
    const options = { tabSize: 2, insertSpaces: true };
    const bench = benchOf({ settings: { editing: { enable } } });
    const edits = await onTypeFormatting.handle(document, bench, { ...anyParams, position, ch: '\n', options });
    return edits ? applied(document, edits) : 'plain';
  };
  const rows = [
    ['一、甲事\n二、乙事\n‸\n', '一、甲事\n二、乙事\n三、\n'],
    ['一、甲事\n\n二、乙事\n‸\n', '一、甲事\n\n二、乙事\n\n三、\n'],
    ['　　一是甲。\n　　‸\n', '　　一是甲。\n　　二是\n'],
    ['一、甲事\n二、乙事\n三、\n‸\n', '一、甲事\n二、乙事\n\n'],
    ['如下：\n1.甲；\n‸\n2.乙。\n', '如下：\n1.甲；\n2.\n3.乙。\n'],
    ['一、甲事\n二、乙\n‸事\n', 'plain'],
    ['一、甲事\n正文\n‸\n', 'plain'],
  ] as const;
  for (const [before, expected] of rows) test(before, async () => assert.equal(await typed(before), expected));
  test('is off with the keys', async () => assert.equal(await typed('一是甲。\n‸', false), 'plain'));
});
