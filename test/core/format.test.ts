/** Laying out a report: examples, and what holds for every text in every style. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { blankEdits } from '../../server/src/core/writing/blank-edits.ts';
import { applied, formatEdits, formatRangeEdits } from '../../server/src/core/writing/format.ts';
import { type FormatSettings, formatChoices } from '../../server/src/core/writing/format-style.ts';
import { analysisOf } from '../support/analysis.ts';
import { dedent } from '../support/dedent.ts';
import { ourDocuments } from '../support/documents.ts';
import { checkFormat, type Formatting, requestOf } from '../support/format.ts';
import { corpus, shared } from '../support/shared.ts';

const everything: FormatSettings = { blankLines: 'one', indent: 'two', marker: 'full', spacing: 'space' };
const nothing: FormatSettings = { blankLines: 'keep', indent: 'keep', marker: 'keep', spacing: 'keep' };
const report = '对照检查材料\n\n一、存在的问题\n\n';

interface Example extends Formatting {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

const examples: readonly Example[] = [
  {
    name: 'trailing blanks go, whatever the style',
    settings: nothing,
    text: `${report}学习不够。 \n\n工作不实。\u3000\n`,
    expected: `${report}学习不够。\n\n工作不实。\n`,
  },
  {
    name: 'two blanks that break a line stay in Markdown, and go where they break nothing',
    settings: nothing,
    text: `${report}学习不够。  \n工作不实。  \n\n作风不硬。\n`,
    expected: `${report}学习不够。  \n工作不实。\n\n作风不硬。\n`,
  },
  {
    name: 'in a plain text they break nothing',
    settings: nothing,
    markdown: false,
    text: `${report}学习不够。  \n工作不实。\n`,
    expected: `${report}学习不够。\n工作不实。\n`,
  },
  {
    name: 'a backslash breaks a line, one with blanks behind it does not, and both stay',
    settings: everything,
    text: '# 对照检查材料\n\n　　学习不够。\\\n工作不实。\\ \n作风不硬。\n',
    expected: '# 对照检查材料\n\n　　学习不够。\\\n工作不实。\\ \n作风不硬。\n',
  },
  {
    name: 'one blank line around headings; in Markdown a paragraph may have several lines',
    settings: { ...nothing, blankLines: 'one' },
    text: '# 对照检查材料\n一、存在的问题\n学习不够。\n工作不实。\n\n\n\n二、原因\n放松了要求。\n\n',
    expected: '# 对照检查材料\n\n一、存在的问题\n\n学习不够。\n工作不实。\n\n二、原因\n\n放松了要求。\n',
  },
  {
    name: 'one blank line between the paragraphs of a plain text',
    settings: { ...nothing, blankLines: 'one' },
    markdown: false,
    text: '对照检查材料\r\n一、存在的问题\r\n学习不够。\r\n工作不实。\r\n',
    expected: '对照检查材料\r\n\r\n一、存在的问题\r\n\r\n学习不够。\r\n\r\n工作不实。\r\n',
  },
  {
    name: 'none, but for the title; Markdown keeps one',
    settings: { ...nothing, blankLines: 'none' },
    markdown: false,
    text: '对照检查材料\n\n一、存在的问题\n\n学习不够。\n\n\n工作不实。\n',
    expected: '对照检查材料\n\n一、存在的问题\n学习不够。\n工作不实。\n',
  },
  {
    name: 'two ideographic spaces before paragraphs and numbered headings',
    settings: { ...nothing, indent: 'two' },
    text: `${report}学习不够。\n\n  工作不实。\n`,
    expected: '对照检查材料\n\n　　一、存在的问题\n\n　　学习不够。\n\n  工作不实。\n',
  },
  {
    name: 'blanks of a keyboard are indents in a plain text',
    settings: { ...nothing, indent: 'two' },
    markdown: false,
    text: '对照检查材料\n\n一、存在的问题\n\n    学习不够。\n\n　工作不实。\n',
    expected: '对照检查材料\n\n　　一、存在的问题\n\n　　学习不够。\n\n　　工作不实。\n',
  },
  {
    name: 'to whom it goes, who signs and when keep their places',
    settings: { ...nothing, indent: 'two', blankLines: 'one' },
    markdown: false,
    text: '关于经费的请示\n\n县财政局：\n\n现请示如下。\n\n\n\n　　　　　　　青禾县教育局\n　　　　　　　2024年5月6日\n',
    expected:
      '关于经费的请示\n\n县财政局：\n\n　　现请示如下。\n\n\n\n　　　　　　　青禾县教育局\n　　　　　　　2024年5月6日\n',
  },
  {
    name: 'the closing is a paragraph, the signature keeps its place',
    settings: everything,
    markdown: false,
    text: `关于经费的请示\n\n县财政局：\n\n经费不足，请予安排。\n妥否，请批示。\n\n\n\u3000\u3000\u3000\u3000\u3000\u3000青禾县教育局\n\u3000\u3000\u3000\u3000\u3000\u30002024年5月6日\n`,
    expected: `关于经费的请示\n\n县财政局：\n\n\u3000\u3000经费不足，请予安排。\n\n\u3000\u3000妥否，请批示。\n\n\n\u3000\u3000\u3000\u3000\u3000\u3000青禾县教育局\n\u3000\u3000\u3000\u3000\u3000\u30002024年5月6日\n`,
  },
  {
    name: 'indents of another width are no habit of two',
    settings: {},
    markdown: false,
    text: `${report}\u3000学习不够系统。\n\n\u3000工作不够扎实。\n\n\u3000作风不够过硬。\n\n走访不够经常。\n`,
    expected: `${report}\u3000学习不够系统。\n\n\u3000工作不够扎实。\n\n\u3000作风不够过硬。\n\n走访不够经常。\n`,
  },
  {
    name: 'HTML, comments and formulas stay as they are, over several lines, too',
    settings: { ...everything, indent: 'keep' },
    text: `${report}<pre>\n甲A  \n\n\n乙B\n</pre>\n\n学习不够。<!--\n甲A  \n\n\n乙B\n-->\n\n$$\n甲A\n\n\n乙B\n$$\n`,
    expected: `${report}<pre>\n甲A  \n\n\n乙B\n</pre>\n\n学习不够。<!--\n甲A  \n\n\n乙B\n-->\n\n$$\n甲A\n\n\n乙B\n$$\n`,
  },
  {
    name: 'indents taken away',
    settings: { ...nothing, indent: 'none' },
    text: '对照检查材料\n\n　　一、存在的问题\n\n　　学习不够。\n',
    expected: '对照检查材料\n\n一、存在的问题\n\n学习不够。\n',
  },
  {
    name: 'brackets of numbers in full width, no blank behind them',
    settings: { ...nothing, marker: 'full' },
    text: '对照检查材料\n\n一、 存在的问题\n\n(一) 学习方面\n\n学习不够(含自学)。\n\n( 二 )工作方面\n\n工作不实。\n',
    expected:
      '对照检查材料\n\n一、存在的问题\n\n（一）学习方面\n\n学习不够(含自学)。\n\n（二）工作方面\n\n工作不实。\n',
  },
  {
    name: 'a blank that lets bold marks work stays',
    settings: everything,
    text: '对照检查材料\n\n　　**一、** 存在的问题\n\n　　**重点。** 学习不够。\n',
    expected: '对照检查材料\n\n　　**一、** 存在的问题\n\n　　**重点。** 学习不够。\n',
  },
  {
    name: 'a heading that an address points at keeps what it is called',
    settings: { ...nothing, marker: 'full' },
    text: '# 对照检查材料\n\n## (一) 学习方面\n\n[见上](#一-学习方面)\n',
    expected: '# 对照检查材料\n\n## (一) 学习方面\n\n[见上](#一-学习方面)\n',
  },
  {
    name: 'blanks between Chinese and Latin words, not beside masks, code, addresses and digits',
    settings: { ...nothing, spacing: 'space' },
    text: `${report}用APP学习dangshi知识，见\`用a法\`和[用a法](b用.md)，2024年用GIS系统。\n`,
    expected: `${report}用 APP 学习dangshi知识，见\`用a法\`和[用 a 法](b用.md)，2024年用 GIS 系统。\n`,
  },
  {
    name: 'no blanks there',
    settings: { ...nothing, spacing: 'none' },
    text: `${report}用 APP 学习，2024 年 用 GIS 系统。\n\n1 背景\n`,
    expected: `${report}用APP学习，2024年 用GIS系统。\n\n1 背景\n`,
  },
  {
    name: 'without settings the habit of the document holds',
    text: '对照检查材料\n\n一、存在的问题\n\n（一）学习方面\n\n　　不够。\n\n(二)工作方面\n\n　　不实。\n\n\n（三）作风方面\n\n不硬。\n\n二、原因\n\n　　放松了。\n',
    expected:
      '对照检查材料\n\n一、存在的问题\n\n（一）学习方面\n\n　　不够。\n\n（二）工作方面\n\n　　不实。\n\n（三）作风方面\n\n　　不硬。\n\n二、原因\n\n　　放松了。\n',
  },
  {
    name: 'what is read as it stands is left as it stands',
    settings: everything,
    text: dedent(`
      ---
      title:  甲 
      ---

      # 对照检查材料

      <!-- 注  
      (一) 甲 -->
      | 甲a | 乙 |  
      | --- | --- |

      > 引用a文。  
      > (一) 甲

      \`\`\`
      (一) 甲a  


      \`\`\`

          (一) 代码a

      <div>
      (一) 甲a 
      </div>

      $$
      甲a 
      $$
    `),
    expected: '',
  },
];

suite('examples', () => {
  for (const { name, text, expected, ...formatting } of examples) {
    test(name, () => assert.equal(checkFormat(text, formatting), expected === '' ? text : expected));
  }
});

test('the changes are small ones', () => {
  const text = '对照检查材料\r\n\r\n一、 问题\r\n\r\n\r\n\r\n学习不够。 \r\n';
  const request = requestOf({ settings: { ...nothing, blankLines: 'one', marker: 'full' } });
  const edits = formatEdits(analysisOf(text), request);
  assert.deepEqual(
    edits.map(({ span, text: written }) => [text.slice(span.start, span.end), written]),
    [
      [' ', ''],
      ['\r\n\r\n', ''],
      [' ', ''],
    ],
  );
});

test('of a range, its own lines only', () => {
  const text = `${report}学习不够。 \n\n工作不实。 \n\n作风不硬。 \n`;
  const edits = formatRangeEdits(analysisOf(text), requestOf({ settings: nothing }), { first: 6, last: 6 });
  assert.equal(applied(text, edits), `${report}学习不够。 \n\n工作不实。\n\n作风不硬。 \n`);
});

test('a change of words is none of ours', () => {
  assert.equal(blankEdits('甲 乙', '甲丙'), undefined);
  assert.equal(blankEdits('甲', '甲乙'), undefined);
  assert.equal(blankEdits('（甲）', '(甲)'), undefined);
  assert.deepEqual(blankEdits('(甲) ', '（甲）'), [
    { span: { start: 0, end: 1 }, text: '（' },
    { span: { start: 2, end: 3 }, text: '）' },
    { span: { start: 3, end: 4 }, text: '' },
  ]);
});

const styles: readonly Formatting[] = [
  {},
  { markdown: false },
  { settings: everything },
  { settings: everything, markdown: false },
  { settings: { blankLines: 'none', indent: 'none', marker: 'full', spacing: 'none' } },
  { settings: { blankLines: 'none', indent: 'none', marker: 'full', spacing: 'none' }, markdown: false },
];

function checkStyles(text: string): void {
  for (const formatting of styles) checkFormat(text, formatting);
}

suite('every document of ours in every style', () => {
  test('is the same report', () => {
    for (const { text } of ourDocuments()) checkStyles(text);
  });
});

const { skip } = shared('corpus');

suite('every document of the corpus in every style', { skip }, () => {
  for (const { name, text } of corpus()) test(name, () => checkStyles(text));
});

suite('mixtures of lines', () => {
  const lines = [...new Set([...ourDocuments(), ...corpus()].flatMap(({ text }) => text.split(/\r\n|\r|\n/u)))];
  const line = fc.nat({ max: lines.length - 1 }).map((index) => lines[index] ?? '');
  const blanks = fc.constantFrom('', ' ', '  ', '　　', '\t', '    ');
  const marks = fc.constantFrom(
    '```',
    '---',
    '<!--',
    '-->',
    '> 引',
    '| 甲 |',
    '(一) 学习',
    '**重点。** 学习。',
    '1. 一',
    '文字\\',
  );
  const noisy = fc
    .tuple(blanks, fc.oneof({ weight: 5, arbitrary: line }, marks), blanks)
    .map((parts) => parts.join(''));
  const mixture = fc.array(fc.oneof({ weight: 3, arbitrary: noisy }, { weight: 2, arbitrary: blanks }), {
    maxLength: 30,
  });
  const settings = fc.record({
    blankLines: fc.constantFrom(undefined, ...formatChoices.blankLines),
    indent: fc.constantFrom(undefined, ...formatChoices.indent),
    marker: fc.constantFrom(undefined, ...formatChoices.marker),
    spacing: fc.constantFrom(undefined, ...formatChoices.spacing),
  });
  test('are the same report', () => {
    const kind = fc.constantFrom({}, { kind: 'self-check-personal' });
    fc.assert(
      fc.property(
        mixture,
        settings,
        fc.boolean(),
        kind,
        fc.constantFrom('\n', '\r\n'),
        (chosen, style, markdown, other, eol) => {
          checkFormat(chosen.join(eol), { settings: style, markdown, ...other });
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 400), seed: 20250305 },
    );
  });
});
