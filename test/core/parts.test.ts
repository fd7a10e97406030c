/** Parts of a report that are no sections. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analysisOf } from '../support/analysis.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';

/** Each part as `type: words`. */
function check(text: string, ...expected: readonly string[]): void {
  const document = dedent(text);
  const found = analysisOf(document).survey.parts.map(
    ({ type, span }) => `${type}: ${document.slice(span.start, span.end)}`,
  );
  assert.deepEqual(found, expected);
}

/** Each attachment as `label number title`, `*` where it is in the document. */
function attachments(text: string, ...expected: readonly string[]): void {
  const found = analysisOf(dedent(text)).survey.attachments;
  assert.deepEqual(
    found.map(({ label, number, title, head }) => `${label} ${number ?? '-'} ${title}${head ? ' *' : ''}`),
    expected,
  );
}

const notice = `
  青禾县人民政府关于开展检查的通知

  青政发〔2024〕5号

  各乡镇人民政府，县直各部门：

  现将有关事项通知如下：

  一、工作目标

  查找问题。

  二、工作要求

  以上情况应当如实上报。

  不得瞒报。

  特此通知。

  附件：1.检查方案
        2.检查清单

  青禾县人民政府
  2024年5月6日

  （联系人：张三，电话：12345）

  抄送：县委办公室。

  青禾县人民政府办公室　2024年5月6日印发
`;

test('a notice with all of them', () =>
  check(
    notice,
    'document-number: 青政发〔2024〕5号',
    'recipient: 各乡镇人民政府，县直各部门：',
    'closing: 特此通知。',
    'attachment-note: 附件：1.检查方案',
    'attachment-note: 2.检查清单',
    'signature: 青禾县人民政府',
    'date: 2024年5月6日',
    'remark: （联系人：张三，电话：12345）',
    'copy: 抄送：县委办公室。',
    'imprint: 青禾县人民政府办公室　2024年5月6日印发',
  ));

test('parts are no sections', () => {
  const titles = analysisOf(dedent(notice)).report.sections.map(({ heading }) => heading.title);
  assert.deepEqual(titles, ['工作目标', '工作要求']);
});

suite('above the text', () => {
  test('a work report', () =>
    check(
      '政府工作报告\n\n——2024年1月5日在县人民代表大会上\n\n县长　李四\n\n各位代表：\n\n现在，我报告工作。\n\n一、回顾\n\n好。\n\n各位代表！明年更好。',
      ...['title-note: ——2024年1月5日在县人民代表大会上', 'author: 县长　李四', 'salutation: 各位代表：'],
    ));
  test('a draft', () => check('管理办法\n\n（征求意见稿）\n\n为了管理，制定办法。', 'title-note: （征求意见稿）'));
  test('one who reports', () =>
    check('述职报告\n\n汇报人：张三\n\n同志们：\n\n现在述职。', 'author: 汇报人：张三', 'salutation: 同志们：'));
  test('a lead-in is no recipient', () => check('总结\n\n现将全年工作情况报告如下：\n\n一、工作\n\n好。'));
  test('a line that ends in a colon inside the text is none either', () =>
    check('总结\n\n全年平稳。\n\n县直各部门：\n\n一、工作\n\n好。'));
});

suite('below the text', () => {
  test('several sign', () =>
    check(
      '总结\n\n一、工作\n\n好。\n\n县教育局\n县财政局\n2024年5月6日',
      'signature: 县教育局',
      'signature: 县财政局',
      'date: 2024年5月6日',
    ));
  test('organ and date in one line', () =>
    check('总结\n\n一、工作\n\n好。\n\n县教育局　　2024年5月6日', 'signature: 县教育局', 'date: 2024年5月6日'));
  test('a date in Chinese numerals', () =>
    check(
      '总结\n\n一、工作\n\n好。\n\n县教育局\n二〇二四年五月六日',
      'signature: 县教育局',
      'date: 二〇二四年五月六日',
    ));
  test('a signature before what is passed on', () =>
    check(
      '关于印发方案的通知\n\n各乡镇人民政府：\n\n现予印发。\n\n县教育局\n2024年5月6日\n\n一、目标\n\n好。',
      ...['recipient: 各乡镇人民政府：', 'signature: 县教育局', 'date: 2024年5月6日'],
    ));
  test('a date without an organ signs nothing', () => check('总结\n\n一、工作\n\n工作很好。\n\n2024年5月6日'));
  test('a closing sentence that does not close', () => check('总结\n\n一、工作\n\n以上情况，已作说明。\n\n还有其他。'));
  test('the closing of a self-examination', () =>
    check(
      '对照检查材料\n\n一、措施\n\n学习。\n\n以上就是我的对照检查情况，请批评指正。',
      'closing: 以上就是我的对照检查情况，请批评指正。',
    ));
});

suite('attachments', () => {
  test('named in the note', () => attachments(notice, '附件 1 检查方案', '附件 2 检查清单'));
  test('named and there', () =>
    attachments(
      `${dedent(notice)}\n\n附件1\n\n检查方案\n\n一、目标\n\n好。\n\n附件2\n\n检查清单\n\n甲。`,
      '附件 1 检查方案 *',
      '附件 2 检查清单 *',
    ));
  test('there, not named', () =>
    attachments('通知\n\n一、目标\n\n好。\n\n附件1：检查方案\n\n甲。', '附件 1 检查方案 *'));
  test('a line for each, before the signature', () =>
    attachments(
      '通知\n\n一、目标\n\n好。\n\n附件1：检查方案\n附件2：检查清单\n\n县教育局\n2024年5月6日',
      '附件 1 检查方案',
      '附件 2 检查清单',
    ));
  test('a single one without a number', () =>
    attachments('通知\n\n一、目标\n\n好。\n\n附件：检查方案', '附件 - 检查方案'));
  test('an annex of a law', () => attachments('办法\n\n第一条 好。\n\n附录\n\n矿种目录\n\n煤。', '附录 - 矿种目录 *'));
  test('English', () =>
    attachments('# Plan\n\n## Work\n\nGood.\n\n## Appendix A: Timeline\n\nNothing.\n', 'Appendix A Timeline *'));
  test('a sentence about one names none', () => attachments('通知\n\n一、目标\n\n附件1是方案，按附件2填报。'));
});

test('parts lie in the text, one behind the other, for every document', () => {
  for (const { name, text } of ourDocuments()) {
    let from = 0;
    for (const { span } of analysisOf(text).survey.parts) {
      assert.ok(from <= span.start && span.start < span.end && span.end <= text.length, name);
      from = span.end;
    }
  }
});
