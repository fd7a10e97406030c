/** What holds for keys in numbered lines wherever they are pressed: nothing is lost, and what Enter began Enter ends. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/core/analyze.ts';
import type { LineEdits } from '../../server/src/core/writing/line-edits.ts';
import { type NumberStep, numberStep } from '../../server/src/core/writing/number-step.ts';
import { analysisOf } from '../support/analysis.ts';
import { ourDocuments } from '../support/documents.ts';
import { corpus, shared } from '../support/shared.ts';

const { skip } = shared('corpus');

function applied(text: string, { edits }: LineEdits): string {
  let end = Number.POSITIVE_INFINITY;
  let result = text;
  for (const { span, text: written } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    assert.ok(span.start <= span.end && span.end <= end, 'edits lie apart');
    end = span.start;
    result = result.slice(0, span.start) + written + result.slice(span.end);
  }
  return result;
}

const counting = /^(?:[是要]|其|首先|其次|再次|最后|方面|另方面|First|Second|Third|Fourth|[A-Za-z])$/u;

/** All that no number is made of. */
function words(text: string): string {
  return text
    .replace(/(?<![A-Za-z])[A-Za-z](?=[.)、])/gu, '')
    .replace(/[\s\u3000\d０-９〇零一二三四五六七八九十百两\u2460-\u2473第编部分篇章节条、.．,，()（）#*_]+/gu, '');
}

function checkStep(step: NumberStep, analysis: Analysis, offset: number): void {
  const found = numberStep(step, analysis, offset);
  if (!found) return;
  const { text, lines } = analysis;
  const [own] = found.edits;
  assert.ok(own);
  const role = analysis.parsed.scanned[lines.lineAt(own.span.start)]?.role;
  assert.ok(step === 'next' || role === 'text', `a key changes text lines only, not ${role}`);
  const after = applied(text, found);
  const later = analysisOf(after);
  assert.ok(later.lines.count > found.cursor.line);
  assert.ok(later.lines.textOf(found.cursor.line).length >= found.cursor.character);
  // What is written into the line itself left out, all is there but for numbers.
  const others = applied(text, {
    ...found,
    edits: found.edits.map((edit) => (edit === own ? { ...own, text: '' } : edit)),
  });
  const rest = text.slice(0, own.span.start) + text.slice(own.span.end);
  assert.equal(words(others), words(rest));
  assert.equal(words(text.slice(own.span.start, own.span.end)).replace(counting, ''), '');
  if (step === 'enter' && own.text !== '') checkEnded(analysis, later, { found, own: own.text });
}

/** Enter again leaves the line breaks alone, and every number is again what it was. */
function checkEnded({ text }: Analysis, later: Analysis, { found, own }: { found: LineEdits; own: string }): void {
  const ended = numberStep('enter', later, later.lines.offsetAt(found.cursor));
  counts.tried++;
  if (!ended) {
    counts.stay++;
    return;
  }
  const end = found.edits[0]?.span.end ?? 0;
  const breaks = /^[\r\n]*/u.exec(own)?.[0] ?? '';
  const before = text.slice(0, end) + breaks + text.slice(end);
  const after = applied(later.text, ended);
  assert.equal(words(after), words(before));
  // A number that was missing is filled by the new line; with the line gone nobody knows that it was.
  if (after !== before) {
    counts.filled++;
  }
}

const counts = { tried: 0, stay: 0, filled: 0 };

function checkDocument(text: string, runs: number): void {
  const analysis = analysisOf(text);
  const { lines } = analysis;
  for (let line = 0; line < lines.count; line += Math.max(1, Math.ceil(lines.count / runs))) {
    const end = lines.endOf(line);
    for (const step of ['enter', 'next'] as const) checkStep(step, analysis, end);
    for (const step of ['demote', 'promote'] as const) checkStep(step, analysis, lines.startOf(line));
  }
}

suite('keys in every document of ours', () => {
  for (const { name, text } of ourDocuments()) {
    test(name, () => {
      checkDocument(text, 400);
      checkDocument(text.replaceAll('\n', '\r\n'), 40);
    });
  }
});

suite('keys in every document of the corpus', { skip }, () => {
  for (const { name, text } of corpus()) test(name, () => checkDocument(text, 40));
});

test('keys anywhere in mixtures of lines', () => {
  const lines = [...new Set(ourDocuments().flatMap(({ text }) => text.split(/\r\n|\r|\n/u)))];
  const numbered = lines.filter((line) =>
    /^[\s#*]*(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.]|第.条|[一二三四]是)/u.test(line),
  );
  const one = fc.oneof(
    fc.constantFrom(...numbered),
    fc.constantFrom(...lines),
    fc.constantFrom(
      '',
      '一、',
      '二、',
      '（二）',
      '2.',
      '二是',
      '## 二、',
      '**二、**',
      '一是加强学习。',
      '1. 甲；',
      '2. 乙；',
    ),
  );
  const steps = fc.constantFrom<NumberStep>('enter', 'demote', 'promote', 'next');
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      steps,
      fc.constantFrom('\n', '\r\n'),
      (chosen, at, step, eol) => {
        const text = chosen.join(eol);
        checkStep(step, analysisOf(text), at % (text.length + 1));
      },
    ),
    { numRuns: 3000, seed: 7 },
  );
});

test('Enter ends what Enter began', () => {
  const { tried, stay, filled } = counts;
  assert.ok(tried > 300 && stay * 50 <= tried && filled * 20 <= tried, JSON.stringify(counts));
});
