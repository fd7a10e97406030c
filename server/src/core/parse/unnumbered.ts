/** Headings without a number: bold lines, and short plain lines that divide the document. */
import type { Candidate } from './candidate.ts';
import type { ScannedLine } from './scan.ts';
import { genre } from './title-words.ts';
import { heading, noHeading, type Verdict } from './verdict.ts';

const caption = /^(?:图|表|附图|附表|专栏|Fig(?:ure|\.)?|Table|Listing|Example)\s*[\d一二三四五六七八九十]/iu;

/** A bold line stands for a heading when it is short, closed by no mark, and a text or a numbered heading (`over`) comes below it. */
export function isBoldHeading(candidate: Candidate, scanned: readonly ScannedLine[], over: boolean): Verdict {
  const { shape } = candidate;
  if (caption.test(shape.title)) return noHeading(candidate, 'not-caption');
  if (/[。；;，,：:！!？?、.]$/u.test(shape.last) || shape.closing !== '') return noHeading(candidate, 'not-sentence');
  if (shape.title.length === 0 || shape.title.length > 40) return noHeading(candidate, 'not-long');
  const before = scanned[candidate.line - 1];
  if (!candidate.blankBefore && before?.role === 'text') return noHeading(candidate, 'not-prose');
  return candidate.bodyLines > 0 || over ? heading(candidate, 'bold') : noHeading(candidate, 'not-plain');
}

/** A plain line of a letter, a date, a signature, an addressee, of page furniture. */
const part =
  /[：:]$|^[（(].*[）)]$|^——|^附件|^抄送|^主送|^目\s*录$|^\d{2,4}年度?\s*(?:\d|$)|年\d{1,2}月\d{1,2}日|^[二〇○零一].*年.*月.*日$|^(?:来源|时间|地点|作者|发布|编辑|责任编辑|下载|打印|分享|字号|首页)/u;

/**
 * Short plain lines become headings where the numbering says so: the lines below them begin again at one,
 * and another such line, or the same style before it, has counted from one already.
 */
export function divides(verdicts: readonly Verdict[], scanned: readonly ScannedLine[]): readonly Verdict[] {
  const result = [...verdicts];
  const found: number[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.candidate.sign !== 'plain' || !standsOver(verdicts, index, scanned)) continue;
    found.push(index);
  }
  if (found.length < 2) return result;
  for (const index of found) {
    const verdict = verdicts[index];
    if (verdict && !isTitleOfAll(verdicts, index)) result[index] = heading(verdict.candidate, 'divides');
  }
  return result;
}

/** The line that says what the document is stands over everything; it does not divide it. */
function isTitleOfAll(verdicts: readonly Verdict[], index: number): boolean {
  const title = verdicts[index]?.candidate.shape.title ?? '';
  return genre.test(title) && !verdicts.slice(0, index).some((earlier) => earlier.heading);
}

/** Whether the next heading below, with at most a paragraph or two between, is the first of its number. */
function standsOver(verdicts: readonly Verdict[], index: number, scanned: readonly ScannedLine[]): boolean {
  const here = verdicts[index]?.candidate;
  if (!here || !isPlainTitle(here)) return false;
  for (let next = index + 1; next < verdicts.length; next++) {
    const verdict = verdicts[next];
    if (!verdict) break;
    if (contentBetween(scanned, here.line, verdict.candidate.line) > 3) return false;
    if (verdict.candidate.sign === 'plain' && !verdict.heading && isPlainTitle(verdict.candidate)) return false;
    if (!verdict.heading) continue;
    return verdict.candidate.sign === 'numbered' && verdict.candidate.shape.marker?.value === 1;
  }
  return false;
}

/** Whether a short line may stand over what comes below it. */
export function isPlainTitle({ shape, blankBefore, blankAfter }: Candidate): boolean {
  if (shape.title.length < 3 || shape.title.length > 30) return false;
  if (/[。；;，,：:！!？?、]/u.test(shape.last) || part.test(shape.title)) return false;
  return /\p{Script=Han}/u.test(shape.title) && (blankBefore || blankAfter || shape.indent > 0);
}

function contentBetween(scanned: readonly ScannedLine[], from: number, to: number): number {
  let count = 0;
  for (let line = from + 1; line < to; line++) if (scanned[line]?.role !== 'blank') count++;
  return count;
}
