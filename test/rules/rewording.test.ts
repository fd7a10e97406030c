/** Whatever is edited in whatever order: what rules remember of the text before is what they find in the text as it is. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/core/analyze.ts';
import type { RunOptions } from '../../server/src/rules/run.ts';
import { analysisOf, findingsOf, strictSettings } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';

/** Words that some rule waits for, and that make lines something else. */
const bits = [
  [
    '学',
    '，',
    '。',
    '；',
    '：',
    ' ',
    '　',
    '\n',
    '\n\n',
    '**',
    '`',
    '“',
    '”',
    '《',
    '》',
    '①',
    '50％',
    '[1]',
    '\u2028',
  ],
  ['一是', '二是加强学习；', '首先，', '其次，', '第一，', '一、', '（二）', '1. ', '## ', '- ', '> ', '| a | b |\n'],
  ['以下四个方面', '三点意见：', '如下：', '“五个带头”', '见附件2', '附件：', '附件1：方案\n', '见第二部分（一）'],
  [
    '2024年5月6日',
    '青禾县教育局',
    '青禾县财政局：',
    '同志们：',
    '特此报告。',
    '（以下简称“办法”）',
    '本人',
    '领导班子在',
  ],
  ['党的二十一大', '参考文献', '节选', '责任编辑：张三', 'zxjc', 'SLO', 'Figure 3', '问题', '措施', '事故造成3人死亡'],
  ['<!-- report-docs-disable -->', '<!-- report-docs-disable-line number-gap -->', '```\n'],
].flat();

type Edit = (text: string, before: readonly string[]) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(place, fc.constantFrom(...bits)).map(typed) },
  { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 6 })).map(deleted) },
  { weight: 1, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(withoutLines) },
  { weight: 1, arbitrary: fc.tuple(place, place).map(withCopy) },
  { weight: 1, arbitrary: place.map(undone) },
);

function typed([at, bit]: readonly [number, string]): Edit {
  return (text) => text.slice(0, at * text.length) + bit + text.slice(at * text.length);
}

function deleted([at, count]: readonly [number, number]): Edit {
  return (text) => text.slice(0, at * text.length) + text.slice(Math.trunc(at * text.length) + count);
}

function withoutLines([at, count]: readonly [number, number]): Edit {
  return (text) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.trunc(at * lines.length), count).join('\n');
  };
}

function withCopy([from, to]: readonly [number, number]): Edit {
  return (text) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.trunc(to * lines.length), 0, lines[Math.trunc(from * lines.length)] ?? '').join('\n');
  };
}

function undone(at: number): Edit {
  return (text, before) => before[Math.trunc(at * before.length)] ?? text;
}

/** What becomes of a version: its findings are asked for, or they are not, or another edit of the version before follows. */
const fates = fc.constantFrom('asked', 'asked', 'asked', 'passed', 'left');

suite('what rules remember is what they would find', () => {
  const documents = ourDocuments().filter(({ text }) => text.length < 6000);
  for (const [name, options] of [
    ['while writing', { settings: strictSettings, writing: true }],
    ['of a finished report', { settings: strictSettings, writing: false }],
  ] as const) {
    test(name, () => {
      const steps = fc.array(fc.tuple(edits, fates), { maxLength: 14 });
      fc.assert(
        fc.property(fc.constantFrom(...documents), steps, ({ text }, all) => checkSteps(text, all, options)),
        { numRuns: 60 },
      );
    });
  }
});

test('a number that a paragraph has is missed as soon as it is taken out of it', () => {
  const filler = '这一年围绕中心任务做了大量工作，取得了新的成效，也还有不少不足之处。';
  const text = `关于某项工作的报告\n\n一、工作情况\n\n${filler}此外还有二、问题一并说明，${filler}\n\n三、下一步打算\n\n${filler}\n`;
  const written = analysisOf(text);
  const ids = (analysis: Analysis): readonly string[] => findingsOf(analysis, undefined).map(({ rule }) => rule);
  assert.ok(!ids(written).includes('number-gap'));
  const other = text.replace(/(?<=三、下一步打算\n\n)/u, '又');
  const still = analysisOf(other, {}, written);
  assert.ok(!ids(still).includes('number-gap'));
  const without = analysisOf(other.replace('还有二、问题', '还有问题'), {}, still);
  assert.ok(ids(without).includes('number-gap'));
  const again = analysisOf(other, {}, without);
  assert.ok(!ids(again).includes('number-gap'));
});

test('what stands behind ends of lines that became shorter has moved', () => {
  const text = '\r\n\r\n加强学习》等书。\r\n';
  const written = analysisOf(text);
  const spans = (analysis: Analysis): readonly unknown[] => findingsOf(analysis, undefined).map(({ span }) => span);
  assert.ok(spans(written).length > 0);
  const other = text.replaceAll('\r\n', '\n');
  assert.deepStrictEqual(spans(analysisOf(other, {}, written)), spans(analysisOf(other)));
});

test('a section that a text of one piece no longer speaks of is missed', () => {
  const text =
    '个人对照检查材料\n\n存在学习不够深入的问题，究其原因是党性修养有所放松。\n\n今后坚持每周自学两小时，每月走访一次，切实改进作风。\n\n2024年5月6日\n';
  const written = analysisOf(text);
  const missed = (analysis: Analysis): number =>
    findingsOf(analysis, undefined).filter(({ rule }) => rule === 'missing-section').length;
  assert.equal(missed(written), 0);
  const other = text.replace('究其原因是', '也有');
  assert.equal(missed(analysisOf(other, {}, written)), 1);
});

function checkSteps(first: string, steps: readonly (readonly [Edit, string])[], options: RunOptions): void {
  const texts = [first];
  let previous = analysisOf(first);
  findingsOf(previous, undefined, options);
  for (const [edit, fate] of steps) {
    const text = edit(previous.text, texts);
    texts.push(text);
    const now = analysisOf(text, {}, previous);
    if (fate !== 'passed') {
      const fresh = findingsOf(analysisOf(text), undefined, options);
      assert.deepStrictEqual(findingsOf(now, undefined, options), fresh);
    }
    if (fate !== 'left') previous = now;
  }
}
