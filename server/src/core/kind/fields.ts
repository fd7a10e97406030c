/** The fields a document begins with: front matter, a block of headers (`PEP: 12`), or a list of them (`- Start Date: …`). */
import type { Headings } from '../parse/blocks.ts';
import type { Lines } from '../text/lines.ts';

/** Headers are short; what begins later is text. */
const window = 6000;

/** Names in lower case, as far as the first section. */
export function fieldsOf({ kept }: Headings, lines: Lines): ReadonlySet<string> {
  const first = kept[0] ? lines.startOf(kept[0].candidate.line) : window;
  const head = lines.text.slice(0, Math.min(first, window));
  return new Set(Array.from(head.matchAll(fieldLine), ([, name = '']) => name.toLowerCase()));
}

/** `name: value`, `- name: value`, `**name:** value`. */
const fieldLine =
  /^\uFEFF?(?:[-*+] +)?(?:\*\*|__)?([A-Za-z][\w./-]*(?: [\w./-]+){0,3}?)(?:\*\*|__)?:(?:\*\*|__)?(?=\s|$)/gmu;
