import { preambleOf } from '../../core/kind/parts-text.ts';
import { allSections } from '../../core/report/report.ts';
import { parts } from '../../core/report/sights.ts';
import { remembered } from '../../core/text/memo.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The preamble says the words of a heading before it comes, with a mark more or less: one of the two is mistyped. */
export default defineRule({
  id: 'preamble-heading-wording',
  title: { zh: '导语与标题的写法不一致', en: 'Preamble and heading worded differently' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh', known: true },
  fix: 'asked',
  messages: {
    differs: {
      zh: '导语写“{found}”，标题写“{wanted}”。',
      en: 'The preamble has “{found}”, the heading “{wanted}”.',
    },
    heading: { zh: '标题在这里', en: 'The heading is here' },
    change: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  sees: [parts],
  *check(analysis) {
    const passages = preambleOf(analysis).filter(({ type, text }) => type === 'text' && text.length <= 1500);
    const titles = [...allSections(analysis.report)].map(({ heading }) => heading.titleSpan);
    const said = new Set<number>();
    for (const { span, text } of passages.slice(0, 6)) {
      const differenceTo = comparing(text);
      for (const title of titles.slice(0, 60)) {
        const difference = differenceTo(analysis.text.slice(title.start, title.end));
        if (!difference) continue;
        const here = movedBy(difference.here, span.start);
        if (said.has(here.start)) continue;
        said.add(here.start);
        const there = movedBy(difference.there, title.start);
        const found = analysis.text.slice(here.start, here.end);
        const wanted = analysis.text.slice(there.start, there.end);
        yield {
          message: 'differs',
          data: { found, wanted },
          span: here,
          related: [{ message: 'heading', data: {}, span: there }],
          fixes: [{ message: 'change', data: { wanted }, edits: [{ span: here, text: wanted }], safe: false }],
        };
      }
    }
  },
});

function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** For a paragraph what compares titles with it; both are what they were after most keys. */
const comparing = remembered((paragraph: string) => {
  const here = lettersOf(paragraph);
  return remembered((title: string) => differenceOf(here, title) ?? false, 100);
}, 20);

/** In the paragraph and in the title. */
interface Difference {
  readonly here: Span;
  readonly there: Span;
}

/** Words that are compared, with the place of each character in them. */
interface Letters {
  readonly text: string;
  readonly letters: string;
  readonly places: readonly number[];
}

/** How many characters must agree before the words are the same words, and how many are shown on either side. */
const agreeing = 10;
const shown = { before: 6, behind: 4 };

/** The first 、 or ，that only one of the two has inside a run of the same words. */
function differenceOf(here: Letters, title: string): Difference | undefined {
  if (title.length < agreeing) return undefined;
  const there = lettersOf(title);
  for (let from = 0; from + agreeing <= there.letters.length; from++) {
    const at = here.letters.indexOf(there.letters.slice(from, from + agreeing));
    if (at < 0) continue;
    let length = agreeing;
    while (from + length < there.letters.length && here.letters[at + length] === there.letters[from + length]) length++;
    for (let index = 1; index < length; index++) {
      if (markAt(here, at + index) === markAt(there, from + index)) continue;
      const back = Math.min(shown.before, index);
      const ahead = Math.min(shown.behind, length - index);
      return {
        here: spanOf(here, at + index - back, back + ahead),
        there: spanOf(there, from + index - back, back + ahead),
      };
    }
    from += length - 1;
  }
  return undefined;
}

function lettersOf(text: string): Letters {
  const places: number[] = [];
  let letters = '';
  for (let place = 0; place < text.length; place++) {
    const letter = text.charAt(place);
    // Quotation marks are another matter: they are straight in one place and curly in another.
    if (/[\s\u3000“”"‘’'*_]/u.test(letter) || isMark(letter)) continue;
    places.push(place);
    letters += letter;
  }
  return { text, letters, places };
}

function isMark(letter: string): boolean {
  return letter === '、' || letter === '，';
}

/** The mark in front of a character; 、 and ， are told apart by other rules. */
function markAt({ text, places }: Letters, index: number): boolean {
  const between = text.slice((places[index - 1] ?? 0) + 1, places[index] ?? 0);
  return [...between].some(isMark);
}

function spanOf({ places }: Letters, from: number, length: number): Span {
  return { start: places[from] ?? 0, end: (places[from + length - 1] ?? 0) + 1 };
}
