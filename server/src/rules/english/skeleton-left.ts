import type { Analysis } from '../../core/analyze.ts';
import { once } from '../../core/text/memo.ts';
import { snippetText } from '../../core/text/snippet.ts';
import { defineRule } from '../rule.ts';

/** A sentence of the skeleton, word for word: its examples speak of an incident that never happened. */
export default defineRule({
  id: 'skeleton-left',
  title: { zh: '骨架中的示例文字未改写', en: 'Example of the skeleton left' },
  level: 'warning',
  authority: '实务',
  // In a feasibility study the example is what the writer would say.
  scope: { language: 'en', known: true, not: ['business-feasibility'] },
  messages: {
    left: { zh: '“{text}”是骨架里的示例，没有改写。', en: '“{text}” is the example of the skeleton, unchanged.' },
  },
  *check(analysis, { writing }) {
    const examples = once(() => examplesOf(analysis));
    for (const { text, span, type } of analysis.survey.passages) {
      if (type === 'heading' || text.length < shortest || !examples().has(text.trim())) continue;
      const shown = text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text;
      const found = { message: 'left' as const, data: { text: shown }, span };
      // Who has just been given the skeleton knows it.
      yield writing ? { ...found, level: 'hint' } : found;
    }
  },
});

/** What is shorter anyone may write. */
const shortest = 30;

/** Lines of the kind's snippets that are mostly examples, as they read when nothing was filled in. */
function examplesOf({ matches }: Analysis): ReadonlySet<string> {
  const lines = matches.flatMap(({ wanted }) => wanted.snippet.split('\n'));
  return new Set(
    lines
      .map((line) => ({
        text: snippetText(line)
          .replace(/^\s*[-*+] /u, '')
          .trim(),
        fixed: line.replace(/\$\{\d+(?::[^}]*)?\}/gu, ''),
      }))
      .filter(({ text, fixed }) => text.length >= shortest && fixed.trim().length < text.length * 0.7)
      .map(({ text }) => text),
  );
}
