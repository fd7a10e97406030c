/** Attachments: what the note of them (附件说明) names, and the pages below the text that bear their labels. */
import { byFrame } from '../parse/by-frame.ts';
import type { LineShape } from '../parse/shape.ts';
import type { Span } from '../text/span.ts';
import { gatherer } from './gather.ts';
import { attachmentNumber } from './part-lines.ts';
import type { Passage, Passages, Source } from './passages.ts';

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
export function attachmentsOf(source: Source, passages: Passages): Attached {
  const { items, notes } = notedOf(source, passages);
  const heads = headsOf(passages, new Set(notes), source.text.length);
  const byNumber = new Map(heads.map((head) => [head.number, head]));
  const merged = items.map((item): Attachment => {
    const head =
      byNumber.get(item.number) ?? (items.length === 1 ? (byNumber.get(undefined) ?? byNumber.get('1')) : undefined);
    return head ? { ...head, title: item.title || head.title, note: item.note } : item;
  });
  const named = new Set(merged.map(({ head }) => head));
  const left = heads.filter(({ head }) => !named.has(head));
  return { attachments: [...merged, ...left], notes };
}

interface Noted {
  readonly items: readonly Attachment[];
  readonly notes: readonly Passage[];
}

function notedOf({ parsed, lines }: Source, passages: Passages): Noted {
  const numbered = itemLines({ parsed });
  const items: Attachment[] = [];
  const notes: Passage[] = [];
  // Where the parser found no items of a note, those passages are enough that look like notes themselves.
  const all = numbered.size === 0 ? noting(passages) : Array.from(passages, (passage, index) => ({ passage, index }));
  for (const { passage, index } of all) {
    const { text, span, line, type, reading } = passage;
    if (type !== 'text') continue;
    const { note, attachment } = reading.look;
    const shape = notes.length > 0 ? numbered.get(line) : undefined;
    if (note > 0) {
      notes.push(passage);
      const marker = /^\s*(?:(\d{1,2})\s*[.．、]\s*)?/u.exec(text.slice(note));
      const start = span.start + note + (marker?.[0].length ?? 0);
      if (start < span.end) items.push(noted(marker?.[1], { start, end: span.end }, text.slice(start - span.start)));
    } else if (shape) {
      notes.push(passage);
      const start = Math.min(lines.startOf(line) + shape.titleStart, span.end);
      items.push(noted(String(shape.marker?.value ?? ''), { start, end: span.end }, shape.title));
    } else if (attachment?.title && isNamed(passages, index)) {
      notes.push(passage);
      const { label, number, title } = attachment;
      items.push({ ...noted(number, { start: span.end - title.length, end: span.end }, title), label });
    }
  }
  return { items, notes };
}

/** Lines of notes that begin with a number, as the parser found them. */
const itemLines = byFrame(
  ({ parsed }: Pick<Source, 'parsed'>): ReadonlyMap<number, LineShape> =>
    new Map(
      parsed.verdicts.filter(({ why }) => why === 'not-part').map(({ candidate }) => [candidate.line, candidate.shape]),
    ),
);

const noting = gatherer(({ type, reading: { look } }) =>
  type === 'text' && (look.note > 0 || look.attachment) ? true : undefined,
);

/** `附件1：方案` above `附件2：清单` or above the signature names one; above a text it stands over it. */
function isNamed(passages: Passages, index: number): boolean {
  const look = (at: number): Passage['reading']['look'] | undefined => passages.get(at)?.reading.look;
  if (index + 1 >= passages.length || look(index + 1)?.attachment?.title) return true;
  return look(index + 1)?.foot === 'date' || look(index + 2)?.foot === 'date';
}

function noted(written: string | undefined, note: Span, title: string): Attachment {
  return {
    label: '附件',
    number: attachmentNumber(written),
    title: title.replace(/[。；;\s]+$/u, ''),
    note,
    head: undefined,
    body: undefined,
  };
}

const english = /^(Appendix|Annex|Attachment|Exhibit|Schedule)\s+([A-Z]|\d{1,2})\b[\s.:–—-]*(.*)$/iu;

/** Lines that stand over an attachment. A label without number or title has to be all there is in its line. */
function headsOf(passages: Passages, notes: ReadonlySet<Passage>, length: number): Attachment[] {
  const found = heading(passages).flatMap(({ passage, index, fact: head }) => {
    const next = passages.get(index + 1);
    if (!next || notes.has(passage)) return [];
    const below = next.text.length <= 40 && !/[。；：:，]/u.test(next.text) ? next.text : '';
    return [
      { label: head.label, number: attachmentNumber(head.number), title: head.title || below, span: passage.span },
    ];
  });
  return found.map(({ label, number, title, span }, index) => {
    const end = found[index + 1]?.span.start ?? length;
    return { label, number, title, note: undefined, head: span, body: { start: span.start, end } };
  });
}

const heading = gatherer(({ type, text, reading: { look } }) => {
  if (type !== 'text' && type !== 'heading') return undefined;
  return look.attachment ?? (type === 'heading' ? englishHead(text) : undefined);
});

/** Whether a heading stands over an attachment: Appendix A. */
export function englishAttachment(text: string): boolean {
  return english.test(text);
}

function englishHead(text: string): Passage['reading']['look']['attachment'] {
  const match = english.exec(text);
  return match ? { label: match[1] ?? 'Appendix', number: match[2], title: match[3] ?? '' } : undefined;
}
