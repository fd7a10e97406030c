import type { Analysis } from '../../core/analyze.ts';
import { isWritten, type Numbered, writtenAs } from '../../core/kind/number-runs.ts';
import { siblingGroups } from '../../core/kind/sibling-groups.ts';
import { slippedNumbers } from '../../core/kind/slipped-numbers.ts';
import { byFrame } from '../../core/parse/by-frame.ts';
import type { Report, Section } from '../../core/report/report.ts';
import { allSections } from '../../core/report/report.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** 一、 二、 3.: a sibling counts on with another kind of number. */
export default defineRule({
  id: 'number-mixed-siblings',
  title: { zh: '同级标题序号样式不一', en: 'Siblings numbered in two ways' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    mixed: {
      zh: '同级标题的序号样式不一：前面是“{usual}”，这里是“{found}”。',
      en: 'Siblings numbered in two ways: “{usual}” before, “{found}” here.',
    },
    slipped: {
      zh: '序号层次写错：在“{parent}”之下，应为“{expected}”，写作“{found}”。',
      en: 'A number of the wrong level: below “{parent}” it should be “{expected}”, not “{found}”.',
    },
    before: { zh: '前一个序号', en: 'The number before' },
    change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  sees: [parts],
  settled: (_, analysis) =>
    !mayBeMixed(analysis) || siblingGroups(analysis).every(({ parent, sections }) => !nestedPair(parent, sections)),
  *check(analysis) {
    const slipped = slippedNumbers(analysis);
    for (const { number, model, parent } of slipped.values()) {
      const expected = writtenAs(model, number.value, analysis.text);
      yield {
        message: 'slipped',
        data: { parent: parent.heading.title.slice(0, 20), expected, found: number.text },
        span: number.span,
        related: [{ message: 'before', data: {}, span: model.number.span }],
        fixes: [
          {
            message: 'change',
            data: { expected },
            edits: [{ span: number.span, text: expected }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
    if (!mayBeMixed(analysis)) return;
    for (const { parent, sections } of siblingGroups(analysis)) {
      if (parent && slipped.has(parent)) continue;
      const found = [...nestedIn(parent, sections, analysis), ...oddAmong(sections)];
      for (const { earlier, one } of found) {
        const expected = writtenAs(earlier, one.number.value, analysis.text);
        yield {
          message: 'mixed',
          data: { usual: earlier.number.text, found: one.number.text },
          span: one.number.span,
          related: [{ message: 'before', data: {}, span: earlier.number.span }],
          fixes: [
            {
              message: 'change',
              data: { expected },
              edits: [{ span: one.number.span, text: expected }],
              safe: false,
              preferred: true,
            },
          ],
        };
      }
    }
  },
});

/** Siblings of two styles, or one right below the number it counts on from; most reports have neither. */
const mayBeMixed = byFrame(({ report }: Analysis) =>
  [undefined, ...allSections(report)].some((parent) => {
    const numbers = (parent ? parent.children : report.sections).flatMap(numberedOf).map(({ number }) => number);
    const next = (parent?.heading.number?.value ?? Number.NaN) + 1;
    return numbers.some(({ style, value }) => style !== numbers[0]?.style || value === next);
  }),
);

interface Odd {
  readonly earlier: Numbered;
  readonly one: Numbered;
}

/** 三、 and below it, read as its only child, 4.: the number says that it stands beside. */
function nestedIn(
  parent: Section | undefined,
  sections: readonly Section[],
  { report, text }: Analysis,
): readonly Odd[] {
  const pair = nestedPair(parent, sections);
  if (!parent || !pair) return [];
  const { one } = pair;
  // （一）（二） under 一、 and （三） under 二、: these numbers run on through the report.
  if (lastBefore(one, report)?.number.value === one.number.value - 1) return [];
  // Its own first numbers were read as text: it counts on from those.
  const before = { start: parent.span.start, end: one.number.span.start };
  return isWritten(text, before, writtenAs(one, one.number.value - 1, text)) ? [] : [pair];
}

/** By their headings alone. */
function nestedPair(parent: Section | undefined, [only, ...others]: readonly Section[]): Odd | undefined {
  if (!parent || others.length > 0) return undefined;
  const [earlier, one] = [numberedOf(parent)[0], only && numberedOf(only)[0]];
  if (!earlier || !one || !counts(earlier) || !counts(one)) return undefined;
  const alike = earlier.heading.marks.hashes === one.heading.marks.hashes;
  return alike && earlier.number.value > 1 && one.number.value === earlier.number.value + 1
    ? { earlier, one }
    : undefined;
}

/** The heading of the same style before it, wherever it stands. */
function lastBefore(one: Numbered, report: Report): Numbered | undefined {
  return allSections(report)
    .flatMap(numberedOf)
    .findLast(({ number }) => number.style === one.number.style && number.span.start < one.number.span.start);
}

/** The only one of its kind among its siblings, and its number counts on from the one before. */
function oddAmong(sections: readonly Section[]): readonly Odd[] {
  const [first] = sections;
  if (sections.every(({ heading }) => heading.number?.style === first?.heading.number?.style)) return [];
  const numbered = sections.flatMap(numberedOf);
  return numbered.flatMap((one, index) => {
    const [earlier, later] = [numbered[index - 1], numbered[index + 1]];
    if (!earlier || earlier.number.style === one.number.style || !counts(earlier) || !counts(one)) return [];
    const goesOn = one.number.value === earlier.number.value + 1;
    return goesOn && isOdd(numbered, one, later) ? [{ earlier, one }] : [];
  });
}

function numberedOf({ heading }: Section): readonly Numbered[] {
  return heading.number ? [{ heading, number: heading.number }] : [];
}

function counts({ number }: Numbered): boolean {
  return ['part', 'han', 'han-paren', 'arabic', 'arabic-paren'].includes(number.style);
}

/** The only one of its kind among its siblings, or most of them are written otherwise; and the next counts on. */
function isOdd(numbered: readonly Numbered[], one: Numbered, later: Numbered | undefined): boolean {
  const same = numbered.filter(({ number }) => number.style === one.number.style).length;
  return numbered.length > 2 && same * 3 <= numbered.length && (!later || later.number.value === one.number.value + 1);
}
