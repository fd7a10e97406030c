import type { Heading } from '../../core/parse/blocks.ts';
import { allSections, type Section } from '../../core/report/report.ts';
import { defineRule, type Edit } from '../rule.ts';

/** Siblings are numbered (一) here and （一） there: typed with two keyboards, or pasted. */
export default defineRule({
  id: 'number-mixed-width',
  title: { zh: '序号括号全半角混用', en: 'Numbers in two kinds of brackets' },
  level: 'hint',
  authority: '实务',
  fix: 'safe',
  messages: {
    mixed: {
      zh: '同级序号的括号全角、半角混用：多数写作“{usual}”，这里写作“{found}”。',
      en: 'Brackets of two widths among siblings: mostly “{usual}”, here “{found}”.',
    },
    unify: { zh: '本级统一为“{usual}”', en: 'Make all “{usual}” here' },
  },
  sees: [],
  *check({ report, detected, language, text }) {
    if (!detected || language !== 'zh') return;
    for (const family of [report.sections, ...Array.from(allSections(report), ({ children }) => children)]) {
      const numbered = bracketed(family);
      const full = numbered.filter((heading) => formOf(heading, text) === '（）');
      const half = numbered.filter((heading) => formOf(heading, text) === '()');
      // Where both are as many, Chinese text has the wide ones.
      const form = half.length > full.length ? '()' : '（）';
      const others = numbered.filter((heading) => formOf(heading, text) !== form);
      const [first] = others;
      if (!first?.number || others.length === numbered.length) continue;
      const usual = withBrackets(first.number.text, form);
      yield {
        message: 'mixed',
        data: { usual, found: text.slice(first.number.span.start, first.number.span.end) },
        span: first.number.span,
        fixes: [
          {
            message: 'unify',
            data: { usual },
            edits: others.flatMap((heading) => unified(heading, form, text)),
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});

function bracketed(family: readonly Section[]): readonly Heading[] {
  return family
    .map(({ heading }) => heading)
    .filter(({ number }) => number?.style === 'han-paren' || number?.style === 'arabic-paren');
}

/** The brackets alone: `（）`, `()`, or one of each. */
function formOf({ number }: Heading, text: string): string {
  return number ? text.slice(number.span.start, number.span.end).replace(/[^()（）]/gu, '') : '';
}

function withBrackets(written: string, form: '()' | '（）'): string {
  return written.replace(/[(（]/u, form.charAt(0)).replace(/[)）]/u, form.charAt(1));
}

function unified({ number }: Heading, form: '()' | '（）', text: string): readonly Edit[] {
  if (!number) return [];
  const { span } = number;
  return [{ span, text: withBrackets(text.slice(span.start, span.end), form) }];
}
