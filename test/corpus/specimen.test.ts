/** The specimen's outline, exactly as expected-seed.md has it, whatever its bytes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { analysisOf, findingsOf, kindOf } from '../support/analysis.ts';
import { type OutlineNode, outlineTree } from '../support/outline.ts';
import { specimen } from '../support/shared.ts';

/** Line, level, marker, form, title; a long title as its beginning, its end and its length. */
type Row = readonly [line: number, level: number, marker: string, form: 'alone' | 'run-in', title: string | LongTitle];

interface LongTitle {
  readonly begins: string;
  readonly ends: string;
  readonly length: number;
}

const expected: readonly Row[] = [
  [1, 0, '', 'alone', '政府办副主任dangshi学习教育专题mzshh"五个带头"个人对照检查材料'],
  [5, 1, '一、', 'alone', '存在的主要问题'],
  [
    7,
    2,
    '（一）',
    'alone',
    { begins: '在带头深刻感悟"两个确立"的决定性意义，', ends: '做到"两个维护"方面', length: 119 },
  ],
  [
    11,
    2,
    '（二）',
    'alone',
    { begins: '在带头牢记我们党是什么、要干什么这个根本问题，', ends: '落实到位方面', length: 107 },
  ],
  [15, 2, '（三）', 'alone', { begins: '带头践行以人民为中心的发展思想，', ends: '血肉联系方面', length: 77 }],
  [19, 2, '（四）', 'alone', { begins: '在带头学习运用党在不同历史时期', ends: '胜利和荣光方面', length: 73 }],
  [23, 2, '（五）', 'alone', { begins: '带头深刻汲取dangshi中正反两方面经验，', ends: '作斗争方面', length: 135 }],
  [27, 1, '二、', 'alone', '存在问题的原因'],
  [31, 2, '（一）', 'run-in', '理论学习不够扎实'],
  [33, 2, '（二）', 'run-in', '党性锤炼有所放松'],
  [35, 2, '（三）', 'run-in', '进取精神有所松动'],
  [37, 2, '（四）', 'run-in', '宗旨意识有所淡化'],
  [39, 1, '三、', 'alone', '努力方向和整改措施'],
  [43, 2, '（一）', 'run-in', '加强理论学习'],
  [45, 2, '（二）', 'run-in', '坚定政治信念'],
  [47, 2, '（三）', 'run-in', '强化宗旨意识'],
  [49, 2, '（四）', 'run-in', '加强作风建设'],
];

const forms: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replace(/\n/gu, '\r\n')],
  ['with CR', (text) => text.replace(/\n/gu, '\r')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with full-width indents', (text) => text.replace(/^(?!#)(?=.)/gmu, '　　')],
  ['without bold', (text) => text.replace(/\*\*/gu, '')],
  ['with a typed title', (text) => text.replace(/^# /u, '')],
  ['with a typed title in the middle', (text) => text.replace(/^# /u, '　　　　')],
  [
    'with all of it',
    (text) =>
      `\uFEFF${text
        .replace(/^# |\*\*/gu, '')
        .replace(/^(?=.)/gmu, '　　')
        .replace(/\n/gu, '\r\n')}`,
  ],
];

const { path, skip } = specimen();

suite('the specimen', { skip }, () => {
  if (path === undefined) return;
  const text = readFileSync(path, 'utf8');
  for (const [name, change] of forms) {
    for (const ending of ['txt', 'md', 'report']) {
      test(`${name}, .${ending}`, () => {
        const changed = change(text);
        checkOutline(outlineTree(changed, { path: `/材料.${ending}` }));
        assert.deepEqual(kindOf(changed), { id: 'self-check-personal', reason: 'title' });
        assert.deepEqual(findingsOf(analysisOf(changed), 'missing-section'), []);
      });
    }
  }
});

function checkOutline(root: OutlineNode): void {
  const nodes = flat(root);
  assert.equal(nodes.length, expected.length);
  for (const [index, [line, level, marker, form, title]] of expected.entries()) {
    const node = nodes[index];
    assert.deepEqual([node?.line, node?.level, node?.marker, node?.form], [line, level, marker, form], `line ${line}`);
    const found = node?.title ?? '';
    if (typeof title === 'string') {
      assert.equal(found, title);
    } else {
      assert.ok(found.startsWith(title.begins) && found.endsWith(title.ends), found);
      assert.equal(found.length, title.length, found);
    }
  }
}

function flat(node: OutlineNode): readonly OutlineNode[] {
  return [node, ...node.children.flatMap(flat)];
}
