/**
 * Parts of a report that are no sections: to whom it goes, who signs it and when, what is attached. They are found by
 * what their lines look like and where they stand, and stay lines of text for everything that counts sections.
 */
import type { Span } from '../text/span.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import {
  attachmentNoteLine,
  authorLine,
  closingCap,
  closingLine,
  copyLine,
  dateLine,
  documentNumberLine,
  imprintLine,
  leadIn,
  recipientLine,
  remarkLine,
  salutationLine,
  signatureLine,
  titleNoteLine,
} from './part-lines.ts';
import { type Passage, passagesOf, type Source } from './passages.ts';

export type PartType =
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

export interface Part {
  readonly type: PartType;
  /** Its text without blanks around it. */
  readonly span: Span;
}

export interface Parts {
  /** In the order of the text. */
  readonly parts: readonly Part[];
  readonly attachments: readonly Attachment[];
}

export function partsOf(source: Source, passages: readonly Passage[] = passagesOf(source)): Parts {
  const found = new Map<Passage, PartType>();
  const body = headParts(source, passages, found);
  const { attachments, notes } = attachmentsOf(source, passages);
  for (const passage of notes) found.set(passage, 'attachment-note');
  for (const [index, passage] of passages.entries()) {
    if (index < body || passage.type !== 'text' || found.has(passage)) continue;
    const type = footType(passage.text);
    if (type) found.set(passage, type);
    if (type === 'date') for (const signed of signatureAbove(passages, index, body, found)) found.set(signed, 'signature');
  }
  closings(passages, found, attachments);
  const parts = [...found].map(([{ span }, type]): Part => ({ type, span }));
  return { parts: [...parts, ...signedAndDated(passages, body, found)].sort((a, b) => a.span.start - b.span.start), attachments };
}

/** Parts above the text. Gives the index of the passage the text begins with. */
function headParts({ report }: Source, passages: readonly Passage[], found: Map<Passage, PartType>): number {
  const titleEnd = report.title?.span.end ?? 0;
  let addressed = false;
  for (const [index, passage] of passages.entries()) {
    const { text, type, section, span } = passage;
    if (section || addressed) return index;
    if (type !== 'text') continue;
    const part = headType(text, span.start >= titleEnd);
    if (part) found.set(passage, part);
    else if (span.start >= titleEnd && (/。/u.test(text) || leadIn.test(text) || text.length > 60)) return index;
    addressed = part === 'recipient' || part === 'salutation';
  }
  return passages.length;
}

function headType(text: string, belowTitle: boolean): PartType | undefined {
  if (documentNumberLine.test(text)) return 'document-number';
  if (!belowTitle) return undefined;
  if (titleNoteLine.test(text)) return 'title-note';
  if (authorLine.test(text)) return 'author';
  if (salutationLine.test(text)) return 'salutation';
  return recipientLine.test(text) && !leadIn.test(text) && organ.test(text) ? 'recipient' : undefined;
}

const organ =
  /各|(?:政府|委|局|部|厅|办|院|会|公司|集团|学校|大学|单位|机构|处|中心|社|组|站|所|乡|镇|街道|支部|县|市|区|省|州|旗|团|队|科|室|行|厂|关)[：:]$/u;

function footType(text: string): PartType | undefined {
  if (dateLine.test(text)) return 'date';
  if (remarkLine.test(text)) return 'remark';
  if (copyLine.test(text)) return 'copy';
  return imprintLine.test(text) && text.length < 60 ? 'imprint' : undefined;
}

/** The organs or persons right above a date; several sign together. A date without one is no signature's. */
function signatureAbove(passages: readonly Passage[], index: number, body: number, found: Map<Passage, PartType>): readonly Passage[] {
  const signed: Passage[] = [];
  for (let above = index - 1; above >= body && signed.length < 4; above--) {
    const passage = passages[above];
    if (passage?.type !== 'text' || found.has(passage) || !signs(passage.text)) break;
    signed.push(passage);
  }
  const date = passages[index];
  if (signed.length === 0 && date) found.delete(date);
  return signed;
}

function signs(text: string): boolean {
  return signatureLine.test(text) && !closingLine.test(text) && !/^[（(]|[！!？?：:、）)”]$|^[\d（(“一二三四五六七八九十]{1,3}[、.．）)]/u.test(text);
}

/** The organ and the date in one line, far apart: 青禾县教育局　　2024年5月6日. */
function signedAndDated(passages: readonly Passage[], body: number, found: ReadonlyMap<Passage, PartType>): Part[] {
  return passages.slice(body).flatMap((passage): Part[] => {
    if (passage.type !== 'text' || found.has(passage) || passage.text.length > 60) return [];
    const match = /^(\S{2,30})[\s\u3000]{1,30}(\S.{5,20})$/u.exec(passage.text);
    const [, organName = '', date = ''] = match ?? [];
    if (!match || !dateLine.test(date) || !signs(organName)) return [];
    const { start, end } = passage.span;
    return [
      { type: 'signature', span: { start, end: start + organName.length } },
      { type: 'date', span: { start: end - date.length, end } },
    ];
  });
}

/** A closing sentence closes: nothing but other parts, an attachment or the end comes behind it. */
function closings(passages: readonly Passage[], found: Map<Passage, PartType>, attachments: readonly Attachment[]): void {
  const heads = new Set(attachments.flatMap(({ head }) => (head ? [head.start] : [])));
  for (let index = passages.length - 1; index >= 0; index--) {
    const passage = passages[index];
    if (passage?.type !== 'text' || found.has(passage)) continue;
    if (!closingLine.test(passage.text) || passage.text.length >= closingCap || attachmentNoteLine.test(passage.text)) continue;
    const next = passages[index + 1];
    if (!next || found.has(next) || heads.has(next.span.start)) found.set(passage, 'closing');
  }
}
