import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { anyParams, applied, benchOf, editsIn, placed, plainClient } from './support.ts';

/** The text after the section at the cursor is called 新名. */
function check(source: string, expected: string, newName = '新名'): void {
  const { document, position } = placed(source);
  for (const client of [benchOf().client, plainClient]) {
    const edit = rename.handle(document, benchOf({ client }), { ...anyParams, position, newName });
    assert.equal(edit ? applied(document, editsIn(edit)) : document.analysis.text, expected);
  }
}

/** What an editor puts into the field, `undefined` where it says that this cannot be renamed. */
function field(source: string): string | undefined {
  const { document, position } = placed(source);
  const { lines, text } = document.analysis;
  const answer = prepareRename.handle(document, benchOf(), { ...anyParams, position });
  if (!answer) return undefined;
  const { start, end } = lines.spanOf(answer.range);
  assert.equal(text.slice(start, end), answer.placeholder);
  return answer.placeholder;
}

const source = '总结\n\n一、加强‸学习\n\n甲。\n\n二、加强学习和调研\n\n见“加强学习”部分和第一部分，要加强学习。';

test('the title and the words that quote it', () =>
  check(source, '总结\n\n一、新名\n\n甲。\n\n二、加强学习和调研\n\n见“新名”部分和第一部分，要加强学习。'));

test('from the words that quote it', () =>
  check(
    '总结\n\n一、加强学习\n\n甲。\n\n二、其他\n\n见“加强‸学习”部分。',
    '总结\n\n一、新名\n\n甲。\n\n二、其他\n\n见“新名”部分。',
  ));

test('a number in the quotation marks stays', () =>
  check(
    '总结\n\n一、加强‸学习\n\n甲。\n\n二、其他\n\n见“一、加强学习”部分。',
    '总结\n\n一、新名\n\n甲。\n\n二、其他\n\n见“一、新名”部分。',
  ));

test('from its number, which stays', () => check('总结\n\n‸一、问题\n\n甲。', '总结\n\n一、新名\n\n甲。'));

test('a run-in title keeps its text', () =>
  check('总结\n\n一、问题\n\n（一）学‸习。不深。', '总结\n\n一、问题\n\n（一）新名。不深。'));

test('marks of Markdown stay', () => check('# 总结\n\n## **一、问‸题**\n\n甲。', '# 总结\n\n## **一、新名**\n\n甲。'));

test('blanks around the new name go', () => check('总结\n\n一、问‸题\n\n甲。', '总结\n\n一、新名\n\n甲。', '  新名 '));

for (const name of ['', '  ', '新\n名']) {
  test(`${JSON.stringify(name)} is no title`, () =>
    check('总结\n\n一、问‸题\n\n甲。', '总结\n\n一、问题\n\n甲。', name));
}

test('the field holds the title without its number', () => {
  assert.equal(field('总结\n\n一、问‸题\n\n甲。'), '问题');
  assert.equal(field('总结\n\n一、‸问题\n\n甲。'), '问题');
  assert.equal(field('总结\n\n‸一、问题\n\n甲。'), '问题');
  assert.equal(field('总结\n\n一、加强学习\n\n甲。\n\n二、其他\n\n见“一、加强‸学习”部分。'), '加强学习');
});

for (const [name, place] of [
  ['text', '总结\n\n一、问题\n\n甲‸。'],
  ['a reference by number', '总结\n\n一、问题\n\n甲。\n\n二、措施\n\n见第一‸部分。'],
  [
    'a clause without a title',
    '办法\n\n第一‸条 学习好的，予以表扬；学习不好的，予以批评，并且限期改正，逾期不改正的再次批评。',
  ],
  ['the title of the document', '工作总‸结\n\n一、问题\n\n甲。'],
  ['an attachment', '通知\n\n一、目标\n\n见附‸件。\n\n附件：方案'],
  ['nothing', '‸'],
] as const) {
  test(`refused: ${name}`, () => assert.equal(field(place), undefined));
}
