/** References: the words that point, and where they lead. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { placeOfTarget } from '../../server/src/core/report/targets.ts';
import { analysisOf } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';

/** Each reference as `words → line of the place`, `?` where there is none, `~` where only a part of the words leads on. */
function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(found(analysisOf(text)), expected);
}

function found({ survey, text, lines }: Analysis): readonly string[] {
  return survey.references.map(({ span, target, whole }) => {
    const place = target && placeOfTarget(target);
    const line = place ? String(lines.positionAt(place.start).line + 1) : '?';
    return `${text.slice(span.start, span.end)} → ${line}${target && !whole ? '~' : ''}`;
  });
}

/** Lines 3, 5, 7, 9 and 11, 13, 15; the sentence stands in （二） of the first part. */
function inReport(sentence: string): string {
  return [
    '关于检查的报告',
    '一、主要做法',
    '（一）加强学习。坚持自学。',
    `（二）健全制度。${sentence}`,
    '（三）改进作风。下沉一线。',
    '二、存在的问题',
    '（一）学习不深。浅尝辄止。',
    '（二）作风不实。流于形式。',
  ].join('\n\n');
}

suite('numbers', () => {
  for (const [sentence, ...expected] of [
    ['见第二部分（一）。', '第二部分（一） → 13'],
    ['第二部分（一）已有交代。', '第二部分（一） → 13'],
    ['详见二、（二）。', '二、（二） → 15'],
    ['详见第二部分。', '第二部分 → 11'],
    ['见（三）。', '（三） → 9'],
    ['如前所述第二条，不再重复。', '第二条 → 11'],
    ['见第二部分（九）。', '第二部分（九） → 11~'],
    ['见第九部分。', '第九部分 → ?'],
    ['详见第二节。', '第二节 → 11'],
    ['详见第二章笔记。'],
    ['针对第二部分，逐条整改。', '第二部分 → 11'],
    ['第二部分所列问题逐条整改。', '第二部分 → 11'],
    ['参见本文第一部分（一）和第二部分（一）。', '第一部分（一） → 5', '第二部分（一） → 13'],
  ] as const) {
    test(sentence, () => check(inReport(sentence), ...expected));
  }
});

suite('titles', () => {
  for (const [sentence, ...expected] of [
    ['见“加强学习”部分。', '加强学习 → 5'],
    ['“存在的问题”一节已有交代。', '存在的问题 → 11'],
    ['参见“二、存在的问题”部分。', '二、存在的问题 → 11'],
    ['见"改进作风"部分。', '改进作风 → 9'],
    ['见“改进学风”部分。', '改进学风 → ?'],
    // Without a word for a part it may be anything that is called so.
    ['见“改进作风”。', '改进作风 → 9'],
    ['见“改进学风”。'],
    ['坚持“加强学习”不放松。'],
    ['见“健全制度”部分。'],
  ] as const) {
    test(sentence, () => check(inReport(sentence), ...expected));
  }
});

suite('no place of this document', () => {
  for (const sentence of [
    '依照《党章》第三条、第五条和第八条办理。',
    '根据人民陪审员法第十五条、第十六条的规定。',
    '落实《意见》第二部分（一）的要求。',
    '按照《关于学习的通知》（青发〔2024〕5号）第二条执行。',
    '第二部分是重点，分为第一部分、第二部分。',
    '原则意见（一）不算，可见二、三线城市。',
    '第三条入津管线贯通，第二章鱼加工厂投产。',
    '违反第三条规定的。',
    '二、（一）都不算。',
  ]) {
    test(sentence, () => check(inReport(sentence)));
  }
});

suite('articles', () => {
  const law = (sentence: string): string =>
    [
      '青禾县学习办法',
      '第一条 为了学习，制定本办法。',
      '第二条 有下列情形的，予以表扬：',
      '（一）坚持自学的；',
      '（二）带头自学的。',
      `第三条 ${sentence}`,
      '第三条之一 补课另行规定。',
      '第四条 本办法自发布之日起施行。',
    ].join('\n\n');
  for (const [sentence, ...expected] of [
    ['违反本办法第二条规定的，补课。', '第二条 → 5'],
    ['符合本办法第一条、第二条和第四条的。', '第一条 → 3', '第二条 → 5', '第四条 → 15'],
    ['有第二条第（一）项情形的。', '第二条第（一）项 → 7'],
    ['有本办法第二条第二项情形的。', '第二条第二项 → 9'],
    ['有第二条第（七）项情形的。', '第二条第（七）项 → 5~'],
    ['依照第三条之一办理。', '第三条之一 → 13'],
    ['本条第一款规定不变。', '本条第一款 → 11'],
    ['本办法第十条另有规定。', '第十条 → ?'],
    ['除第十条外不变。'],
    ['依照学校法第二条、第三条办理。'],
  ] as const) {
    test(sentence, () => check(law(sentence), ...expected));
  }
  test('a sentence that begins with an article', () => check(law('第二条规定的情形除外。'), '第二条 → 5'));
});

suite('attachments', () => {
  const report = (sentence: string, tail: string): string =>
    `关于检查的报告\n\n一、做法\n\n${sentence}\n\n特此报告。\n\n${tail}`;
  const noted = '附件：1.检查方案\n　　　2.检查清单\n\n青禾县教育局\n2024年5月6日';
  const attached = `${noted}\n\n附件1\n\n检查方案\n\n附件2\n\n检查清单\n\n甲。`;
  for (const [sentence, tail, ...expected] of [
    ['按附件1办理，清单见附件2。', noted, '附件1 → 9', '附件2 → 10'],
    ['按附件1办理，清单见附件2。', attached, '附件1 → 15', '附件2 → 19'],
    ['见附件二。', attached, '附件二 → 19'],
    ['样表见附件3。', noted, '附件3 → ?'],
    ['详见附件。', '附件：检查方案', '附件 → 9'],
    ['见附件1。', '附件：检查方案', '附件1 → 9'],
    ['截图见附件1.jpg。', noted],
    ['《关于检查的通知》附件2不再执行。', noted],
    ['以附件形式报送，附件一并提交。', noted],
  ] as const) {
    test(`${sentence} ${tail.split('\n').length}`, () => check(report(sentence, tail), ...expected));
  }
  test('what is in an attachment may point as well', () =>
    check(`${report('好。', attached)}另见附件1。`, '附件1 → 15'));
});

suite('English', () => {
  const plan = (sentence: string): string =>
    `# Plan\n\n## 1. Summary\n\n${sentence}\n\n## 2. Impact\n\n### 2.1 Customers\n\nMany.\n\n## 3. Root cause\n\nA switch.\n\n## Appendix A: Timeline\n\nNothing.\n`;
  for (const [sentence, ...expected] of [
    ['See Section 2.1 and Appendix A.', 'Section 2.1 → 9', 'Appendix A → 17'],
    ['As said in section 3, and in §2.1.', 'section 3 → 13', '§2.1 → 9'],
    ['See the "Root cause" section.', 'Root cause → 13'],
    ['The Root cause section explains it.', 'Root cause → 13'],
    ['See Section 9.', 'Section 9 → ?'],
    ['See Section 2.1 of this plan and Section 3 of the document.', 'Section 2.1 → 9', 'Section 3 → 13'],
    ['See Section 4 of RFC 7231, RFC 2119 section 3 and [the law], section 2.'],
    ['See Section 3 of the law and Section 2 of Annex 1.'],
    ['Part 2 of the series, chapter 3.'],
    ['The Design section is elsewhere.'],
  ] as const) {
    test(sentence, () => check(plan(sentence), ...expected));
  }
  test('a document without numbers has no Section 2', () =>
    check('# Plan\n\n## Summary\n\nSee Section 2.\n\n## Impact\n\nMany.\n'));
});

test('a table of contents leads to its chapters', () =>
  check(
    '# 办法\n\n目录\n\n第一章 总则\n\n第二章 附则\n\n## 第一章 总则\n\n好。\n\n## 第二章 附则\n\n好。',
    '第一章 → 9',
    '第二章 → 13',
  ));

test('numbers that begin again: the nearest is meant', () =>
  check(
    '# 汇编\n\n## 第一编 甲\n\n### 第一章 子\n\n见第二章。\n\n### 第二章 丑\n\n好。\n\n## 第二编 乙\n\n### 第一章 寅\n\n见第二章。\n\n### 第二章 卯\n\n好。',
    '第二章 → 9',
    '第二章 → 19',
  ));

test('spans lie in the text, one behind the other, for every document', () => {
  for (const { name, text } of ourDocuments()) {
    let from = 0;
    for (const { span, target } of analysisOf(text).survey.references) {
      assert.ok(from <= span.start && span.start < span.end && span.end <= text.length, name);
      const place = target && placeOfTarget(target);
      assert.ok(!place || place.end <= text.length, name);
      from = span.end;
    }
  }
});
