/** The list of attachments (附件说明) in the order of its numbers. */
import type { Analysis } from '../../analyze.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Refactoring } from './plan.ts';

interface Item {
  readonly value: number;
  /** Its number and name, without the mark that ends it. */
  readonly span: Span;
}

/** Applies where each has a number of its own, in a line of its own, and they are out of order. */
export const attachmentsSorted: Refactoring = (analysis) => {
  const items = itemsOf(analysis);
  const values = items.map(({ value }) => value);
  const inOrder = values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
  if (items.length < 2 || inOrder || new Set(values).size < values.length) return undefined;
  return () => {
    const sorted = items.toSorted((a, b) => a.value - b.value);
    return items.flatMap(({ span }, index): Edit[] => {
      const item = sorted[index];
      const text = item ? analysis.text.slice(item.span.start, item.span.end) : '';
      return item && item.span.start !== span.start ? [{ span, text }] : [];
    });
  };
};

/** None where one of them has no number that could be sorted by. */
function itemsOf({ survey, text, lines }: Analysis): readonly Item[] {
  const items = survey.attachments.flatMap(({ note, number }): (Item | undefined)[] => {
    if (!note) return [];
    const before = text.slice(lines.startOf(lines.lineAt(note.start)), note.start);
    const written = /(?:\d{1,2}\s*[.．、]|附\s*件\s*\d{1,2}\s*[:：.．、]?)\s*$/u.exec(before)?.[0];
    if (written === undefined || number === undefined || !/^\d+$/u.test(number)) return [undefined];
    const end = note.start + text.slice(note.start, note.end).replace(/[。；;\s]+$/u, '').length;
    return [{ value: Number(number), span: { start: note.start - written.length, end } }];
  });
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? whole.toSorted((a, b) => a.span.start - b.span.start) : [];
}
