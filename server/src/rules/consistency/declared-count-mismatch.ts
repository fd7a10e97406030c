import type { Analysis } from '../../core/analyze.ts';
import { numberFaults, numbersInText } from '../../core/kind/number-faults.ts';
import { slippedNumbers } from '../../core/kind/slipped-numbers.ts';
import type { Enumeration } from '../../core/report/enumerations.ts';
import { counts, enumerations } from '../../core/report/sights.ts';
import { insideQuotation } from '../../core/text/inside-quotation.ts';
import { formatNumeral } from '../../core/text/numerals.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** 讲三点意见, and four follow. */
export default defineRule({
  id: 'declared-count-mismatch',
  title: { zh: '所说的项数与实际不符', en: 'Declared number differs from what follows' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    differs: { zh: '“{found}”与实际的 {count} 项不符。', en: '“{found}”, but {count} follow.' },
    members: { zh: '这里是 {count} 项', en: '{count} here' },
    change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  sees: [counts, enumerations, numbersInText],
  *check(analysis, { writing }) {
    const { survey, text, lines, parsed } = analysis;
    for (const { type, count, span, countSpan, candidates, agrees } of survey.declaredCounts) {
      const [only, ...others] = candidates;
      if (type !== 'count' || agrees || !only || others.length > 0) continue;
      if (only.type !== 'children' && only.type !== 'enumeration') continue;
      // What is said sentences before the first of them may be said of something else.
      if (!/^[^。！？；：、\r\n]{0,24}[。：:，；]?\s*$/u.test(text.slice(span.end, only.span.start))) continue;
      if (only.type === 'enumeration' && isTorn(only.span, survey.enumerations)) continue;
      if (only.type === 'children' && reachesInSpite(count, only.span, analysis)) continue;
      const line = lines.lineAt(span.start);
      if (parsed.scanned[line]?.role === 'quote') continue;
      if (insideQuotation(lines.textOf(line), span.start - lines.startOf(line))) continue;
      // Who still writes has not come to the last one yet.
      if (writing && only.count < count) continue;
      const written = text.slice(countSpan.start, countSpan.end);
      const expected = numeralLike(written, only.count);
      yield {
        message: 'differs',
        data: { found: text.slice(span.start, span.end), count: only.count },
        span,
        related: [{ message: 'members', data: { count: only.count }, span: only.span }],
        fixes:
          expected === undefined
            ? []
            : [
                {
                  message: 'change',
                  data: { expected: expected + text.slice(countSpan.end, span.end) },
                  edits: [{ span: countSpan, text: expected }],
                  safe: false,
                  preferred: true,
                },
              ],
      };
    }
  },
});

/** 八个方面, and the last is （八）: of seven, one of which was lost, the rule about the hole speaks. */
function reachesInSpite(count: number, { start, end }: Span, analysis: Analysis): boolean {
  // Some of them have a number of another level and were not counted.
  if (slippedNumbers(analysis).size > 0) return true;
  return numberFaults(analysis).some(({ run }) => {
    const first = run[0]?.number.span.start ?? end;
    return start <= first && first < end && run.at(-1)?.number.value === count;
  });
}

/** A list with a hole in its numbers: what stands behind the hole was not counted. */
function isTorn({ start, end }: Span, enumerations: readonly Enumeration[]): boolean {
  const counted = enumerations.find(({ span }) => span.start === start);
  return enumerations.some(
    ({ family, section, span, members }) =>
      span.start >= end && family === counted?.family && section === counted.section && (members[0]?.value ?? 1) > 1,
  );
}

/** Undefined for a number in English words. */
function numeralLike(written: string, count: number): string | undefined {
  if (/^\d+$/u.test(written)) return String(count);
  if (!/^[两一二三四五六七八九十]+$/u.test(written)) return undefined;
  return count === 2 ? '两' : formatNumeral(count);
}
