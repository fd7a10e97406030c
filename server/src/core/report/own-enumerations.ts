/** The writer's own enumerations: those in quoted paragraphs and inside quotation marks are another's. */
import { beside } from '../text/beside.ts';
import { insideQuotation } from '../text/inside-quotation.ts';
import type { Enumeration } from './enumerations.ts';
import type { Source } from './passages.ts';

interface Surveyed extends Pick<Source, 'lines' | 'parsed'> {
  readonly survey: { readonly enumerations: readonly Enumeration[] };
}

/** In the order of their first members. */
export function ownEnumerations({ survey: { enumerations }, lines, parsed }: Surveyed): readonly Enumeration[] {
  const known = own.get(enumerations);
  if (known) return known;
  const found = enumerations.filter(({ span: { start } }) => {
    const line = lines.lineAt(start);
    return parsed.scanned[line]?.role !== 'quote' && !insideQuotation(lines.textOf(line), start - lines.startOf(line));
  });
  own.set(enumerations, found);
  return found;
}

/** Several rules ask for one survey. */
const own = beside<readonly Enumeration[], readonly Enumeration[]>();
