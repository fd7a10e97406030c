import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treatAs } from '../../server/src/features/treat-as.ts';
import { anyParams, applied, benchOf, type Desk, documentOf } from './support.ts';

const id = 'self-check-personal';
const markdown = { languageId: 'markdown', uri: 'file:///a.md' };

/** The text after the command; `expected` is undefined where there is nothing to change. */
function check(text: string, expected: string | undefined, desk: Desk = markdown): void {
  const document = documentOf(text, desk);
  const edits = treatAs.handle(document, benchOf(), { ...anyParams, kind: id });
  assert.equal(edits === null ? undefined : applied(document, edits.edits), expected);
  if (expected === undefined) return;
  assert.equal(edits?.version, 1);
  const after = documentOf(expected, desk);
  assert.equal(after.analysis.detected?.kind.id, id, 'the declaration is understood');
  assert.equal(after.recognized, true);
}

test('a README gets a comment on top, and a blank line', () =>
  check('# A program\n\nText.\n', `<!-- report: ${id} -->\n\n# A program\n\nText.\n`));

test('an empty document gets a comment', () => check('', `<!-- report: ${id} -->\n`));

test('a new document of our language too', () =>
  check('', `<!-- report: ${id} -->\n`, { languageId: 'report', uri: 'untitled:Untitled-1' }));

test('front matter gets a line', () =>
  check('---\ntitle: 某文\n---\n\n正文。\n', `---\nreport: ${id}\ntitle: 某文\n---\n\n正文。\n`));

test('front matter behind a byte order mark', () =>
  check('\uFEFF---\ntitle: 某文\n---\n\n正文。\n', `\uFEFF---\nreport: ${id}\ntitle: 某文\n---\n\n正文。\n`));

test('a rule on top is no front matter', () => check('---\n\n正文。\n', `<!-- report: ${id} -->\n\n---\n\n正文。\n`));

test('a byte order mark stays first', () => check('\uFEFF正文。\n', `\uFEFF<!-- report: ${id} -->\n\n正文。\n`));

test('line breaks are those of the text', () =>
  check('正文。\r\n又一段。\r\n', `<!-- report: ${id} -->\r\n\r\n正文。\r\n又一段。\r\n`));

test('front matter with CRLF', () =>
  check('---\r\ntitle: 某文\r\n---\r\n', `---\r\nreport: ${id}\r\ntitle: 某文\r\n---\r\n`));

test('another kind in a comment is replaced', () =>
  check('<!-- report: work-summary -->\n\n正文。\n', `<!-- report: ${id} -->\n\n正文。\n`));

test('another kind in front matter is replaced', () =>
  check('---\ntitle: 某文\nreport: "work-summary"\n---\n', `---\ntitle: 某文\nreport: "${id}"\n---\n`));

test('a kind that does not exist is replaced', () =>
  check('<!-- report: no-such-kind -->\n', `<!-- report: ${id} -->\n`));

test('nothing to do where it is declared', () => check(`<!-- report: ${id} -->\n\n正文。\n`, undefined));

test('nothing to do where front matter declares it', () => check(`---\nreport: ${id}\n---\n`, undefined));

test('a kind that is only found is declared all the same', () =>
  check('个人对照检查材料\n', `<!-- report: ${id} -->\n\n个人对照检查材料\n`));
