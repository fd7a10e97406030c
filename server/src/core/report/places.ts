/** Places of a document that words can point to, by number and by title. Made once for a document that has references. */
import type { NumberStyle } from '../parse/marker.ts';
import { comparable } from '../text/unmask.ts';
import type { Attachment } from './attachments.ts';
import type { EnumerationFamily } from './enumeration-words.ts';
import type { Enumeration, EnumerationMember } from './enumerations.ts';
import type { Mention } from './number-mentions.ts';
import type { Parts } from './parts.ts';
import type { Source } from './passages.ts';
import { allSections, type Report, type Section } from './report.ts';

export interface Places {
  readonly top: readonly Section[];
  /** Sections by style and number: `article 12`, `han 3`, `decimal 2.1`. */
  readonly byNumber: ReadonlyMap<string, readonly Section[]>;
  /** Sections by their comparable titles, with and without the number; a title that occurs twice leads nowhere. */
  readonly byTitle: (title: string) => Section | undefined;
  readonly parentOf: ReadonlyMap<Section, Section>;
  /** The child of a section (of the report where it is undefined) with a number of one of the styles. */
  readonly childOf: (parent: Section | undefined, styles: readonly NumberStyle[], value: string) => Section | undefined;
  /** The item of that value in the section's own text. */
  readonly itemOf: (section: Section, value: string) => EnumerationMember | undefined;
  /** Whether it is divided into articles. */
  readonly articles: boolean;
  /** Whether it is divided into 章 or 节. */
  readonly chapters: boolean;
  /** The attachment of that label and number; the first of that label without a number. */
  readonly attachments: (label: string, number: string | undefined) => Attachment | undefined;
  /** Lines that begin with a number and are no headings; the number there points nowhere. */
  readonly numbered: ReadonlySet<number>;
  /** Whether the document numbers anything the way the mention does. */
  readonly counts: (mention: Mention) => boolean;
}

export function indexOf(
  { report, parsed }: Source,
  enumerations: readonly Enumeration[],
  { attachments }: Parts,
): Places {
  const byNumber = new Map<string, Section[]>();
  const parentOf = new Map<Section, Section>();
  const styles = new Set<NumberStyle>();
  for (const section of allSections(report)) {
    for (const child of section.children) parentOf.set(child, section);
    const { number } = section.heading;
    if (!number) continue;
    styles.add(number.style);
    const key = numberKey(section);
    const known = byNumber.get(key);
    if (known) known.push(section);
    else byNumber.set(key, [section]);
  }
  const numbered = parsed.verdicts.filter(
    ({ heading, why, candidate }) => !heading && why !== 'not-contents' && candidate.shape.marker,
  );
  return {
    top: report.sections,
    byNumber,
    byTitle: titleFinder(report),
    parentOf,
    childOf: childFinder(report.sections),
    itemOf: itemFinder(enumerations),
    articles: styles.has('article'),
    chapters: styles.has('chapter') || styles.has('section'),
    attachments: attachmentFinder(attachments),
    numbered: new Set(numbered.map(({ candidate }) => candidate.line)),
    counts: ({ steps, here }) => here !== undefined || countsIn(steps[0]?.unit, styles),
  };
}

/** `article 20之一`: what `byNumber` is asked with. */
function numberKey({ heading: { number } }: Section): string {
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

/** Titles are made comparable when the first is asked for: most references go by number. */
function titleFinder(report: Report): Places['byTitle'] {
  let titles: Map<string, Section | undefined> | undefined;
  return (title) => {
    titles ??= titlesOf(report);
    return titles.get(comparable(title));
  };
}

function titlesOf(report: Report): Map<string, Section | undefined> {
  const titles = new Map<string, Section | undefined>();
  for (const section of allSections(report)) {
    const { number, title } = section.heading;
    if (title === '') continue;
    for (const words of new Set([comparable(title), comparable(`${number?.text ?? ''}${title}`)])) {
      titles.set(words, titles.has(words) ? undefined : section);
    }
  }
  return titles;
}

function attachmentFinder(attachments: readonly Attachment[]): Places['attachments'] {
  const found = new Map<string, Attachment>();
  for (const attachment of attachments) {
    const { label, number } = attachment;
    for (const key of [label, `${label} ${number ?? '1'}`]) if (!found.has(key)) found.set(key, attachment);
  }
  return (label, number) => found.get(number === undefined ? label : `${label} ${number}`);
}

/** Children by style and number, sorted out when first asked for: 10,000 sections may stand side by side. */
function childFinder(top: readonly Section[]): Places['childOf'] {
  const sorted = new Map<Section | undefined, Map<string, Section>>();
  return (parent, styles, value) => {
    const known = sorted.get(parent) ?? byStyleAndValue(parent ? parent.children : top);
    sorted.set(parent, known);
    for (const style of styles) {
      const child = known.get(`${style} ${value}`);
      if (child) return child;
    }
    return undefined;
  };
}

function byStyleAndValue(children: readonly Section[]): Map<string, Section> {
  const found = new Map<string, Section>();
  for (const child of children) {
    const { number } = child.heading;
    const key = number && `${number.style} ${number.value}`;
    if (key && !found.has(key)) found.set(key, child);
  }
  return found;
}

/** Ways to count that 项 and 点 may mean. */
const families: ReadonlySet<EnumerationFamily> = new Set(['han-paren', 'arabic-paren', 'list', 'circled', 'di', 'shi']);

function itemFinder(enumerations: readonly Enumeration[]): Places['itemOf'] {
  const items = new Map<Section, Map<string, EnumerationMember>>();
  for (const { section, lone, family, members } of enumerations) {
    if (!section || lone || !families.has(family)) continue;
    const known = items.get(section) ?? new Map<string, EnumerationMember>();
    items.set(section, known);
    for (const member of members) if (!known.has(String(member.value))) known.set(String(member.value), member);
  }
  return (section, value) => items.get(section)?.get(value);
}
