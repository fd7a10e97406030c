/** The fixes of number-gap and number-duplicate that no page shows: the whole document at once, and what is left alone. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analysisOf, findingsOf } from '../support/analysis.ts';
import { applied } from '../support/fixes.ts';

/** The text after the fix of that name of the rule's first finding. */
function after(text: string, rule: string, name: string): string {
  const [finding] = findingsOf(analysisOf(text, { kind: 'work-summary' }), rule);
  const fix = finding?.fixes.find((one) => one.name === name);
  return applied(text, fix?.edits ?? []);
}

suite('renumbering', () => {
  const twoRuns = [
    '# 2024年工作总结',
    '一、主要工作',
    '开展培训十次。',
    '三、存在的问题',
    '（一）能力问题',
    '培训不够深入，办法见第三部分（三）。',
    '（三）作风问题',
    '走访不够。',
    '四、下一步打算',
    '针对第三部分所列问题，继续开展培训。',
  ].join('\r\n\r\n');

  test('all runs with a fault, and references through both levels', () => {
    assert.equal(
      after(twoRuns, 'number-gap', 'all'),
      twoRuns
        .replace('三、', '二、')
        .replace('第三部分（三）', '第二部分（二）')
        .replace('（三）作风', '（二）作风')
        .replace('四、', '三、')
        .replace('第三部分所', '第二部分所'),
    );
  });

  test('is offered only where several runs are wrong', () => {
    const one = twoRuns.replace('（三）作风', '（二）作风');
    assert.deepEqual(
      findingsOf(analysisOf(one, { kind: 'work-summary' }), 'number-gap').map(({ fixes }) => fixes.length),
      [1],
    );
  });

  test('a reference to a number that was used twice stays as it is', () => {
    const text = [
      '# 2024年工作总结',
      '一、主要工作',
      '开展培训十次。',
      '二、存在的问题',
      '培训不够深入。',
      '二、原因分析',
      '原因见第二部分，打算见第三部分。',
      '三、下一步打算',
      '继续开展培训。',
    ].join('\n\n');
    const fixed = after(text, 'number-duplicate', 'follow');
    assert.ok(fixed.includes('原因见第二部分，打算见第四部分。'), fixed);
    assert.ok(fixed.includes('三、原因分析') && fixed.includes('四、下一步打算'), fixed);
  });
});
