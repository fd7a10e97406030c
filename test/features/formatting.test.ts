import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatting, rangeFormatting } from '../../server/src/features/formatting.ts';
import { anyParams, applied, benchOf, documentOf } from './support.ts';

const text = '个人对照检查材料\r\n\r\n一、存在的问题 \r\n\r\n学习不够。  \r\n工作不实。\r\n';
const options = { tabSize: 4, insertSpaces: true };

async function formatted(languageId: string): Promise<string> {
  const document = documentOf(text, { languageId });
  return applied(document, await formatting.handle(document, benchOf(), { ...anyParams, options }));
}

test('a report by the habits of its own, line breaks as they are', async () => {
  const expected = '个人对照检查材料\r\n\r\n一、存在的问题\r\n\r\n学习不够。\r\n\r\n工作不实。\r\n';
  assert.equal(await formatted('report'), expected);
});

test('in Markdown two blanks break a line', async () => {
  assert.equal(
    await formatted('markdown'),
    '个人对照检查材料\r\n\r\n一、存在的问题\r\n\r\n学习不够。  \r\n工作不实。\r\n',
  );
});

test('a document in order has no edits', async () => {
  const document = documentOf('个人对照检查材料\n\n一、存在的问题\n\n学习不够。\n');
  assert.deepEqual(await formatting.handle(document, benchOf(), { ...anyParams, options }), []);
});

test('a selection of whole lines changes these lines', async () => {
  const document = documentOf(text);
  const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
  const edits = await rangeFormatting.handle(document, benchOf(), { ...anyParams, range, options });
  assert.equal(applied(document, edits), text.replace('问题 ', '问题'));
});
