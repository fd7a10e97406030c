import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** A figure or table with a number that the text never names: the reader does not know when to look at it. */
export default defineRule({
  id: 'figure-uncited',
  title: { zh: '图表未在正文中引用', en: 'Figure or table never referred to' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'en' },
  messages: {
    uncited: { zh: '正文没有提到“{label}”。', en: 'The text never refers to “{label}”.' },
  },
  sees: [{ tells: ({ text }) => /[Ff]ig|[Tt]able/u.test(text) }],
  *check({ survey }) {
    const captions: { readonly label: string; readonly start: number }[] = [];
    const mentioned = new Set<string>();
    for (const { text, span, type } of survey.passages) {
      if (!/[Ff]ig|[Tt]able/u.test(text)) continue;
      const [caption, ...labels] = labelsIn(text);
      if (caption === undefined) continue;
      const isCaption = type !== 'table' && captionLine.test(text);
      if (isCaption) captions.push({ label: caption, start: span.start + text.indexOf(caption) });
      for (const label of isCaption ? labels : [caption, ...labels]) mentioned.add(keyOf(label));
    }
    for (const { label, start } of captions) {
      if (mentioned.has(keyOf(label))) continue;
      yield { message: 'uncited', data: { label }, span: { start, end: start + label.length } };
    }
  },
});

/** Figure 3: … and Table 2. …, also in bold. */
const captionLine = /^[*_[!]{0,4}(?:Figure|Fig\.|Table) \d{1,2}[*_]{0,2}(?:[:.—–]|\s-)[*_]{0,2}\s/u;

const labelsIn = remembered((text: string): readonly string[] => {
  const labels =
    text.match(/\b(?:Figures?|Figs?\.|Tables?|figures?|figs?\.|tables?) \d{1,2}(?:(?:, | and |[–-])\d{1,2}){0,6}/gu) ??
    [];
  return labels.flatMap(single);
}, 5000);

/** Figures 2 and 3 are two, figures 1, 3–5 are four. */
function single(label: string): readonly string[] {
  const word = label.replace(/ .*$/u, '');
  const parts = label.match(/\d+(?:[–-]\d+)?/gu) ?? [];
  const numbers = parts.flatMap(numbersIn);
  return numbers.length < 2 ? [label] : numbers.map((number) => `${word} ${number}`);
}

function numbersIn(part: string): readonly number[] {
  const ends = part.split(/[–-]/u).map(Number);
  const [first = 0, last = first] = ends;
  const isRange = first < last && last - first < 30;
  return isRange ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : ends;
}

function keyOf(label: string): string {
  return `${/^t/iu.test(label) ? 'table' : 'figure'} ${/\d+/u.exec(label)?.[0] ?? ''}`;
}
