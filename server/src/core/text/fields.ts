/** Fields on top of a report, `Status: accepted`, in whichever form: front matter, header lines, a list, a table. */
import type { Span } from './span.ts';

export interface Field {
  readonly name: string;
  readonly value: string;
  /** Of the value, in the text that was handed in. */
  readonly span: Span;
}

/** The fields of a head, in order; bold marks and brackets around names and values are left out. */
export function fieldsOf(head: string): readonly Field[] {
  const fields: Field[] = [];
  for (const match of head.matchAll(field)) {
    const [whole, name = '', rest = ''] = match;
    const value = rest.replace(/^[\s*_|"'[]+|[\s*_|"'\]]+$/gu, '');
    const start = match.index + whole.length - rest.length + rest.indexOf(value);
    fields.push({ name, value, span: { start, end: start + value.length } });
  }
  return fields;
}

/** The name begins the line, behind a byte order mark and marks of a list, a table, a quote or emphasis. */
const field =
  /^\uFEFF?[ \t>|*+_:-]{0,12}([A-Za-z][A-Za-z /()-]{0,30}?)[ \t]{0,4}[*_]{0,3}[ \t]{0,4}[:|][ \t*_]{0,6}([^\r\n]{0,400})$/gmu;
