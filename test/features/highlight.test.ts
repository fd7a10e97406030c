import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { highlight } from '../../server/src/features/highlight.ts';
import { ourDocuments } from '../support/documents.ts';
import { marked } from '../support/marks.ts';
import { anyParams, benchOf, documentOf, placed } from './support.ts';

/** `⟦…⟧` is highlighted when the cursor is at `‸`. */
function check(source: string): void {
  const { document, position } = placed(source);
  const { text, lines } = document.analysis;
  const found = highlight.handle(document, benchOf(), { ...anyParams, position }) ?? [];
  const spans = found.map(({ range }) => lines.spanOf(range));
  assert.equal(marked(text, spans), source.replace('‸', ''));
}

for (const [name, source] of [
  [
    'the words of an enumeration',
    '总结\n\n一、问题\n\n⟦一‸是⟧学习不深。⟦二是⟧作风不实。\n\n二、措施\n\n一是学习。二是调研。',
  ],
  ['each in its paragraph', '总结\n\n一、问题\n\n⟦一是⟧学习不深。\n\n⟦二是‸⟧作风不实。'],
  ['the inner series alone', '总结\n\n一、问题\n\n一是甲：⟦第‸一⟧，子。⟦第二⟧，丑。二是乙。'],
  [
    'a section and who mentions it',
    '总结\n\n⟦一、问‸题⟧\n\n甲。\n\n二、措施\n\n针对⟦第一部分⟧，见“⟦问题⟧”部分。另见第二部分。',
  ],
  ['the same from a mention', '总结\n\n⟦一、问题⟧\n\n甲。\n\n二、措施\n\n见⟦第一部‸分⟧。'],
  [
    'an attachment, its name in the note, its page',
    '通知\n\n一、目标\n\n见⟦附件‸1⟧。\n\n附件：⟦方案⟧\n\n⟦附件1⟧\n\n方案\n\n甲。',
  ],
  ['nothing inside a point', '总结\n\n一、问题\n\n一是学‸习不深。二是作风不实。'],
  ['nothing on a single point', '总结\n\n一、问题\n\n一‸是学习不深。'],
  ['nothing on a section no one mentions', '总结\n\n一、问‸题\n\n甲。'],
  ['nothing on a mention of what is not there', '总结\n\n一、问题\n\n见第九部‸分。'],
  ['nothing in text', '总结\n\n一、问题\n\n甲‸。'],
] as const) {
  test(name, () => check(source));
}

test('the place itself is written, a mention read', () => {
  const { document, position } = placed('总结\n\n一、问‸题\n\n甲。\n\n二、措施\n\n见第一部分。');
  const kinds = highlight.handle(document, benchOf(), { ...anyParams, position })?.map(({ kind }) => kind);
  assert.deepEqual(kinds, [DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
});

test('every place of every document has an answer inside it', () => {
  for (const { name, text } of ourDocuments()) {
    const document = documentOf(text);
    const { lines } = document.analysis;
    for (let line = 0; line < lines.count; line += 3) {
      const found = highlight.handle(document, benchOf(), { ...anyParams, position: { line, character: 1 } });
      for (const { range } of found ?? []) assert.deepEqual(lines.rangeOf(lines.spanOf(range)), range, name);
    }
  }
});
