/** Sections written in: the right place, the right number, the marks of their siblings, and tab stops one after the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { completed, completion, missingAt, missingIn, tabStops, without } from '../support/complete.ts';
import { dedent } from '../support/dedent.ts';
import { outlineOf } from '../support/outline.ts';
import { specimen } from '../support/shared.ts';

const kind = { kind: 'self-check-personal' };
const required = ['problems', 'causes', 'measures'] as const;

/** The first line of what stands before each section: the heading, or the title, that its absence is reported at. */
const before = { problems: /个人对照检查材料$/u, causes: /^(?:\*\*)?一、/u, measures: /^(?:\*\*)?二、/u } as const;

const { path } = specimen();
const documents: readonly (readonly [name: string, path: string | undefined])[] = [
  ['the specimen', path],
  ['a sample', 'samples/对照检查-完整.md'],
];

for (const [name, path] of documents) {
  suite(name, { skip: path === undefined ? '../shared is not there' : false }, () => {
    if (path === undefined) return;
    const text = readFileSync(path, 'utf8');

    test('lacks nothing, and nothing is written in', () => {
      assert.deepEqual(missingIn(text), []);
      assert.deepEqual(completion(text), []);
    });

    for (const id of required) {
      test(`without ${id}: missed once, at the heading before it, and cured`, () => {
        const less = without(text, id);
        assert.deepEqual(missingIn(less), [id]);
        const at = missingAt(less);
        assert.equal(at.length, 1);
        assert.match(at[0] ?? '', /^\d+: .*/u);
        assert.match((at[0] ?? '').replace(/^\d+: /u, ''), before[id]);
        checkComplete(completed(less));
      });
    }

    test('without two of them, written in at once or one by one', () => {
      for (const [one, other] of [
        ['problems', 'causes'],
        ['problems', 'measures'],
        ['causes', 'measures'],
      ] as const) {
        const less = without(without(text, other), one);
        const atOnce = completed(less);
        checkComplete(atOnce);
        assert.equal(completed(completed(less, {}, [other]), {}, [one]), atOnce);
        assert.equal(completed(completed(less, {}, [one]), {}, [other]), atOnce);
      }
    });

    test('without all that is below the title: the skeleton', () => {
      const title = text.slice(0, text.indexOf('\n') + 1);
      assert.deepEqual(missingIn(title), required);
      checkComplete(completed(title));
    });
  });
}

/** All three sections in their order, nothing missing, no blank line too many. */
function checkComplete(text: string): void {
  assert.deepEqual(missingIn(text), []);
  const tops = outlineOf(text)
    .split('\n')
    .filter((line) => /^(?:\S*、|(?!#)\S)/u.test(line));
  assert.equal(tops.length, 3, tops.join('\n'));
  assert.deepEqual(
    tops.map((line) => line.charAt(0)),
    ['一', '二', '三'],
  );
  assert.doesNotMatch(text, /\n\n\n/u);
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

const title = '# 个人对照检查材料';
const skeleton = dedent(`
  一、存在的主要问题

  （一）在带头……方面

  能够……，但对照要求还有差距。一是……。二是……。三是……。

  二、产生问题的原因剖析

  对照梳理检视出的问题，我进行了认真分析，主要有以下原因：

  （一）理论学习不够扎实。

  （二）党性锻炼有所放松。

  三、努力方向和整改措施

  针对查摆出的问题，我将从以下四个方面抓好整改：

  （一）加强理论学习。

  （二）强化党性锻炼。
`);

const cases: readonly Case[] = [
  { name: 'an empty text', text: '', expected: `${skeleton}\n` },
  { name: 'blank lines, which stay', text: '\n\n', expected: `${skeleton}\n\n` },
  { name: 'a title without a line break', text: '个人对照检查材料', expected: `个人对照检查材料\n\n${skeleton}\n` },
  { name: 'a title and a line break', text: '个人对照检查材料\n', expected: `个人对照检查材料\n\n${skeleton}\n` },
  { name: 'a title and blank lines', text: '个人对照检查材料\n\n\n', expected: `个人对照检查材料\n\n${skeleton}\n\n` },
  {
    name: 'a title behind a byte order mark',
    text: '\uFEFF个人对照检查材料\n',
    expected: `\uFEFF个人对照检查材料\n\n${skeleton}\n`,
  },
  {
    name: 'a closing and a signature below the title',
    text: '个人对照检查材料\n\n以上就是我的对照检查情况，请批评指正。\n\n周以宁\n\n2024年12月25日\n',
    expected: `个人对照检查材料\n\n${skeleton}\n\n以上就是我的对照检查情况，请批评指正。\n\n周以宁\n\n2024年12月25日\n`,
  },
  {
    name: 'the last section, without a line break at the end',
    text: `${title}\n\n一、存在的主要问题\n\n不够。\n\n二、原因剖析\n\n不深。`,
    expected: `${title}\n\n一、存在的主要问题\n\n不够。\n\n二、原因剖析\n\n不深。\n\n${skeleton.slice(skeleton.indexOf('三、'))}\n`,
  },
  {
    name: 'one section that the kind does not know: before it',
    text: `${title}\n\n现将情况报告如下。\n\n一、附表\n\n见另页。\n`,
    expected: `${title}\n\n现将情况报告如下。\n\n${skeleton}\n\n四、附表\n\n见另页。\n`,
  },
  {
    name: 'dollar signs and braces are what they are',
    text: `${title}\n\n一、$1 存在的主要问题 {}\n\n\${2}。\n\n二、努力方向和整改措施\n\n三、\\$3 附表\n`,
    expected: `${title}\n\n一、$1 存在的主要问题 {}\n\n\${2}。\n\n二、${skeleton.slice(skeleton.indexOf('产生'), skeleton.indexOf('三、'))}三、努力方向和整改措施\n\n四、\\$3 附表\n`,
  },
];

suite('edges', () => {
  for (const { name, text, expected } of cases) {
    test(name, () => assert.equal(completed(text, kind), expected));
  }

  test('a text with CRLF gets CRLF', () => {
    const crlf = `${title}\r\n\r\n一、存在的主要问题\r\n\r\n不够。\r\n\r\n二、整改措施\r\n\r\n改。\r\n`;
    const result = completed(crlf, kind);
    assert.doesNotMatch(result, /(?<!\r)\n/u);
    assert.equal(result.replace(/\r\n/gu, '\n'), completed(crlf.replace(/\r\n/gu, '\n'), kind));
  });

  test('tab stops are unique and rise through the document, the last place to stop is the end', () => {
    for (const text of [
      '',
      title,
      `${title}\n\n二、原因剖析\n\n不深。\n`,
      `${title}\n\n一、存在的问题\n\n不够。\n\n以上请批评指正。\n`,
    ]) {
      const stops = tabStops(completion(text, kind));
      const rising = stops.filter((number) => number > 0);
      assert.deepEqual(
        rising,
        rising.map((_, index) => index + 1),
        text,
      );
      assert.deepEqual(
        stops.filter((number) => number === 0),
        [0],
        text,
      );
      assert.equal(stops.at(-1), 0);
    }
  });
});

suite('whatever is there already', () => {
  const headings = [
    '存在的主要问题',
    '产生问题的原因剖析',
    '努力方向和整改措施',
    '个人有关事项说明',
    '典型案例剖析',
    '基本情况',
  ];
  const mark = fc.constantFrom<(index: number, title: string) => string>(
    (index, name) => `${'一二三四五六'.charAt(index)}、${name}`,
    (index, name) => `**${'一二三四五六'.charAt(index)}、${name}**`,
    (index, name) => `（${'一二三四五六'.charAt(index)}）${name}`,
    (index, name) => `## ${index + 1}. ${name}`,
    (index, name) => `## ${'一二三四五六'.charAt(index)}、${name}`,
    (_, name) => `## ${name}`,
    (_, name) => `**${name}**`,
    (index, name) => `第${'一二三四五六'.charAt(index)}部分　${name}`,
  );
  const chosen = fc.shuffledSubarray(headings);
  test('nothing is missing after it, and what was there is still there', () => {
    fc.assert(
      fc.property(chosen, mark, fc.constantFrom('\n', '\r\n'), fc.boolean(), (names, write, eol, closing) => {
        const parts = names.flatMap((name, index) => [write(index, name), '还有差距。']);
        const end = closing ? ['以上就是我的对照检查情况，请批评指正。'] : [];
        const text = [title, ...parts, ...end].join(eol + eol) + eol;
        const result = completed(text, kind);
        assert.deepEqual(missingIn(result, kind), []);
        for (const name of names) assert.ok(result.includes(name), name);
        const before = outlineOf(text, kind).split('\n').length;
        assert.ok(outlineOf(result, kind).split('\n').length >= before + missingIn(text, kind).length);
        assert.ok(result.trimEnd().endsWith(end[0] ?? ''), 'what closes stays at the end');
      }),
      { numRuns: 300 },
    );
  });
});
