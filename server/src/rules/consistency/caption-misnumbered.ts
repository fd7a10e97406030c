import { isExcerpt } from '../../core/kind/number-faults.ts';
import type { Said } from '../../core/report/passages.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** 表1, 表3: a table was lost, or its number was not changed with the others. */
export default defineRule({
  id: 'caption-misnumbered',
  title: { zh: '图表编号重复或不连续', en: 'Figures or tables do not count on' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    gap: { zh: '图表编号不连续：应为“{expected}”，写作“{found}”。', en: 'Expected “{expected}”, found “{found}”.' },
    duplicate: { zh: '“{found}”的编号已经用过。', en: '“{found}” is there already.' },
    before: { zh: '前一个是“{found}”', en: 'The one before is “{found}”' },
  },
  sees: [{ tells: labels }],
  *check(analysis) {
    if (isExcerpt(analysis)) return;
    const begun = analysis.survey.passages.filter(labels);
    for (const word of ['图', '表', 'Figure', 'Table']) {
      const captions = begun.flatMap((passage) => captionIn(passage, word) ?? []);
      const first = captions[0]?.number;
      // A single one, or one out of another document, makes no series.
      if (first !== 1 || captions.length < 2) continue;
      for (const [index, { number, label, span }] of captions.entries()) {
        const before = captions[index - 1];
        if (!before || number === before.number + 1) continue;
        // Behind a smaller number another count has begun.
        if (number < before.number || number > before.number + 3) break;
        const expected = label.replace(/\d+$/u, String(before.number + 1));
        // The label may stand there in another form.
        if (number > before.number && begun.some(({ text }) => beginsWith(text, word, before.number + 1))) continue;
        const related = [{ message: 'before' as const, data: { found: before.label }, span: before.span }];
        yield number === before.number
          ? { message: 'duplicate', data: { found: label }, span, related }
          : { message: 'gap', data: { expected, found: label }, span, related };
      }
    }
  },
});

interface Caption {
  readonly number: number;
  /** 表3. */
  readonly label: string;
  readonly span: Span;
}

const opening = '^[*_[!（(]{0,4}';

/** Begins with the label of a figure or a table. */
function labels({ text }: Pick<Said, 'text'>): boolean {
  return /^[*_[!（(]{0,4}(?:图|表|Figure|Fig\.|Table)\s?\d/u.test(text);
}

/** A line of its own with a title and no sentence: 表3 任务完成情况, Figure 3: Load. */
function captionIn({ text, type, span }: Said & { readonly span: Span }, word: string): Caption | undefined {
  if (type === 'table' || type === 'quote') return undefined;
  const match = captionForms.get(word)?.exec(text);
  const [, label = '', number = ''] = match ?? [];
  if (!match) return undefined;
  const start = span.start + text.indexOf(label);
  return { number: Number(number), label, span: { start, end: start + label.length } };
}

const captionForms: ReadonlyMap<string, RegExp> = new Map([
  ...['图', '表'].map(
    (word) =>
      [
        word,
        new RegExp(`${opening}(${word}\\s?(\\d{1,2}))[\\s\\u3000：:.．、]{1,3}(?=\\D)[^。；！？，]{2,40}$`, 'u'),
      ] as const,
  ),
  ['Figure', new RegExp(`${opening}((?:Figure|Fig\\.) (\\d{1,2}))[*_]{0,2}(?:[:.—–]|\\s-)[*_]{0,2}\\s`, 'u')],
  ['Table', new RegExp(`${opening}(Table (\\d{1,2}))[*_]{0,2}(?:[:.—–]|\\s-)[*_]{0,2}\\s`, 'u')],
]);

function beginsWith(text: string, word: string, number: number): boolean {
  const name = word === 'Figure' ? '(?:Figure|Fig\\.)' : word;
  return new RegExp(`${opening}${name}\\s?${number}(?!\\d)`, 'u').test(text);
}
