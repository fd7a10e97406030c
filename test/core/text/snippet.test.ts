// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written in the syntax of snippets.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { snippets } from '../../support/text.ts';

interface Case {
  readonly snippet: string;
  readonly text: string;
  readonly last: number;
  /** With its tab stops counted on from 10. */
  readonly shifted: string;
}

const cases: readonly Case[] = [
  { snippet: '', text: '', last: 0, shifted: '' },
  { snippet: '学习', text: '学习', last: 0, shifted: '学习' },
  { snippet: '$1', text: '', last: 1, shifted: '$11' },
  { snippet: '一是$1。二是${2:调研}。', text: '一是。二是调研。', last: 2, shifted: '一是$11。二是${12:调研}。' },
  { snippet: '${1|一,二|}是', text: '一是', last: 1, shifted: '${11|一,二|}是' },
  { snippet: '${1|a\\,b,c|}', text: 'a,b', last: 1, shifted: '${11|a\\,b,c|}' },
  { snippet: '${3:}', text: '', last: 3, shifted: '${13:}' },
  { snippet: '${3}', text: '', last: 3, shifted: '${13}' },
  { snippet: '$2$0', text: '', last: 2, shifted: '$12$13' },
  { snippet: '${0:完}', text: '完', last: 0, shifted: '${11:完}' },
  { snippet: '共\\$5\\}\\\\', text: '共$5}\\', last: 0, shifted: '共\\$5\\}\\\\' },
  { snippet: '${1:a\\}b}', text: 'a}b', last: 1, shifted: '${11:a\\}b}' },
  { snippet: '第一行\n${1:第二行}', text: '第一行\n第二行', last: 1, shifted: '第一行\n${11:第二行}' },
];

suite('snippets', () => {
  for (const { snippet, text, last, shifted } of cases) {
    test(snippet || '(nothing)', () => {
      assert.equal(snippets.text(snippet), text);
      assert.equal(snippets.last(snippet), last);
      assert.equal(snippets.shift(snippet, 10), shifted);
    });
  }

  test('what is escaped comes out as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '}', '{', '\\', '1', ':', '|', '一', '\n') }), (text) => {
        assert.equal(snippets.text(snippets.escape(text)), text);
        assert.equal(snippets.last(snippets.escape(text)), 0);
      }),
    );
  });
});
