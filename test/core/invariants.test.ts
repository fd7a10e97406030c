/** What holds for every document we have, for mixtures of their lines, and for what no one would call a document. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ourDocuments } from '../support/documents.ts';
import { checkFixes } from '../support/fixes.ts';
import { checkEdits, checkLineEnds, checkPrefixes, checkText } from '../support/invariants.ts';
import { corpus, shared } from '../support/shared.ts';

const { skip } = shared('corpus');

suite('every document of ours', () => {
  for (const { name, text } of ourDocuments()) {
    test(name, () => {
      checkText(text);
      checkPrefixes(text);
      checkLineEnds(text);
      checkFixes(text);
      checkFixes(text, { kind: 'self-check-personal' });
    });
  }
});

suite('every document of the corpus', { skip }, () => {
  for (const { name, text } of corpus()) {
    test(name, () => {
      checkText(text, { kind: 'self-check-personal' });
      checkFixes(text, { kind: 'self-check-personal' });
      checkPrefixes(text, Math.ceil(text.split('\n').length / 12));
      checkLineEnds(text);
    });
  }
});

suite('mixtures', () => {
  const own = ourDocuments().map(({ text }) => text);
  for (const [name, texts, reason] of [
    ['of our lines', own, false],
    ['of lines of the corpus', [...own, ...corpus().map(({ text }) => text)], skip],
  ] as const) {
    test(name, { skip: reason }, () => {
      const lines = [...new Set(texts.flatMap((text) => text.split(/\r\n|\r|\n/u)))];
      const line = fc.nat({ max: lines.length - 1 }).map((index) => lines[index] ?? '');
      const kind = fc.constantFrom({}, { kind: 'self-check-personal' });
      const mixture = fc.array(
        fc.oneof({ weight: 4, arbitrary: line }, { weight: 2, arbitrary: fc.constant('') }, marks()),
        {
          maxLength: 40,
        },
      );
      fc.assert(
        fc.property(mixture, kind, fc.constantFrom('\n', '\r\n'), (chosen, options, eol) => {
          checkText(chosen.join(eol), options);
          checkLineEnds(chosen.join('\n'));
        }),
        { numRuns: 400 },
      );
    });
  }
});

suite('edits', () => {
  const texts = [...ourDocuments(), ...corpus()].map(({ text }) => text.slice(0, 6000));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
    written: fc.oneof(
      marks(),
      fc.constantFrom(
        '',
        '学',
        '学习',
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        '一、工作\n',
        '附',
        '。',
        '见第一部分',
        '一是',
        '同意。\n\n（二）',
      ),
    ),
    looked: fc.boolean(),
  });
  const text = fc.constantFrom(...texts);
  test('what is remembered is what comes of the text', () => {
    fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), checkEdits), { numRuns: 80 });
  });
  test('also where all keys fall into one place', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const keys = fc.array(edit, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(text, place, keys, (one, at, edits) =>
        checkEdits(
          one,
          edits.map((key) => ({ ...key, at: at + key.at / 400 })),
        ),
      ),
      { numRuns: 80 },
    );
  });
});

/** Pieces that begin, close or break something. */
function marks(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...[
      '一、',
      '（一）',
      '1.',
      '1.1 ',
      '1 概述',
      '2 设计\n2.1 ',
      '（',
      '）',
      '#',
      '## ',
      '**',
      '```',
      '~~~',
      '---',
      '===',
      '| ',
      '<!--',
      '-->',
      '> ',
    ],
    ...[
      '- ',
      '　　',
      '\uFEFF',
      '。',
      '：',
      '；',
      '第一条',
      '附件：',
      '目录',
      '“',
      '"',
      '.. ',
      '\t',
      'a',
      '中',
      '\uD83D',
      '$',
      '\\',
    ],
  );
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
}

/** Milliseconds a text of this kind may take on a slow machine; it takes a tenth on a usual one. */
const limit = 20_000;

suite('what is no document', () => {
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['nothing', ''],
    ['one character', '一'],
    ['one mark', '#'],
    ['one line break', '\n'],
    ['a lone carriage return', '\r'],
    ['a byte order mark', '\uFEFF'],
    ['lone surrogates', '\uD83D\uDE00\uDE00\n一、\uD83D\n（一）\uDE00'],
    ['null characters', '\0'.repeat(5000)],
    ['bytes', Array.from({ length: 60_000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('')],
    ['units', Array.from({ length: 60_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join('')],
    ['a heading half typed', '# 个人对照检查材料\n\n一、存在的主要问题\n\n（一'],
    ['a fence that is not closed', '# 标题\n```\n一、工作\n'],
    ['front matter that is not closed', '---\nreport: self-check-personal\n'],
    ['a comment that is not closed', '<!-- report: self-check-personal\n一、工作\n'],
    ['one line of 1 MB', '学习'.repeat(500_000)],
    ['one line of 1 MB with full stops', `一、${'学习。'.repeat(333_000)}`],
    ['one line of brackets', '（'.repeat(1_000_000)],
    ['one line of quotation marks', `一、${'"“'.repeat(500_000)}`],
    ['one line of asterisks', '*'.repeat(1_000_000)],
    ['one line of bold', '**学习** '.repeat(150_000)],
    ['one line of hashes', '#'.repeat(1_000_000)],
    ['one line of blanks', `${' '.repeat(1_000_000)}一`],
    ['a heading of blanks', `# 标题${' '.repeat(1_000_000)}一`],
    ['a heading of dots', `一、${'.'.repeat(1_000_000)}一`],
    ['a heading of tabs', `一、${'\t'.repeat(1_000_000)}1a`],
    ['a heading of closing marks', `一、${'。：'.repeat(500_000)}a`],
    [
      '1000 headings of blanks',
      Array.from({ length: 1000 }, (_, index) => `一、工作${' '.repeat(390)}${index}`).join('\n'),
    ],
    ['one comment of blanks', `<!-- ${' '.repeat(1_000_000)}`],
    ['one line of ideographic blanks', '一、工作　'.repeat(200_000)],
    ['one line of digits', '1.'.repeat(500_000)],
    ['one line of pipes', `${'|'.repeat(1_000_000)}\n|-|-|`],
    ['a million empty lines', '\n'.repeat(1_000_000)],
    ['30,000 hashes', '## 标题\n'.repeat(30_000)],
    ['10,000 sections', Array.from({ length: 10_000 }, (_, index) => `一、第${index}节\n\n正文。\n`).join('\n')],
    ['10,000 numbers', Array.from({ length: 10_000 }, (_, index) => `${(index % 999) + 1}. 第${index}节\n`).join('')],
    [
      '10,000 bare numbers',
      Array.from({ length: 10_000 }, (_, index) => `${(index % 3) + 1} 概述\n${(index % 3) + 1}.1 背景\n`).join(''),
    ],
    ['10,000 bold lines', '**工作**\n\n正文。\n\n'.repeat(10_000)],
    ['10,000 short lines', '工作情况\n\n'.repeat(10_000)],
    ['10,000 lines that divide', '工作情况\n\n（一）学习。好。\n\n'.repeat(10_000)],
    ['10,000 lines of a table of contents', `目录\n${'一、工作……1\n'.repeat(10_000)}`],
    [
      '10,000 attachments',
      `附件：1.方案\n${Array.from({ length: 10_000 }, (_, index) => `${index + 2}.方案`).join('\n')}`,
    ],
    [
      '10,000 brackets deep',
      Array.from({ length: 10_000 }, (_, index) => `${' '.repeat(index % 200)}（${index % 20}）方面`).join('\n'),
    ],
    ['10,000 fences', '```\n~~~\n'.repeat(10_000)],
    ['10,000 bullets deep', Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}- 一、工作`).join('\n')],
    ['10,000 underlines', '工作\n====\n\n'.repeat(10_000)],
    ['10,000 signatures', `# 总结\n${'青禾县\n2024年5月6日\n'.repeat(10_000)}`],
    [
      'decimals of any depth',
      Array.from({ length: 3000 }, (_, index) => `1${'.1'.repeat(index % 40)} 工作`).join('\n'),
    ],
    [
      'every marker in every other',
      Array.from(
        { length: 9000 },
        (_, index) =>
          [
            '一、工作',
            '（一）工作',
            '1. 工作',
            '（1）工作',
            '① 工作',
            '1.1 工作',
            '第一条 工作',
            '## 工作',
            '**工作**',
          ][(index * index) % 9],
      ).join('\n'),
    ],
  ];
  for (const [name, text] of texts) {
    for (const options of [{}, { kind: 'self-check-personal' }]) {
      test(`${name}${'kind' in options ? ', as a report' : ''}`, () => {
        const start = performance.now();
        checkText(text, options);
        const took = performance.now() - start;
        assert.ok(took < limit, `took ${took.toFixed(0)} ms`);
      });
    }
  }
});
