/** The fields a document begins with: front matter, a block of headers (`PEP: 12`), or a list of them (`- Start Date: …`). */
import type { Report } from '../report/report.ts';

/** Headers are short; what begins later is text. */
const window = 6000;

/** Names in lower case, as far as the first section. */
export function fieldsOf(report: Report, text: string): ReadonlySet<string> {
  const head = text.slice(0, Math.min(report.sections[0]?.span.start ?? window, window));
  return new Set(Array.from(head.matchAll(fieldLine), ([, name = '']) => name.toLowerCase()));
}

/** `name: value`, `- name: value`, `**name:** value`. */
const fieldLine =
  /^\uFEFF?(?:[-*+] +)?(?:\*\*|__)?([A-Za-z][\w./-]*(?: [\w./-]+){0,3}?)(?:\*\*|__)?:(?:\*\*|__)?(?=\s|$)/gmu;
