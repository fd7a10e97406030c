/** Places of a document that words can point to, by number and by title. Made once for a document that has references. */
import type { NumberStyle } from '../parse/marker.ts';
import { comparable } from '../text/unmask.ts';
import type { Attachment } from './attachments.ts';
import type { Enumeration } from './enumerations.ts';
import type { Mention } from './number-mentions.ts';
import type { Parts } from './parts.ts';
import type { Source } from './passages.ts';
import { allSections, type Section } from './report.ts';

export interface Places {
  readonly top: readonly Section[];
  /** Sections by style and number: `article 12`, `han 3`, `decimal 2.1`. */
  readonly byNumber: ReadonlyMap<string, readonly Section[]>;
  /** Sections by their comparable titles, with and without the number; a title that occurs twice leads nowhere. */
  readonly byTitle: ReadonlyMap<string, Section>;
  readonly parentOf: ReadonlyMap<Section, Section>;
  readonly itemsOf: ReadonlyMap<Section, readonly Enumeration[]>;
  readonly attachments: readonly Attachment[];
  /** Lines that begin with a number and are no headings; the number there points nowhere. */
  readonly numbered: ReadonlySet<number>;
  /** Whether the document numbers anything the way the mention does. */
  readonly counts: (mention: Mention) => boolean;
}

export function indexOf({ report, parsed }: Source, enumerations: readonly Enumeration[], { attachments }: Parts): Places {
  const byNumber = new Map<string, Section[]>();
  const parentOf = new Map<Section, Section>();
  const titles = new Map<string, Section | undefined>();
  const styles = new Set<NumberStyle>();
  for (const section of allSections(report)) {
    for (const child of section.children) parentOf.set(child, section);
    const { number, title } = section.heading;
    if (number) {
      styles.add(number.style);
      const key = numberKey(section);
      const known = byNumber.get(key);
      if (known) known.push(section);
      else byNumber.set(key, [section]);
    }
    if (title === '') continue;
    for (const words of new Set([comparable(title), comparable(`${number?.text ?? ''}${title}`)])) {
      titles.set(words, titles.has(words) ? undefined : section);
    }
  }
  const numbered = parsed.verdicts.filter(({ heading, why, candidate }) => !heading && why !== 'not-contents' && candidate.shape.marker);
  return {
    top: report.sections,
    byNumber,
    byTitle: new Map([...titles].flatMap(([words, section]) => (section ? [[words, section]] : []))),
    parentOf,
    itemsOf: itemsBySection(enumerations),
    attachments,
    numbered: new Set(numbered.map(({ candidate }) => candidate.line)),
    counts: ({ steps, here }) => here !== undefined || countsIn(steps[0]?.unit, styles),
  };
}

/** `article 20之一`: what `byNumber` is asked with. */
export function numberKey({ heading: { number } }: Section): string {
  if (!number) return '';
  const between = /之[一二三四五六七八九十]$/u.exec(number.text)?.[0] ?? '';
  return `${number.style} ${number.style === 'decimal' ? number.path.join('.') : number.style === 'letter' ? number.text.charAt(0).toUpperCase() : number.value}${between}`;
}

function countsIn(unit: Mention['steps'][number]['unit'] | undefined, styles: ReadonlySet<NumberStyle>): boolean {
  switch (unit) {
    case undefined:
    case 'paragraph':
      return false;
    case 'part':
      return styles.has('part') || styles.has('han');
    case 'chapter':
    case 'section':
    case 'article':
      return styles.has(unit);
    case 'numbered':
      return styles.has('decimal') || styles.has('arabic');
    case 'han':
      return styles.has('han');
    default:
      return styles.has('han-paren');
  }
}

function itemsBySection(enumerations: readonly Enumeration[]): Map<Section, Enumeration[]> {
  const items = new Map<Section, Enumeration[]>();
  for (const enumeration of enumerations) {
    const { section, lone } = enumeration;
    if (!section || lone) continue;
    const known = items.get(section);
    if (known) known.push(enumeration);
    else items.set(section, [enumeration]);
  }
  return items;
}
