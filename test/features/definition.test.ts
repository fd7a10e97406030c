import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../server/src/features/definition.ts';
import { marked } from '../support/marks.ts';
import { anyParams, benchOf, placed } from './support.ts';

/** `⟦…⟧` is where the words at `‸` lead; nowhere without marks. */
function check(source: string): void {
  const { document, position } = placed(source);
  const { text, lines } = document.analysis;
  const found = definition.handle(document, benchOf(), { ...anyParams, position }) ?? [];
  for (const { uri } of found) assert.equal(uri, document.uri);
  assert.equal(
    marked(
      text,
      found.map(({ range }) => lines.spanOf(range)),
    ),
    source.replace('‸', ''),
  );
}

for (const [name, source] of [
  ['from a number', '总结\n\n⟦一、问题⟧\n\n甲。\n\n二、措施\n\n见第一‸部分。'],
  ['from its first and its last character', '总结\n\n⟦一、问题⟧\n\n甲。\n\n二、措施\n\n见第一部分‸。'],
  ['from a title', '总结\n\n一、问题\n\n⟦（一）学习⟧。不深。\n\n二、措施\n\n见“学‸习”部分。'],
  ['from 本条', '办法\n\n⟦第一条⟧ 甲。\n\n乙。违反本条‸第一款规定的。'],
  ['to an attachment', '通知\n\n一、目标\n\n见附‸件。\n\n附件：⟦方案⟧'],
  ['from the note to the attachment', '通知\n\n一、目标\n\n见附件。\n\n附件：方‸案\n\n⟦附件⟧\n\n方案\n\n甲。'],
  [
    'a heading is where it is, so that editors show who mentions it',
    '总结\n\n⟦一、问‸题⟧\n\n甲。\n\n二、措施\n\n见第一部分。',
  ],
  ['a heading no one mentions leads nowhere', '总结\n\n一、问‸题\n\n甲。'],
  ['what is not there', '总结\n\n一、问题\n\n见第九‸部分。'],
  ['another document', '总结\n\n一、问题\n\n《党章》第一‸部分。'],
  ['text', '总结\n\n一、问题\n\n甲‸。'],
  ['nothing', '‸'],
] as const) {
  test(name, () => check(source));
}
