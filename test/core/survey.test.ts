/** What holds for enumerations, counts, references and parts of every text there is, and how long they may take. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/core/analyze.ts';
import { placeOfTarget } from '../../server/src/core/report/targets.ts';
import { unitsAt } from '../../server/src/core/report/units.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { analysisOf } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';
import { corpus, shared } from '../support/shared.ts';

/** Every span lies in the text and is not empty; passages follow one another; units lie in one another. */
function check(analysis: Analysis, name = ''): void {
  const { text, survey } = analysis;
  for (const span of spansOf(analysis))
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, name);
  let from = 0;
  for (const { span } of survey.passages) {
    assert.ok(from <= span.start, name);
    from = span.end;
  }
  for (let offset = 0; offset <= text.length; offset += Math.ceil(text.length / 40) || 1) {
    let outer: Span = { start: 0, end: text.length };
    for (const span of unitsAt(analysis, offset)) {
      assert.ok(outer.start <= span.start && span.end <= outer.end && span.start <= offset && offset <= span.end, name);
      outer = span;
    }
  }
}

function spansOf({ survey }: Analysis): readonly Span[] {
  const places = survey.references.flatMap(({ target }) => (target ? (placeOfTarget(target) ?? []) : []));
  const pages = survey.attachments.flatMap(({ note, head, body }) =>
    [note, head, body].filter((span) => span !== undefined),
  );
  return [
    ...Array.from(survey.passages, ({ span }) => span),
    ...survey.enumerations.flatMap(({ span, members }) => [span, ...members.map((member) => member.span)]),
    ...survey.declaredCounts.flatMap(({ span, countSpan, candidates }) => [
      span,
      countSpan,
      ...candidates.map((one) => one.span),
    ]),
    ...survey.references.map(({ span }) => span),
    ...survey.parts.map(({ span }) => span),
    ...[...places, ...pages],
  ];
}

test('every document of ours', () => {
  for (const { name, text } of ourDocuments()) check(analysisOf(text), name);
});

test('every document of the corpus', { skip: shared('corpus').skip }, () => {
  for (const { name, text } of corpus()) check(analysisOf(text), name);
});

test('mixtures of lines', () => {
  const lines = [...new Set(ourDocuments().flatMap(({ text }) => text.split('\n')))];
  const own = [
    '一是甲。二是乙。',
    '（1）甲；（2）乙。',
    '附件：1.方案',
    '2.清单',
    '附件1',
    '附件2：清单',
    '见第一部分（一）。',
    '青禾县',
    '2024年5月6日',
    '以下三个方面：',
    '——甲',
    '第一条',
    '本条第（一）项。',
    '- 甲',
    '特此报告。',
    '\uFEFF',
    '（',
    '“',
    '',
  ];
  const line = fc.oneof(
    fc.constantFrom(...own),
    fc.nat({ max: lines.length - 1 }).map((index) => lines[index] ?? ''),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), (chosen, eol) =>
      check(analysisOf(chosen.join(eol))),
    ),
    { numRuns: 300 },
  );
});

/** Milliseconds on a slow machine. */
const limit = 8000;

suite('what is no document', () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('');
  for (const [name, text] of [
    ['one line of everything', '一是学习。见第三部分（二）、“加强”部分，以下四个方面：①a。'.repeat(160_000)],
    [
      'points without a full stop',
      `${Array.from({ length: 900 }, (_, index) => `第${index % 9 === 0 ? '一' : '二'}，学习，`).join('')}${'学习'.repeat(2_000_000)}`,
    ],
    ['counting words alone', '一是'.repeat(500_000)],
    ['brackets with numbers', '（1）甲'.repeat(300_000)],
    ['quotation marks', '“'.repeat(1_000_000)],
    ['one quoted list', `“${'带头学习、'.repeat(100_000)}”等“五个带头”`],
    ['Section after Section', 'Section 1.1 '.repeat(100_000)],
    ['the, and capital letters', 'the A A A A A A '.repeat(60_000)],
    ['a million full stops', '。'.repeat(1_000_000)],
    ['a long run of blanks', `以下四个方面：${' '.repeat(1_000_000)}x`],
    [
      '10,000 sections that refer',
      many(10_000, (index) => `一、第${index}节\n\n一是好。见第三部分（二）、“第5节”部分。附件2\n\n`),
    ],
    ['10,000 articles that refer', many(10_000, (index) => `第${index + 1}条 见第二条第（一）项、第三条。\n`)],
    ['10,000 attachments', many(10_000, (index) => `附件${index + 1}：方案\n`)],
    ['10,000 counts over 10,000 bullets', `${'以下四个方面：\n\n'.repeat(10_000)}${'- 以下四个方面\n'.repeat(10_000)}`],
    [
      '10,000 counts over 10,000 children',
      `## 一、工作\n${'以下四个方面：\n\n'.repeat(10_000)}${'### （一）学习\n'.repeat(10_000)}`,
    ],
    ['10,000 signatures', `# 总结\n${'青禾县\n2024年5月6日\n'.repeat(10_000)}`],
    ['10,000 closings', '特此报告。\n\n'.repeat(10_000)],
  ] as const) {
    test(name, () => {
      const analysis = analysisOf(text);
      const start = performance.now();
      check(analysis);
      const took = performance.now() - start;
      assert.ok(took < limit, `took ${took.toFixed(0)} ms`);
    });
  }
});
