/** Attachments: what the note of them (附件说明) names, and the pages below the text that bear their labels. */
import type { Span } from '../text/span.ts';
import { attachmentHeadLine, attachmentNoteLine, dateLine } from './part-lines.ts';
import type { Passage, Source } from './passages.ts';

export interface Attachment {
  /** 附件, 附录, 附表, Appendix. */
  readonly label: string;
  /** 2 for 附件2 and 附件二, `A` for 附录A; undefined for a single one without a number. */
  readonly number: string | undefined;
  /** As the note or the page names it; empty where neither does. */
  readonly title: string;
  /** Its name in the note. */
  readonly note: Span | undefined;
  /** The line over it. */
  readonly head: Span | undefined;
  /** From that line to the next attachment or the end of the text. */
  readonly body: Span | undefined;
}

export interface Attached {
  readonly attachments: readonly Attachment[];
  /** The passages the note is made of. */
  readonly notes: readonly Passage[];
}

/** The attachments of a report, in the order they are first named. */
export function attachmentsOf(source: Source, passages: readonly Passage[]): Attached {
  const { items, notes } = notedOf(source, passages);
  const heads = headsOf(passages, new Set(notes), source.text.length);
  const merged = items.map((item): Attachment => {
    const head = heads.find((other) => sameAs(other, item, items.length));
    return head ? { ...head, title: item.title || head.title, note: item.note } : item;
  });
  const left = heads.filter((head) => !merged.some((item) => item.head === head.head));
  return { attachments: [...merged, ...left], notes };
}

/** How numbers of attachments are compared: 二 is 2, `a` is `A`. */
export function attachmentNumber(written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const value = '一二三四五六七八九'.indexOf(written) + 1;
  return value > 0 ? String(value) : written === '十' ? '10' : written.toUpperCase();
}

function sameAs(head: Attachment, item: Attachment, count: number): boolean {
  return head.number === item.number || (count === 1 && (head.number === undefined || head.number === '1'));
}

interface Noted {
  readonly items: readonly Attachment[];
  readonly notes: readonly Passage[];
}

function notedOf({ parsed }: Source, passages: readonly Passage[]): Noted {
  const numbered = new Map(parsed.verdicts.filter(({ why }) => why === 'not-part').map(({ candidate }) => [candidate.line, candidate.shape]));
  const items: Attachment[] = [];
  const notes: Passage[] = [];
  for (const passage of passages) {
    const { text, span, line, type } = passage;
    if (type !== 'text') continue;
    const label = attachmentNoteLine.exec(text)?.[0];
    const shape = numbered.get(line);
    if (label !== undefined && text.length < 120) {
      notes.push(passage);
      const named = text.slice(label.length);
      const marker = /^\s*(\d{1,2})\s*[.．、]\s*/u.exec(named);
      const lead = marker?.[0].length ?? /^\s*/u.exec(named)?.[0].length ?? 0;
      const start = span.start + label.length + lead;
      if (start < span.end) items.push(noted(marker?.[1], named.slice(lead), { start, end: span.end }));
    } else if (shape && notes.at(-1)) {
      notes.push(passage);
      const start = span.end - shape.title.length;
      items.push(noted(String(shape.marker?.value ?? ''), shape.title, { start: Math.max(span.start, start), end: span.end }));
    } else if (isNamedLine(passage, passages)) {
      const match = attachmentHeadLine.exec(text);
      const title = match?.[3] ?? '';
      notes.push(passage);
      items.push({ ...noted(match?.[2], title, { start: span.end - title.length, end: span.end }), label: match?.[1] ?? '附件' });
    }
  }
  return { items, notes };
}

/** `附件1：方案` above `附件2：清单` or above the signature names one; above a text it stands over it. */
function isNamedLine(passage: Passage, passages: readonly Passage[]): boolean {
  const named = (other: Passage | undefined): boolean => other !== undefined && Boolean(attachmentHeadLine.exec(other.text)?.[3]);
  if (!named(passage)) return false;
  const index = indexOf(passages, passage);
  const next = passages[index + 1];
  if (!next) return true;
  return named(next) || dateLine.test(next.text) || dateLine.test(passages[index + 2]?.text ?? '') || (named(passages[index - 1]) && next.type !== 'text');
}

function noted(written: string | undefined, title: string, note: Span): Attachment {
  return { label: '附件', number: attachmentNumber(written), title: title.replace(/[。；;\s]+$/u, ''), note, head: undefined, body: undefined };
}

const english = /^(Appendix|Annex|Attachment|Exhibit|Schedule)\s+([A-Z]|\d{1,2})\b[\s.:–—-]*(.*)$/iu;

/** Lines that stand over an attachment. A label without number or title has to be all there is in its line. */
function headsOf(passages: readonly Passage[], notes: ReadonlySet<Passage>, length: number): Attachment[] {
  const found = passages.flatMap((passage, index) => {
    if (notes.has(passage) || (passage.type !== 'text' && passage.type !== 'heading')) return [];
    const match = attachmentHeadLine.exec(passage.text) ?? (passage.type === 'heading' ? english.exec(passage.text) : null);
    const next = passages[index + 1];
    if (!match || !next) return [];
    const below = next.text.length <= 40 && !/[。；：:，]/u.test(next.text) ? next.text : '';
    return [{ label: match[1] ?? '附件', number: attachmentNumber(match[2]), title: (match[3] ?? '') || below, span: passage.span }];
  });
  return found.map(({ label, number, title, span }, index) => {
    const end = found[index + 1]?.span.start ?? length;
    return { label, number, title, note: undefined, head: span, body: { start: span.start, end } };
  });
}

function indexOf(passages: readonly Passage[], passage: Passage): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.line ?? 0) < passage.line) low = middle + 1;
    else high = middle;
  }
  return low;
}
