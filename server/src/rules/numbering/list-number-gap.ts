import { withValue } from '../../core/kind/section-text.ts';
import { type NumberedLine, numberedLines } from '../../core/report/numbered-lines.ts';
import { defineRule, type Edit } from '../rule.ts';

/** 1. 2. 4. in neighboring lines: an item was taken out. */
export default defineRule({
  id: 'list-number-gap',
  title: { zh: '列表序号不连续', en: 'List number skipped' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    gap: {
      zh: '列表序号不连续：“{before}”之后是“{found}”。',
      en: 'The numbers of the list skip: “{before}”, then “{found}”.',
    },
    before: { zh: '前一项在这里', en: 'The item before' },
    renumber: { zh: '从这里起依次改正（改为“{expected}”）', en: 'Count on from here (“{expected}”)' },
  },
  sees: [],
  *check({ text, lines, parsed }) {
    const items = numberedLines({ text, lines, parsed });
    for (const [index, later] of items.entries()) {
      const [first, earlier] = [items[index - 2], items[index - 1]];
      if (!first || !earlier || !goesOn(first, earlier, 1) || !(goesOn(earlier, later, 2) || goesOn(earlier, later, 3)))
        continue;
      const edits: Edit[] = [];
      let value = earlier.value;
      let before = earlier;
      for (const item of items.slice(index)) {
        if (item !== later && !goesOn(before, item, item.value - before.value)) break;
        value++;
        if (item.value === value) break;
        edits.push({ span: item.span, text: withValue(item.text, value) });
        before = item;
      }
      yield {
        message: 'gap',
        data: { before: earlier.text, found: later.text },
        span: later.span,
        related: [{ message: 'before', data: {}, span: earlier.span }],
        fixes: [{ message: 'renumber', data: { expected: edits[0]?.text ?? '' }, edits, safe: false, preferred: true }],
      };
    }

    /** Whether both are items of one list, one right below the other, and the number rises by this many. */
    function goesOn(one: NumberedLine, next: NumberedLine, by: number): boolean {
      if (one.heading || next.heading || one.style !== next.style || next.value !== one.value + by || by < 1)
        return false;
      if (one.style !== 'arabic' && one.style !== 'arabic-half') return false;
      const indent = ({ line, span }: NumberedLine): number => span.start - lines.startOf(line);
      const between = text.slice(lines.endOf(one.line), lines.startOf(next.line));
      return indent(one) === indent(next) && between.trim() === '';
    }
  },
});
