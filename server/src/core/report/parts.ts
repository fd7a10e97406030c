/**
 * Parts of a report that are no sections: to whom it goes, who signs it and when, what is attached. They are found by
 * what their lines look like and where they stand, and stay lines of text for everything that counts sections.
 */
import type { Span } from '../text/span.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import { gatherer } from './gather.ts';
import { signs } from './line-look.ts';
import { dateLine } from './part-lines.ts';
import { type Passage, type Passages, passagesOf, type Source } from './passages.ts';

type PartType =
  | 'document-number' //  发文字号
  | 'title-note' //       题注
  | 'author' //           署名 below the title
  | 'salutation' //       称谓
  | 'recipient' //        主送机关
  | 'closing' //          结束语
  | 'attachment-note' //  附件说明, each line of it
  | 'signature' //        落款: the organ or person
  | 'date' //             落款: the date
  | 'remark' //           附注
  | 'copy' //             抄送
  | 'imprint'; //         印发

interface Part {
  readonly type: PartType;
  /** Its text without blanks around it. */
  readonly span: Span;
}

export interface Parts {
  /** In the order of the text. */
  readonly parts: readonly Part[];
  readonly attachments: readonly Attachment[];
}

export function partsOf(source: Source, passages: Passages = passagesOf(source)): Parts {
  const found = new Map<Passage, PartType>();
  const body = topParts(source, passages, found);
  const { attachments, notes } = attachmentsOf(source, passages);
  for (const passage of notes) found.set(passage, 'attachment-note');
  const looks = telling(passages).filter(({ index }) => index >= body);
  for (const { index } of looks) footPart(passages, index, body, found);
  closings(passages, found, attachments);
  const parts = [...found].map(([{ span }, type]): Part => ({ type, span }));
  const signing = looks.map(({ passage }) => passage);
  const all = [...parts, ...signedAndDated(signing, found)];
  return { parts: all.sort((a, b) => a.span.start - b.span.start), attachments };
}

/** Passages that may be parts at the end by their looks. */
const telling = gatherer(({ type, reading: { look } }) =>
  type === 'text' && (look.foot || look.signs) ? true : undefined,
);

const closing = gatherer(({ type, reading: { look } }) => (type === 'text' && look.closing ? true : undefined));

/** Parts above the text. Gives the index of the passage the text begins with. */
function topParts({ report }: Source, passages: Passages, found: Map<Passage, PartType>): number {
  const titleEnd = report.title?.span.end ?? 0;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages.get(index);
    if (!passage || passages.sectionIndexAt(index) >= 0) return index;
    const { reading, type, span } = passage;
    if (type !== 'text') continue;
    const { top, text } = reading.look;
    const below = span.start >= titleEnd;
    if (top && (below || top === 'document-number')) {
      found.set(passage, top);
      if (top === 'recipient' || top === 'salutation') return index + 1;
    } else if (text && below) return index;
  }
  return passages.length;
}

function footPart(passages: Passages, index: number, body: number, found: Map<Passage, PartType>): void {
  const passage = passages.get(index);
  const foot = passage?.reading.look.foot;
  if (passage?.type !== 'text' || !foot || found.has(passage)) return;
  if (foot !== 'date') {
    found.set(passage, foot);
    return;
  }
  // A date that no one stands above is no signature's.
  const signed = signatureAbove(passages, index, body, found);
  for (const one of signed) found.set(one, 'signature');
  if (signed.length > 0) found.set(passage, 'date');
}

/** The organs or persons right above a date; several sign together. */
function signatureAbove(
  passages: Passages,
  index: number,
  body: number,
  found: Map<Passage, PartType>,
): readonly Passage[] {
  const signed: Passage[] = [];
  for (let above = index - 1; above >= body && signed.length < 4; above--) {
    const passage = passages.get(above);
    if (passage?.type !== 'text' || found.has(passage) || !passage.reading.look.signs) break;
    signed.push(passage);
  }
  return signed;
}

/** The organ and the date in one line, far apart: 青禾县教育局　　2024年5月6日. */
function signedAndDated(passages: readonly Passage[], found: ReadonlyMap<Passage, PartType>): Part[] {
  return passages.flatMap((passage): Part[] => {
    if (passage.type !== 'text' || !passage.reading.look.signs || found.has(passage)) return [];
    const match = /^(\S{2,20})[\s\u3000]{1,20}(\S.{5,20})$/u.exec(passage.text);
    const [, organ = '', date = ''] = match ?? [];
    if (!match || !dateLine.test(date) || !signs(organ)) return [];
    const { start, end } = passage.span;
    return [
      { type: 'signature', span: { start, end: start + organ.length } },
      { type: 'date', span: { start: end - date.length, end } },
    ];
  });
}

/** A closing sentence closes: nothing but other parts, an attachment or the end comes behind it. */
function closings(passages: Passages, found: Map<Passage, PartType>, attachments: readonly Attachment[]): void {
  const heads = new Set(attachments.flatMap(({ head }) => (head ? [head.start] : [])));
  for (const { passage, index } of closing(passages).toReversed()) {
    if (found.has(passage)) continue;
    const next = passages.get(index + 1);
    if (!next || found.has(next) || heads.has(next.span.start)) found.set(passage, 'closing');
  }
}
