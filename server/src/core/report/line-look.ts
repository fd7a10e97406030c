/** What a line could be by its look alone, of the parts around a report's text. Where it stands decides. */
import {
  attachmentHeadLine,
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

export interface LineLook {
  /** Above the text. */
  readonly top: 'document-number' | 'title-note' | 'author' | 'salutation' | 'recipient' | undefined;
  /** Below the text. */
  readonly foot: 'date' | 'remark' | 'copy' | 'imprint' | undefined;
  readonly closing: boolean;
  /** May name an organ or a person that signs. */
  readonly signs: boolean;
  /** Reads as the beginning of the text. */
  readonly text: boolean;
  /** UTF-16 units of 附件： where the line begins with it; 0 for other lines. */
  readonly note: number;
  /** 附件1, 附件2：清单. */
  readonly attachment:
    | { readonly label: string; readonly number: string | undefined; readonly title: string }
    | undefined;
}

/** Longer lines are text whatever they look like. */
const cap = 200;

const longLine: LineLook = {
  top: undefined,
  foot: undefined,
  closing: false,
  signs: false,
  text: true,
  note: 0,
  attachment: undefined,
};
const shortText: LineLook = { ...longLine, text: false };

export function lookOf(line: string): LineLook {
  if (line.length > cap) return longLine;
  const bare = line.length > longest && !beginnings.has(line.charAt(0)) && !ends.has(line.charAt(line.length - 1));
  return bare ? longLine : closely(line);
}

/** UTF-16 units beyond which no line is signed, and none reads as a heading rather than as text. */
const longest = 80;

/** What a longer line that is no mere text begins or ends with. */
const beginnings: ReadonlySet<string> = new Set('附以特妥当可专此不谢（(—–0123456789抄主分');
const ends: ReadonlySet<string> = new Set('号：:！!日月）)发');

function closely(line: string): LineLook {
  const attachment = attachmentOf(line);
  const look: LineLook = {
    top: topOf(line),
    foot: footOf(line),
    closing: closingLine.test(line) && line.length < closingCap,
    signs: signs(line),
    text: line.length > 60 || line.includes('。') || (endsOpen(line) && leadIn.test(line)),
    note: line.length < closingCap ? (attachmentNoteLine.exec(line)?.[0].length ?? 0) : 0,
    attachment,
  };
  const plain = !look.top && !look.foot && !look.closing && !look.signs && look.note === 0 && !attachment;
  return plain ? (look.text ? longLine : shortText) : look;
}

function topOf(line: string): LineLook['top'] {
  if (line.endsWith('号') && documentNumberLine.test(line)) return 'document-number';
  if (titleNoteLine.test(line)) return 'title-note';
  if (/[\s：:]/u.test(line) && authorLine.test(line)) return 'author';
  if (!endsOpen(line)) return undefined;
  if (salutationLine.test(line)) return 'salutation';
  return recipientLine.test(line) && !leadIn.test(line) && organ.test(line) ? 'recipient' : undefined;
}

/** With a mark that text follows. */
function endsOpen(line: string): boolean {
  return '：:！!'.includes(line.charAt(line.length - 1));
}

const organ =
  /各|(?:政府|委|局|部|厅|办|院|会|公司|集团|学校|大学|单位|机构|处|中心|社|组|站|所|乡|镇|街道|支部|县|市|区|省|州|旗|团|队|科|室|行|厂|关)[：:]$/u;

function footOf(line: string): LineLook['foot'] {
  if (dateLine.test(line)) return 'date';
  if (remarkLine.test(line)) return 'remark';
  if (copyLine.test(line)) return 'copy';
  return line.length < 60 && line.endsWith('发') && imprintLine.test(line) ? 'imprint' : undefined;
}

/** No sentence, no heading, no lead-in, no date. */
export function signs(line: string): boolean {
  if (!signatureLine.test(line) || closingLine.test(line) || dateLine.test(line)) return false;
  return !/^[（(]|[！!？?：:、）)”]$|^[\d一二三四五六七八九十]{1,3}[、.．）)]/u.test(line);
}

function attachmentOf(line: string): LineLook['attachment'] {
  const match = line.startsWith('附') ? attachmentHeadLine.exec(line) : null;
  return match ? { label: match[1] ?? '附件', number: match[2], title: match[3] ?? '' } : undefined;
}
