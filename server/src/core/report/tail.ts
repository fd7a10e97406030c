/**
 * The end of a report that belongs to the whole of it, not to its last section: closing formula, signature, date,
 * notes of attachments. A section that is added at the end goes before it.
 */
import type { Parsed } from '../parse/blocks.ts';
import type { Report } from './report.ts';

export interface Tail {
  /** UTF-16 offset of its first line; the text's length (its last blank lines left out) where there is none. */
  readonly start: number;
  /** Offset of the closing formula's line, undefined without one. */
  readonly closing: number | undefined;
}

const closing =
  /^(?:以上(?:就?是|发言|汇报|对照|报告|请示|意见|述职|检查|情况|剖析|，)|特此|妥否|当否|可否|专此|此复|不妥之处|不当之处|谢谢)/u;
const signature = /^[^，。；：]{2,30}$/u;
const date = /^[（(]?(?:\d{4}|[二〇○零一二三四五六七八九十X×]{4})\s*年.{0,12}[日月][）)]?$/u;
const note = /^(?:附件|附[:：]|抄送|主送|联系人|[（(](?:联系人|此件|共印|本文).*[）)]$|.*印发$)/u;

export function tailOf(report: Report, { scanned, verdicts }: Parsed): Tail {
  const headings = new Set(verdicts.filter(({ heading }) => heading).map(({ candidate }) => candidate.line));
  const floor = report.sections.at(-1)?.heading.line ?? report.title?.line ?? -1;
  let start: number | undefined;
  let foot = endOfText(scanned);
  let dated = false;
  for (let line = scanned.length - 1; line > floor; line--) {
    const scan = scanned[line];
    if (!scan || headings.has(line)) break;
    if (scan.role === 'blank') continue;
    if (scan.role !== 'text' && scan.role !== 'rule') break;
    const text = scan.text.trim();
    if (closing.test(text) && text.length < 120) return { start: scan.start, closing: scan.start };
    if (date.test(text)) dated = true;
    else if (!note.test(text) && scan.role !== 'rule' && !(dated && signature.test(text))) break;
    start = scan.start;
  }
  foot = start ?? foot;
  return { start: foot, closing: undefined };
}

/** Behind the last line with content, its line break included. */
function endOfText(scanned: Parsed['scanned']): number {
  const last = scanned.findLast(({ role }) => role !== 'blank');
  if (!last) return scanned[0]?.start ?? 0;
  const next = scanned[scanned.indexOf(last) + 1];
  return next ? next.start : last.start + last.text.length;
}
