// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written in the syntax of snippets.
/** Files of phrases as VS Code has them: what is read of them, and what is said of a broken one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSnippets } from '../../server/src/config/parse-snippets.ts';
import { snippetPreview } from '../../server/src/core/text/snippet-preview.ts';

test('comments, commas at the end and single lines are allowed', () => {
  const { snippets, problems } = parseSnippets(`{
  // 我的片段
  "调研开头": { "prefix": ["dy", "调研"], "scope": "markdown", "body": ["为了\${1:摸清情况}，", "$0"], "description": "开头" },
  "ask": { "prefix": "ask", "body": "Please \${1|reply,decide|}.", "kinds": ["rfc"], "at": "inline", },
}`);
  assert.deepEqual(problems, []);
  const [first, second] = snippets;
  assert.deepEqual(first, {
    id: 'own-调研开头',
    language: 'zh',
    title: '调研开头',
    prefix: ['dy', '调研'],
    description: '开头',
    body: '为了${1:摸清情况}，\n$0',
    kinds: [],
    within: [],
    at: 'line',
    search: [],
    own: true,
  });
  assert.deepEqual([second?.language, second?.kinds, second?.at], ['en', ['rfc'], 'inline']);
});

/** The text a problem stands at, and what it says. */
function check(text: string, at: string, message: RegExp, good: number): void {
  const { snippets, problems } = parseSnippets(text);
  const [problem] = problems;
  assert.ok(problem, text);
  assert.equal(text.slice(problem.start, problem.end), at);
  assert.match(problem.message.zh, message);
  assert.equal(snippets.length, good);
}

test('what is wrong is said at its place, and the rest is used', () => {
  check('{ "a": { "prefix": "a" }, "b": { "body": "文" } }', '"a"', /缺少“body”/u, 1);
  check('{ "a": { "body": 3 }, "b": { "body": "文" } }', '3', /“body”应为/u, 1);
  check('{ "a": "文" }', '"文"', /应为 \{/u, 0);
  check('["a"]', '["a"]', /应为 \{/u, 0);
  check('{ "a": { "body": "${1:文" } }', '"${1:文"', /没有用“\}”结束/u, 1);
  check('{ "a": { "body": "文", "at": "top" } }', '"top"', /at/u, 1);
  check('{ "a": { "body": "文" } "b": { "body": "文" } }', '"b"', /不是合法的 JSON/u, 2);
});

test('an empty file has no phrases and no fault', () => {
  for (const text of ['', ' \n', '// nothing yet\n', '{}'])
    assert.deepEqual(parseSnippets(text), { snippets: [], problems: [] });
});

for (const [snippet, text] of [
  ['$1一$0', '一'],
  ['${1:县委}和${1}、$1', '县委和县委、县委'],
  ['${1:外${2:内}外}', '外内外'],
  ['${1|甲,乙|}\\$\\}', '甲$}'],
  ['${TM_FILENAME_BASE:未命名}', '未命名'],
  ['$CURRENT_YEAR年', 'CURRENT_YEAR年'],
  ['${TM_FILENAME/(.*)\\..+$/${1}/}。', 'TM_FILENAME。'],
  ['${1:没有结束', '没有结束'],
  ['单独的 $ 号', '单独的 $ 号'],
] as const) {
  test(`${snippet} shows ${text}`, () => assert.equal(snippetPreview(snippet), text));
}
