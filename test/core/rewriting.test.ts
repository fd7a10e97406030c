/** Refactorings of paragraphs and of words: examples, and what holds for every text. Those of sections have tests of their own. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { damaged } from '../support/damage.ts';
import { ourDocuments, wholeReports } from '../support/documents.ts';
import { checkRefactored, type Name, refactored } from '../support/rewriting.ts';
import { corpus, shared } from '../support/shared.ts';

const head = '个人对照检查材料\n\n一、存在的问题\n\n';

interface Example {
  readonly name: string;
  readonly does: Name;
  readonly text: string;
  /** Undefined where it does not apply. */
  readonly expected: string | undefined;
}

/** The cursor stands at the first ‸. */
function check({ name, does, text, expected }: Example): void {
  const offset = Math.max(text.indexOf('‸'), 0);
  test(name, () => assert.equal(checkRefactored(does, text.replace('‸', ''), offset), expected));
}

suite('enumerations', () => {
  check({
    name: 'each point becomes a paragraph with a number of the level below',
    does: 'split',
    text: `${head}主要有三点。一是学习不够。二是研究‸不深；三是运用不活。\n`,
    expected: `${head}主要有三点。\n\n（一）学习不够。\n\n（二）研究不深；\n\n（三）运用不活。\n`,
  });
  check({
    name: 'as the document has it, and where it has no blank lines without them',
    does: 'split',
    text: '个人对照检查材料\n　　一、存在的问题\n　　（一）学习方面\n　　学习抓得不紧，缺乏系统性和深入性，往往浅尝辄止，没有学以致用。\n　　1.甲\n　　乙。\n　　（二）工作方面\n　　工作要做到：一要‸抓早，二要抓小。\n',
    expected:
      '个人对照检查材料\n　　一、存在的问题\n　　（一）学习方面\n　　学习抓得不紧，缺乏系统性和深入性，往往浅尝辄止，没有学以致用。\n　　1.甲\n　　乙。\n　　（二）工作方面\n　　工作要做到：\n　　1.要抓早，\n　　2.要抓小。\n',
  });
  check({
    name: 'one that begins its paragraph leaves nothing in front',
    does: 'split',
    text: `${head}‸一是学习不够。二是研究不深。\n`,
    expected: `${head}（一）学习不够。\n\n（二）研究不深。\n`,
  });
  check({
    name: 'not where the marks of emphasis would be torn',
    does: 'split',
    text: `${head}**‸一是学习不够。二是研究不深。**\n`,
    expected: undefined,
  });
  check({
    name: 'not one that jumps',
    does: 'split',
    text: `${head}‸一是学习不够。三是研究不深。\n`,
    expected: undefined,
  });
  check({
    name: 'not in a quotation',
    does: 'split',
    text: `${head}> ‸一是学习不够。二是研究不深。\n`,
    expected: undefined,
  });
  check({
    name: 'not in a section that has sections',
    does: 'split',
    text: `${head}‸一是学习不够。二是研究不深。\n\n（一）甲\n\n乙。\n\n（二）丙\n\n丁。\n`,
    expected: undefined,
  });
  check({
    name: 'and back into the paragraph above',
    does: 'joinAbove',
    text: `${head}主要有三点。\n\n（一）学习不够。\n\n（二）研究‸不深；\n\n（三）运用不活。\n`,
    expected: `${head}主要有三点。一是学习不够。二是研究不深；三是运用不活。\n`,
  });
  check({
    name: 'not into a heading that no full stop closes',
    does: 'joinAbove',
    text: `${head}（一）学习方面：\n\n1.学得不深；\n\n2.想得‸不多。\n`,
    expected: undefined,
  });
  check({
    name: 'or into one of their own; 要 counts without 是',
    does: 'join',
    text: `${head}工作要求：\n\n1.要‸抓早。\n\n2.要抓小。\n`,
    expected: `${head}工作要求：\n\n一要抓早。二要抓小。\n`,
  });
  check({
    name: 'not headings that have no stop',
    does: 'join',
    text: `${head}（一）‸学习不够\n\n甲。\n\n（二）研究不深\n\n乙。\n`,
    expected: undefined,
  });
  check({
    name: 'not lines that begin with two',
    does: 'join',
    text: `${head}2.‸抓早。\n\n3.抓小。\n`,
    expected: undefined,
  });
});

suite('run-in headings', () => {
  check({
    name: 'stand on a line of their own, without the stop',
    does: 'standalone',
    text: `${head}（一）学习‸不够。坚持每周自学。\n\n（二）工作不实。经常下乡。\n`,
    expected: `${head}（一）学习不够\n\n坚持每周自学。\n\n（二）工作不实。经常下乡。\n`,
  });
  check({
    name: 'and run in again',
    does: 'runIn',
    text: `${head}（一）学习‸不够\n\n坚持每周自学。\n\n（二）工作不实。经常下乡。\n`,
    expected: `${head}（一）学习不够。坚持每周自学。\n\n（二）工作不实。经常下乡。\n`,
  });
  check({
    name: 'one behind # does not: all of the paragraph would be the heading',
    does: 'runIn',
    text: '# 个人对照检查材料\n\n## 一、存在‸的问题\n\n学习不够。\n',
    expected: undefined,
  });
  check({
    name: 'one above a table does not',
    does: 'runIn',
    text: `${head}（一）‸学习不够\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n`,
    expected: undefined,
  });
});

suite('table of contents', () => {
  check({
    name: 'lines of titles in a plain text, below the title and who signs it',
    does: 'contents',
    text: '个人对照检查材料\n\n党组成员、副局长　林文清\n\n按照部署，报告如下：\n\n一、存在的问题\n\n（一）学习不够\n\n甲。\n\n（二）工作不实\n\n乙。\n\n二、原因\n\n丙。\n',
    expected:
      '个人对照检查材料\n\n党组成员、副局长　林文清\n\n目录\n\n一、存在的问题\n　　（一）学习不够\n　　（二）工作不实\n二、原因\n\n按照部署，报告如下：\n\n一、存在的问题\n\n（一）学习不够\n\n甲。\n\n（二）工作不实\n\n乙。\n\n二、原因\n\n丙。\n',
  });
  check({
    name: 'a list with links behind #',
    does: 'contents',
    text: '# Postmortem: Exports\n\n## Root cause\n\nA.\n\n### What went *well*?\n\nB.\n\n## Root cause\n\nC.\n',
    expected:
      '# Postmortem: Exports\n\n**Contents**\n\n- [Root cause](#root-cause)\n  - [What went well?](#what-went-well)\n- [Root cause](#root-cause-1)\n\n## Root cause\n\nA.\n\n### What went *well*?\n\nB.\n\n## Root cause\n\nC.\n',
  });
  check({
    name: 'a list without links where headings are bold',
    does: 'contents',
    text: '# 个人对照检查材料\r\n\r\n**一、存在的问题**\r\n\r\n甲。\r\n\r\n**二、原因**\r\n\r\n乙。\r\n',
    expected:
      '# 个人对照检查材料\r\n\r\n**目录**\r\n\r\n- 一、存在的问题\r\n- 二、原因\r\n\r\n**一、存在的问题**\r\n\r\n甲。\r\n\r\n**二、原因**\r\n\r\n乙。\r\n',
  });
  check({
    name: 'one that is there is written anew, its title left as it is; a title that was changed leaves no trace',
    does: 'contents',
    text: '个人对照检查材料\n\n目　录\n\n一、存在问题\n二、成因\n\n报告如下：\n\n一、存在的问题\n\n甲。\n\n二、原因\n\n乙。\n\n三、措施\n\n丙。\n',
    expected:
      '个人对照检查材料\n\n目　录\n\n一、存在的问题\n二、原因\n三、措施\n\n报告如下：\n\n一、存在的问题\n\n甲。\n\n二、原因\n\n乙。\n\n三、措施\n\n丙。\n',
  });
  check({
    name: 'so is a list; a list below it is none of its entries',
    does: 'contents',
    text: '# 复盘报告\n\n## 目录\n\n- [背景](#背景)\n\n- 甲\n- 乙\n\n## 背景\n\n丙。\n\n## 过程\n\n丁。\n',
    expected:
      '# 复盘报告\n\n## 目录\n\n- [背景](#背景)\n- [过程](#过程)\n\n- 甲\n- 乙\n\n## 背景\n\n丙。\n\n## 过程\n\n丁。\n',
  });
  check({
    name: 'and a list of links that has no title',
    does: 'contents',
    text: '# KEP-1: Exports\n\n<!-- toc -->\n- [Summary](#summary)\n- [Old](#old)\n<!-- /toc -->\n\n## Summary\n\nA.\n\n## Design\n\nB.\n',
    expected:
      '# KEP-1: Exports\n\n<!-- toc -->\n- [Summary](#summary)\n- [Design](#design)\n<!-- /toc -->\n\n## Summary\n\nA.\n\n## Design\n\nB.\n',
  });
  check({ name: 'one heading has none', does: 'contents', text: head, expected: undefined });
});

suite('attachments', () => {
  check({
    name: 'in the order of their numbers, each with its name; what ends a line stays there',
    does: 'attachments',
    text: '关于经费的请示\n\n县财政局：\n\n现请示如下，见附件。\n\n附件：2. 预算表；\n3. 名单；\n1. 方案。\n\n县教育局\n2024年5月6日\n',
    expected:
      '关于经费的请示\n\n县财政局：\n\n现请示如下，见附件。\n\n附件：1. 方案；\n2. 预算表；\n3. 名单。\n\n县教育局\n2024年5月6日\n',
  });
  check({
    name: 'as the text speaks of them; those it does not name keep their order behind them',
    does: 'byMention',
    text: '关于经费的请示\n\n现请示如下，名单见附件3，方案见附件1，再见附件三。\n\n附件：1. 方案；\n2. 预算表；\n3. 名单。\n\n县教育局\n2024年5月6日\n',
    expected:
      '关于经费的请示\n\n现请示如下，名单见附件1，方案见附件2，再见附件一。\n\n附件：1. 名单；\n2. 方案；\n3. 预算表。\n\n县教育局\n2024年5月6日\n',
  });
  check({
    name: 'not where the attached pages follow',
    does: 'byMention',
    text: '关于经费的请示\n\n现请示如下，名单见附件2，方案见附件1。\n\n附件：1. 方案\n2. 名单\n\n县教育局\n2024年5月6日\n\n附件1\n\n方案\n\n甲。\n\n附件2\n\n名单\n\n乙。\n',
    expected: undefined,
  });
  check({
    name: 'not where two have one number',
    does: 'attachments',
    text: '关于经费的请示\n\n现请示如下。\n\n附件：2. 预算表\n2. 方案\n\n县教育局\n2024年5月6日\n',
    expected: undefined,
  });
});

test('attachments in any order are sorted', () => {
  const names = ['方案', '预算表（2024年）', '名单', '《意见》'];
  const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 2 });
  fc.assert(
    fc.property(order, fc.constantFrom('', '；'), fc.constantFrom('\n', '\r\n'), (numbers, end, eol) => {
      const lined = (some: readonly number[]): string =>
        some.map((number) => `${number}. ${names[number - 1]}${end}`).join(eol);
      const text = (some: readonly number[]): string =>
        ['关于经费的请示', '', '现请示如下。', '', `附件：${lined(some)}`, '', '县教育局', '2024年5月6日', ''].join(
          eol,
        );
      const sorted = [...numbers].sort();
      const next = checkRefactored('attachments', text(numbers));
      assert.equal(next ?? text(numbers), text(sorted));
    }),
  );
});

suite('words', () => {
  check({
    name: 'masked words become what they stand for',
    does: 'masks',
    text: `${head}加强dangshi学习，严肃mzshh纪律，用APP学习 \`dangshi\`。\n`,
    expected: `${head}加强党史学习，严肃民主生活会纪律，用APP学习 \`dangshi\`。\n`,
  });
  check({
    name: 'straight quotation marks become curly ones in Chinese, but not in code',
    does: 'quotes',
    text: `${head}做到"两个维护"，理解"所谓'小事'"，运行 \`a "b"\`。\n`,
    expected: `${head}做到“两个维护”，理解“所谓‘小事’”，运行 \`a "b"\`。\n`,
  });
  check({
    name: 'in English the curly ones become straight, where most are',
    does: 'quotes',
    text: '# Postmortem: Exports\n\n## Summary\n\nThe "pool" was “full”, and "jobs" failed.\n',
    expected: '# Postmortem: Exports\n\n## Summary\n\nThe "pool" was "full", and "jobs" failed.\n',
  });
});

const names = ['split', 'join', 'joinAbove', 'standalone', 'runIn'] as const;
const wholes = ['contents', 'attachments', 'byMention', 'masks', 'quotes'] as const;
const applied = new Map<Name, number>();

/** At the begin of every line, or of some. */
function checkEverywhere(text: string, step = 1): void {
  const run = (name: Name, offset: number): void => {
    if (checkRefactored(name, text, offset) !== undefined) applied.set(name, (applied.get(name) ?? 0) + 1);
  };
  for (const name of wholes) run(name, 0);
  const starts = Array.from(text.matchAll(/(?:\r\n|\r|\n)(?=[^\r\n])/gu), ({ index, 0: eol }) => index + eol.length);
  for (const [index, start] of [0, ...starts].entries()) {
    if (index % step === 0) for (const name of names) run(name, start);
  }
}

test('nothing is lost in any document of ours', () => {
  for (const { text } of ourDocuments()) {
    checkEverywhere(text, Math.ceil(text.length / 2000));
    for (const name of wholes) checkRefactored(name, text.replace(/\r?\n/gu, '\r\n'));
  }
});

test('nor in damaged ones', () => {
  const times = Number(process.env.DAMAGE ?? 1);
  for (const [index, { text, name }] of wholeReports().entries()) {
    for (let seed = index * 100; seed < index * 100 + times; seed++) {
      const next = damaged(text, seed);
      try {
        checkEverywhere(next, Math.ceil(next.length / 2000));
      } catch (error) {
        throw new Error(`${name}, seed ${seed}`, { cause: error });
      }
    }
  }
});

test('split and joined again, a paragraph is what it was', () => {
  let count = 0;
  for (const { text } of [...ourDocuments(), ...corpus().slice(0, 60)]) {
    for (const { index } of text.matchAll(/(?<=^|[。；：])[一]是/gmu)) {
      const apart = refactored('split', text, index);
      if (apart === undefined) continue;
      const back = refactored('joinAbove', apart, apart.indexOf(text.slice(index + 2, index + 8), index));
      if (back === undefined) continue;
      count++;
      assert.equal(back, text);
    }
  }
  assert.ok(count > 20, `${count}`);
});

const { skip } = shared('corpus');

suite('nothing is lost in any document of the corpus', { skip }, () => {
  for (const { name, text } of corpus()) test(name, () => checkEverywhere(text, Math.ceil(text.length / 4000)));
});

test('those that documents give cause for were tried', () => {
  for (const name of [...names, 'contents', 'masks', 'quotes'] as const) assert.ok((applied.get(name) ?? 0) > 0, name);
});
