import type { Analysis } from '../../core/analyze.ts';
import { preambleOf } from '../../core/kind/parts-text.ts';
import { allSections } from '../../core/report/report.ts';
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
  *check(analysis) {
    const passages = preambleOf(analysis).filter(({ type, text }) => type === 'text' && text.length <= 1500);
    const titles = [...allSections(analysis.report)].map(({ heading }) => heading.titleSpan);
    const said = new Set<number>();
    for (const { span } of passages.slice(0, 6)) {
      const preamble = lettersOf(analysis.text, span);
      for (const title of titles.slice(0, 60)) {
        const difference = differenceOf(analysis, preamble, title);
        if (!difference || said.has(difference.here.start)) continue;
        const { here, there } = difference;
        said.add(here.start);
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

interface Difference {
  readonly here: Span;
  readonly there: Span;
}

/** Words that are compared, with the place of each character in the document. */
interface Letters {
  readonly letters: string;
  readonly places: readonly number[];
}

/** How many characters must agree before the words are the same words, and how many are shown on either side. */
const agreeing = 10;
const shown = { before: 6, behind: 4 };

/** The first 、 or ，that only one of the two has inside a run of the same words. */
function differenceOf({ text }: Analysis, here: Letters, title: Span): Difference | undefined {
  if (title.end - title.start < agreeing) return undefined;
  const there = lettersOf(text, title);
  for (let from = 0; from + agreeing <= there.letters.length; from++) {
    const at = here.letters.indexOf(there.letters.slice(from, from + agreeing));
    if (at < 0) continue;
    let length = agreeing;
    while (from + length < there.letters.length && here.letters[at + length] === there.letters[from + length]) length++;
    for (let index = 1; index < length; index++) {
      if (markAt(text, here, at + index) === markAt(text, there, from + index)) continue;
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

function lettersOf(text: string, { start, end }: Span): Letters {
  const places: number[] = [];
  let letters = '';
  for (let place = start; place < end; place++) {
    const letter = text.charAt(place);
    // Quotation marks are another matter: they are straight in one place and curly in another.
    if (/[\s\u3000“”"‘’'*_]/u.test(letter) || isMark(letter)) continue;
    places.push(place);
    letters += letter;
  }
  return { letters, places };
}

function isMark(letter: string): boolean {
  return letter === '、' || letter === '，';
}

/** The mark in front of a character; 、 and ， are told apart by other rules. */
function markAt(text: string, { places }: Letters, index: number): boolean {
  const between = text.slice((places[index - 1] ?? 0) + 1, places[index] ?? 0);
  return [...between].some(isMark);
}

function spanOf({ places }: Letters, from: number, length: number): Span {
  return { start: places[from] ?? 0, end: (places[from + length - 1] ?? 0) + 1 };
}
