/** The problems, causes and measures a report names: what matches of its kind with these roles hold, one by one. */
import type { Analysis } from '../analyze.ts';
import type { Heading } from '../parse/blocks.ts';
import type { Section } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { comparable } from '../text/unmask.ts';
import type { KindSection } from './kind.ts';
import { namesOf, scoreOf } from './likeness.ts';

export type Role = 'problems' | 'causes' | 'measures';

export const roles: readonly Role[] = ['problems', 'causes', 'measures'];

export interface RoleItem {
  readonly role: Role;
  /** The number as written, or the counting word: （一）, 一是. */
  readonly number: string;
  /** Of a heading its title, of a member of an enumeration what it says up to its first mark. */
  readonly title: string;
  /** Of a member its first sentence; otherwise the title. */
  readonly sentence: string;
  /** Number and title. */
  readonly span: Span;
  /** All that is said of it. */
  readonly whole: Span;
  /** Undefined for a member of an enumeration. */
  readonly section: Section | undefined;
}

export interface RoleItems {
  readonly items: readonly RoleItem[];
  /** The sections that carry the role; there may be some although they hold no items. */
  readonly sections: readonly Section[];
}

export type ItemsByRole = Readonly<Record<Role, RoleItems>>;

/** None at all where sections of one role lie within those of another: such a report goes problem by problem. */
export function itemsByRole(analysis: Analysis): ItemsByRole {
  const carriers = carriersOf(analysis);
  const all = carriers.map(({ section }) => section);
  const nested = all.some((outer) => all.some((inner) => outer !== inner && isWithin(inner.span, outer.span)));
  const of = (role: Role): RoleItems => {
    const own = nested ? [] : carriers.filter((carrier) => carrier.role === role);
    return { items: own.flatMap((carrier) => itemsOf(carrier, analysis)), sections: own.map(({ section }) => section) };
  };
  return { problems: of('problems'), causes: of('causes'), measures: of('measures') };
}

interface Carrier {
  readonly role: Role;
  readonly section: Section;
  /** The section is an item itself, one of several that stand beside one another. */
  readonly single: boolean;
}

function carriersOf({ matches }: Analysis): readonly Carrier[] {
  const found = matches.flatMap(({ wanted, sections }) => {
    const role = roles.find((one) => one === wanted.role);
    return role
      ? sections.map((section) => ({ role, wanted, section, single: isSingle(wanted, section, sections) }))
      : [];
  });
  const seen = new Set<Section>();
  return found.flatMap((carrier) => {
    const together = found.filter(({ section }) => section === carrier.section);
    if (together.length === 1) return [carrier];
    if (seen.has(carrier.section)) return [];
    seen.add(carrier.section);
    return partsOf(together);
  });
}

/** Where the aspects of the year are first-level headings, each of them is a problem. */
function isSingle(wanted: KindSection, { heading }: Section, sections: readonly Section[]): boolean {
  return sections.length > 1 && !namesOf(wanted).includes(comparable(heading.title));
}

/** 问题及原因分析 holds a section for each, or things that are the one and the other at once. */
function partsOf(together: readonly (Carrier & { readonly wanted: KindSection })[]): readonly Carrier[] {
  const [first] = together;
  if (!first) return [];
  const parts = together.flatMap(({ role, wanted }) => {
    const section = first.section.children.find(({ heading }) => scoreOf(wanted, heading.title) >= 3);
    return section ? [{ role, section, single: false }] : [];
  });
  if (parts.length === together.length && new Set(parts.map(({ section }) => section)).size > 1) return parts;
  // Problems tell what they are by their titles, and so do measures; a cause is what stands with either.
  return [together.find(({ role }) => role !== 'causes') ?? first];
}

function itemsOf({ role, section, single }: Carrier, analysis: Analysis): readonly RoleItem[] {
  const children = single ? [section] : section.children.filter(({ heading }) => heading.title !== '');
  if (children.length > 0) return children.map((child) => itemOfSection(role, child, analysis));
  const series = analysis.survey.enumerations
    .filter((one) => one.section === section && !one.lone)
    .reduce<Enumerated | undefined>(
      (best, one) => (best && best.members.length >= one.members.length ? best : one),
      undefined,
    );
  return series?.members.map((member) => itemOfMember(role, member, analysis)) ?? [];
}

type Enumerated = Analysis['survey']['enumerations'][number];

function itemOfSection(role: Role, section: Section, { tail }: Analysis): RoleItem {
  const { heading, span } = section;
  const end = span.start < tail.start ? Math.min(span.end, tail.start) : span.end;
  return {
    role,
    number: heading.number?.text ?? '',
    title: heading.title,
    sentence: heading.title,
    span: titleSpanOf(heading),
    whole: { start: span.start, end },
    section,
  };
}

function titleSpanOf({ number, titleSpan }: Heading): Span {
  return { start: Math.min(number?.span.start ?? titleSpan.start, titleSpan.start), end: titleSpan.end };
}

function itemOfMember(role: Role, member: Enumerated['members'][number], { text }: Analysis): RoleItem {
  const said = text.slice(member.marker.end, member.span.end);
  const start = member.marker.end + (said.length - said.replace(/^[\s，、：]+/u, '').length);
  const title = upTo(text.slice(start, member.span.end), /[，。；：！？,;:!?\r\n]/u);
  const sentence = upTo(text.slice(start, member.span.end), /[。；！？;!?\r\n]/u);
  return {
    role,
    number: member.text,
    title,
    sentence,
    span: { start: member.marker.start, end: start + title.length },
    whole: member.span,
    section: undefined,
  };
}

function upTo(text: string, mark: RegExp): string {
  const stop = text.search(mark);
  return (stop === -1 ? text : text.slice(0, stop)).trimEnd();
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
