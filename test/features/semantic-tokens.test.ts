import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import * as v from 'valibot';
import { placeholderSource } from '../../server/src/core/text/placeholders.ts';
import { maskLetters } from '../../server/src/core/text/unmask.ts';
import { legend, semanticTokens, semanticTokensInRange } from '../../server/src/features/semantic-tokens.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';
import { corpus } from '../support/shared.ts';
import { benchOf, type Desk, documentOf } from './support.ts';

const anyDocument = { textDocument: { uri: 'file:///材料.report' } };

interface Found {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Line (from 1), type with modifier, text; one token a line. */
function check(text: string, expected: string, desk: Desk = {}): void {
  const source = dedent(text);
  const lines = source.split(/\r\n|\r|\n/u);
  const printed = tokensOf(source, desk).map(
    ({ line, start, end, type }) => `${line + 1} ${type} ${lines[line]?.slice(start, end)}`,
  );
  assert.equal(printed.join('\n'), dedent(expected));
}

function tokensOf(text: string, desk: Desk = {}): readonly Found[] {
  return decoded(semanticTokens.handle(documentOf(text, desk), benchOf(), anyDocument).data);
}

function decoded(data: readonly number[]): readonly Found[] {
  const found: Found[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    start = down === 0 ? start + right : right;
    line += down;
    const named = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    const name = legend.tokenTypes[type]?.replace('report', '').toLowerCase();
    found.push({ line, start, end: start + length, type: [name, ...named].join('.') });
  }
  return found;
}

suite('what is told of a report', () => {
  test('numbers and titles of headings with their level, counting words', () =>
    check(
      `
      个人对照检查材料

      一、存在的主要问题

      （一）学习不够。一是不系统；二是不深入。
      **（二）调研不够。**很少下乡。
      `,
      `
      1 heading.documentTitle 个人对照检查材料
      3 number.level1 一、
      3 heading.level1 存在的主要问题
      5 number.level2 （一）
      5 heading.level2 学习不够
      5 enumeration 一是
      5 enumeration 二是
      6 number.level2 （二）
      6 heading.level2 调研不够
      `,
    ));

  test('marks of Markdown, and the number behind them', () =>
    check(
      `
      # 工作总结

      ## 一、工作情况

      ### 学习
      `,
      `
      1 number.documentTitle #
      1 heading.documentTitle 工作总结
      3 number.level1 ##
      3 number.level1 一、
      3 heading.level1 工作情况
      5 number.level2 ###
      5 heading.level2 学习
      `,
    ));

  test('a title over two lines is told line by line', () =>
    check(
      `
      关于印发某市某某工作
      实施方案的通知

      各单位：

      一、总体要求

      认真落实。
      `,
      `
      1 heading.documentTitle 关于印发某市某某工作
      2 heading.documentTitle 实施方案的通知
      6 number.level1 一、
      6 heading.level1 总体要求
      `,
    ));

  test('what is left to fill in, in headings too; what looks like it is let be', () =>
    check(
      `
      一、×××同志的主要问题

      （此处填写措施）由____负责，XX局和xx科配合，202X年前完成。【待补充】
      数据待补，XXX同志负责。【填写单位名称】【……】（内容略）○○区

      二、整改措施

      3×5、3××5？XXL、XX染色体、二〇〇八、有待补充完善、【案例】、请示、（请示）、\`____\`。
      `,
      `
      1 number.level1 一、
      1 placeholder ×××
      1 heading.level1 同志的主要问题
      3 placeholder （此处填写措施）
      3 placeholder ____
      3 placeholder XX
      3 placeholder xx
      3 placeholder 202X
      3 placeholder 【待补充】
      4 placeholder 待补
      4 placeholder XXX
      4 placeholder 【填写单位名称】
      4 placeholder 【……】
      4 placeholder （内容略）
      4 placeholder ○○
      6 number.level1 二、
      6 heading.level1 整改措施
      8 placeholder ××
      8 placeholder XX
      `,
    ));

  test('masked words beside Chinese only', () =>
    check(
      `
      dangshi学习教育专题mzshh材料

      一、存在问题

      认真学习DangShi。The word dangshi, zhengzhide, and “zhengzhi”站位。
      `,
      `
      1 mask dangshi
      1 heading.documentTitle 学习教育专题
      1 mask mzshh
      1 heading.documentTitle 材料
      3 number.level1 一、
      3 heading.level1 存在问题
      5 mask DangShi
      5 mask zhengzhi
      `,
    ));

  test('the comment that declares the kind; not front matter, fences, other comments', () =>
    check(
      `
      <!-- report: self-check-personal -->
      <!-- ××× -->

      一、问题

      ~~~
      ×××
      ~~~
      `,
      `
      1 comment <!--
      1 directive report
      1 kind self-check-personal
      1 comment -->
      4 number.level1 一、
      4 heading.level1 问题
      `,
    ));

  test('English', () =>
    check(
      `
      # Postmortem: XXX

      ## 1. Summary

      First, the queue grew. Second, it fell over. ____
      `,
      `
      1 number.documentTitle #
      1 heading.documentTitle Postmortem: 
      1 placeholder XXX
      3 number.level1 ##
      3 number.level1 1.
      3 heading.level1 Summary
      5 enumeration First
      5 enumeration Second
      5 placeholder ____
      `,
    ));

  test('signs that number the items of a list are no counting words, inside a sentence they are', () =>
    check(
      `
      一、任务

      包括：①学习；②调研。

      ①学习；
      ②调研。
      `,
      `
      1 number.level1 一、
      1 heading.level1 任务
      3 enumeration ①
      3 enumeration ②
      `,
    ));
});

suite('who gets what', () => {
  const text = '# 个人对照检查材料\n\n## 一、问题×××\n\n（一）学习不够。一是不系统；二是不深入。\n\n## 二、整改措施\n';

  test('in Markdown marked headings are left to the grammar of Markdown', () =>
    check(
      text,
      `
      3 placeholder ×××
      5 number.level2 （一）
      5 heading.level2 学习不够
      5 enumeration 一是
      5 enumeration 二是
      `,
      { languageId: 'markdown', uri: 'file:///a.md' },
    ));

  test('a range gets the tokens that touch it', () => {
    const range = { start: { line: 4, character: 5 }, end: { line: 4, character: 10 } };
    const { data } = semanticTokensInRange.handle(documentOf(text), benchOf(), { ...anyDocument, range });
    assert.deepEqual(
      decoded(data).map(({ line, type }) => `${line} ${type}`),
      ['4 number.level2', '4 heading.level2', '4 enumeration'],
    );
  });
});

test('in every document tokens are in order, inside their line, none over another; a range is a part of the whole', () => {
  for (const { name, text } of [...ourDocuments(), ...corpus(), { name: 'CRLF', text: '一、问题×××\r\n\r\n二、x' }]) {
    const document = documentOf(text);
    const { lines } = document.analysis;
    const all = tokensOf(text);
    let last: Found | undefined;
    for (const token of all) {
      const { line, start, end } = token;
      assert.ok(start < end && end <= lines.textOf(line).length, name);
      assert.ok(!last || line > last.line || start >= last.end, `${name}:${line + 1}`);
      last = token;
    }
    const middle = lines.count >> 1;
    const range = { start: { line: middle, character: 0 }, end: { line: middle + 5, character: 0 } };
    const part = decoded(semanticTokensInRange.handle(document, benchOf(), { ...anyDocument, range }).data);
    const inside = all.filter(({ line }) => line >= middle && line < middle + 5);
    for (const token of inside)
      assert.ok(
        part.some((other) => JSON.stringify(other) === JSON.stringify(token)),
        name,
      );
  }
});

suite('the grammar and the manifest know the same', () => {
  const manifest = v.parse(
    v.looseObject({
      contributes: v.looseObject({
        semanticTokenTypes: v.array(v.looseObject({ id: v.string() })),
        semanticTokenModifiers: v.array(v.looseObject({ id: v.string() })),
        semanticTokenScopes: v.array(
          v.looseObject({ language: v.optional(v.string()), scopes: v.record(v.string(), v.array(v.string())) }),
        ),
      }),
    }),
    JSON.parse(readFileSync('package.json', 'utf8')),
  ).contributes;
  const grammar = readFileSync('syntaxes/report.tmLanguage.json', 'utf8');
  const [everywhere, ours] = manifest.semanticTokenScopes;

  test('types and modifiers of the legend are contributed', () => {
    assert.deepEqual(
      manifest.semanticTokenTypes.map(({ id }) => id),
      legend.tokenTypes,
    );
    assert.deepEqual(
      manifest.semanticTokenModifiers.map(({ id }) => id),
      legend.tokenModifiers,
    );
  });

  test('every type has scopes in every language, headings for each level', () => {
    const named = Object.keys(everywhere?.scopes ?? {});
    for (const type of legend.tokenTypes) assert.ok(named.includes(type), type);
    for (const modifier of legend.tokenModifiers)
      for (const type of ['reportNumber', 'reportHeading']) {
        assert.ok(named.includes(`${type}.${modifier}`));
        assert.ok(ours?.scopes[`${type}.${modifier}`]);
      }
    assert.equal(ours?.language, 'report');
  });

  test('scopes of ours are those the grammar gives', () => {
    const all = manifest.semanticTokenScopes.flatMap(({ scopes }) => Object.values(scopes).flat());
    const used = all.flatMap((stack) => stack.split(' ')).filter((scope) => scope.endsWith('.report'));
    // Numbers of the grammar end at four; deeper levels are named in the same way.
    const known = used.filter((scope) => !/^markup\.heading\.[56]\.report$/u.test(scope));
    for (const scope of new Set(known)) assert.ok(grammar.includes(scope), scope);
  });

  test('placeholders and masked words', () => {
    assert.ok(grammar.includes(JSON.stringify(placeholderSource).slice(1, -1)));
    assert.ok(grammar.includes(`(?i:${maskLetters.join('|')})`));
  });
});
