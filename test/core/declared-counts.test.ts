/** Declared counts: how many points the writer promises, and what near by they may be. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { DeclaredCount } from '../../server/src/core/report/declared-counts.ts';
import { analysisOf } from '../support/analysis.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';
import { specimen } from '../support/shared.ts';

/** Each declared count as `words = candidates`, with `!` where none of them agrees. */
function check(text: string, ...expected: readonly string[]): void {
  const document = dedent(text);
  assert.deepEqual(analysisOf(document).survey.declaredCounts.map(printed(document)), expected);
}

const sections = `

（一）学习。坚持自学。

（二）作风。下沉一线。

（三）纪律。严守规矩。`;
const three = '一是甲。二是乙。三是丙。';

suite('what declares', () => {
  test('children of the section', () =>
    check(`一、做法\n\n主要抓了三个方面工作。${sections}`, '三个方面 = children 3'));
  test('children, of which there is one more', () =>
    check(`一、做法\n\n重点抓好以下四个方面：${sections}`, '以下四个方面 = children 3!'));
  test('in the title of the section', () => check(`二、存在的三个问题${sections}`, '三个问题 = children 3'));
  test('in the preamble the sections of the report', () =>
    check('总结\n\n从以下两个方面汇报：\n\n一、做法\n\n好。\n\n二、打算\n\n干。', '以下两个方面 = children 2'));
  test('an enumeration in the same paragraph', () =>
    check(`一、做法\n\n提三点要求：${three}`, '三点要求 = enumeration 3'));
  test('an enumeration behind the sentence', () =>
    check(`一、做法\n\n下面，讲三点意见。${three}`, '三点意见 = enumeration 3'));
  test('an enumeration in the next paragraph', () =>
    check(`一、做法\n\n做好以下三项工作。\n\n${three}`, '以下三项工作 = enumeration 3'));
  test('causes, without a colon', () =>
    check('一、做法\n\n有两方面的原因，第一，甲。第二，乙。', '两方面 = enumeration 2'));
  test('items in brackets', () => check('一、做法\n\n采取两项措施：（1）甲；（2）乙。', '两项措施 = enumeration 2'));
  test('paragraphs with a dash', () =>
    check('一、做法\n\n重点做好八方面工作。\n\n——甲好。\n\n——乙好。', '八方面 = enumeration 2!'));
  test('bullets', () =>
    check('## 做法\n\n突出以下三个方面：\n\n- 甲\n- 乙\n  - 子\n- 丙\n', '以下三个方面 = bullets 3'));
  test('rows of a table', () =>
    check(
      '## 做法\n\n完成以下两项任务：\n\n| 任务 | 人 |\n| --- | --- |\n| 甲 | 子 |\n| 乙 | 丑 |\n',
      '以下两项任务 = table 2',
    ));
  test('what is told in the same sentence is not the sections', () =>
    check(`一、做法\n\n分为四个阶段：甲、乙、丙、丁。${sections}`));
  test('promised and not there', () => check('一、做法\n\n做好以下六项工作。', '以下六项工作 = !'));
  test('Arabic digits', () => check(`一、做法\n\n主要做了3个方面工作：${sections}`, '3个方面 = children 3'));
  test('English', () =>
    check(
      '# Plan\n\nWe proceed in three steps:\n\n1. One\n2. Two\n3. Three\n\nThe following two goals apply:\n\n- a\n- b\n',
      'three steps = enumeration 3',
      'The following two goals = bullets 2',
    ));
  test('a number that begins again in an attachment ends the count', () =>
    check(
      '总结\n\n从以下两个方面汇报：\n\n一、做法\n\n好。\n\n二、打算\n\n干。\n\n附件1\n\n一、表\n\n二、表',
      '以下两个方面 = children 2',
    ));
});

suite('names', () => {
  test('with the list before it, told by its head word', () =>
    check('一、做法\n\n严格对照“带头学习、悟原理、带头担当”等“两个带头”。', '两个带头 = quoted-list 2'));
  test('in straight quotation marks', () =>
    check('一、做法\n\n对照"带头学习、带头担当"等"三个带头"。', '三个带头 = quoted-list 2!'));
  test('without one', () => check('一、做法\n\n落实“三个务必”。', '三个务必 = !'));
});

suite('what declares nothing', () => {
  for (const source of [
    '主要有几个方面的问题：一是甲，二是乙。',
    '重点抓好多个方面、若干问题、一些工作：一是甲，二是乙。',
    '十几个方面，三五个问题，两三项工作：一是甲，二是乙。',
    '第三个方面：一是甲，二是乙。',
    '正反两方面经验，两个方面军，一个方面，另一方面。',
    '三个月来，五个年头，以下5个工作日。',
    '从思想、组织、作风三个方面推进工作。一是甲。二是乙。',
    '以上三点意见：一是甲，二是乙。',
    '全年完成三大任务，建立两张清单。',
    '讲三点意见。',
    '游戏分为四个阶段：甲，乙，丙以及丁。',
    '包括学习、作风、纪律等三个方面。',
    '处以5万元以上10万元以下罚款。',
  ]) {
    test(source, () => check(`一、做法\n\n${source}`));
  }
});

const seed = specimen();
test('the specimen has one count next to what it counts: five, and five are listed', { skip: seed.skip }, () => {
  if (seed.path === undefined) return;
  const text = readFileSync(seed.path, 'utf8');
  const { survey } = analysisOf(text);
  const near = survey.declaredCounts.filter(({ type, candidates }) => type === 'count' || candidates.length > 0);
  assert.deepEqual(near.map(printed(text)), ['五个带头 = quoted-list 5']);
});

test('spans lie in the text, for every document', () => {
  for (const { name, text } of ourDocuments()) {
    for (const { span, countSpan, candidates } of analysisOf(text).survey.declaredCounts) {
      assert.ok(span.start <= countSpan.start && countSpan.start < countSpan.end && countSpan.end <= span.end, name);
      for (const candidate of candidates)
        assert.ok(candidate.span.start < candidate.span.end && candidate.span.end <= text.length, name);
    }
  }
});

function printed(text: string): (declared: DeclaredCount) => string {
  return ({ span, candidates, agrees }) =>
    `${text.slice(span.start, span.end)} = ${candidates.map(({ type, count }) => `${type} ${count}`).join(', ')}${agrees ? '' : '!'}`;
}
