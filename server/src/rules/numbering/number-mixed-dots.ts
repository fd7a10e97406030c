import { numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule } from '../rule.ts';

/** 1. here and 2． there: one dot was typed in the other width. */
export default defineRule({
  id: 'number-mixed-dots',
  title: { zh: '序号圆点全半角混用', en: 'Dots of two widths behind numbers' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'safe',
  messages: {
    mixed: {
      zh: '序号后的圆点全角、半角混用：多数写作“{usual}”，这里写作“{found}”。',
      en: 'Dots of two widths behind numbers: mostly “{usual}”, here “{found}”.',
    },
    unify: { zh: '全文统一为“{usual}”', en: 'Make all “{usual}”' },
  },
  sees: [],
  *check(analysis) {
    const dotted = numberedLines(analysis).filter(({ style, text }) => style === 'arabic' && /[.．]$/u.test(text));
    const wide = dotted.filter(({ text }) => text.endsWith('．'));
    if (wide.length === 0 || wide.length === dotted.length) return;
    const dot = wide.length * 2 > dotted.length ? '．' : '.';
    const others = dotted.filter(({ text }) => !text.endsWith(dot));
    const [first] = others;
    if (!first) return;
    const usual = `${first.text.slice(0, -1)}${dot}`;
    yield {
      message: 'mixed',
      data: { usual, found: first.text },
      span: first.span,
      fixes: [
        {
          message: 'unify',
          data: { usual },
          edits: others.map(({ span }) => ({ span: { start: span.end - 1, end: span.end }, text: dot })),
          safe: true,
          preferred: true,
        },
      ],
    };
  },
});
