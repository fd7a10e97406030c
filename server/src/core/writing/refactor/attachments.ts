/** The list of attachments (附件说明) in the order of its numbers, or numbered as the text comes to speak of them. */
import type { Analysis } from '../../analyze.ts';
import type { Attachment } from '../../report/attachments.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { type Edit, inOrder, type Refactoring } from './plan.ts';

interface Item {
  readonly attachment: Attachment;
  readonly value: number;
  /** Its number and name, and its name alone, without the mark that ends it. */
  readonly span: Span;
  readonly name: Span;
}

/** Applies where each has a number of its own, in a line of its own, and they are out of order. */
export const attachmentsSorted: Refactoring = (analysis) => {
  const items = itemsOf(analysis);
  if (items.length < 2 || isInOrder(items) || new Set(items.map(({ value }) => value)).size < items.length)
    return undefined;
  return () => {
    const sorted = items.toSorted((a, b) => a.value - b.value);
    return items.flatMap(({ span }, index): Edit[] => {
      const item = sorted[index];
      const text = item ? analysis.text.slice(item.span.start, item.span.end) : '';
      return item && item.span.start !== span.start ? [{ span, text }] : [];
    });
  };
};

/** Applies where they count from one and are spoken of in another order; attached pages would have to move as well. */
export const attachmentsByMention: Refactoring = (analysis) => {
  const items = itemsOf(analysis);
  if (items.length < 2 || items.some(({ value, attachment }, index) => value !== index + 1 || attachment.head))
    return undefined;
  const places = mentionsOf(analysis);
  const first = (item: Item): number =>
    places.find(({ attachment }) => attachment === item.attachment)?.span.start ?? Number.POSITIVE_INFINITY;
  const wanted = items.toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
  if (isInOrder(wanted)) return undefined;
  return () => {
    const { text } = analysis;
    const names = items.flatMap(({ name }, index): Edit[] => {
      const other = wanted[index]?.name ?? name;
      return other === name ? [] : [{ span: name, text: text.slice(other.start, other.end) }];
    });
    const numbers = places.map(({ attachment, span }): Edit => {
      const value = wanted.findIndex((item) => item.attachment === attachment) + 1;
      const written = text.slice(span.start, span.end);
      return { span, text: /\d/u.test(written) ? String(value) : formatNumeral(value) };
    });
    return inOrder([...names, ...numbers.filter(({ span, text: own }) => own !== text.slice(span.start, span.end))]);
  };
};

function isInOrder(items: readonly Item[]): boolean {
  return items.every(({ value }, index) => index === 0 || value > (items[index - 1]?.value ?? 0));
}

/** The numbers in words that point to one of them: 见附件2. */
function mentionsOf({ survey, text }: Analysis): readonly { readonly attachment: Attachment; readonly span: Span }[] {
  return survey.references.flatMap(({ form, span, target }) => {
    const number = /\d{1,2}|[一二三四五六七八九十]{1,3}/u.exec(text.slice(span.start, span.end));
    if (form !== 'attachment' || target?.type !== 'attachment' || !number) return [];
    const start = span.start + number.index;
    return [{ attachment: target.attachment, span: { start, end: start + number[0].length } }];
  });
}

/** None where one of them has no number that could be sorted by. */
function itemsOf({ survey, text, lines }: Analysis): readonly Item[] {
  const items = survey.attachments.flatMap((attachment): (Item | undefined)[] => {
    const { note, number } = attachment;
    if (!note) return [];
    const before = text.slice(lines.startOf(lines.lineAt(note.start)), note.start);
    const written = /(?:\d{1,2}\s*[.．、]|附\s*件\s*\d{1,2}\s*[:：.．、]?)\s*$/u.exec(before)?.[0];
    if (written === undefined || number === undefined || !/^\d+$/u.test(number)) return [undefined];
    const end = note.start + text.slice(note.start, note.end).replace(/[。；;\s]+$/u, '').length;
    const name = { start: note.start, end };
    return [{ attachment, value: Number(number), span: { start: note.start - written.length, end }, name }];
  });
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? whole.toSorted((a, b) => a.span.start - b.span.start) : [];
}
