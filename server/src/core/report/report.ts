/** Blocks → report: the tree of sections a reader sees, as plain data. */

import type { Heading, Parsed } from '../parse/blocks.ts';
import { beside } from '../text/beside.ts';
import type { Span } from '../text/span.ts';

export interface Section {
  readonly heading: Heading;
  /** Heading, body and all sections inside. */
  readonly span: Span;
  /** From the heading's end to the first section inside, or to the end. */
  readonly body: Span;
  readonly children: readonly Section[];
}

export interface Report {
  readonly title: Heading | undefined;
  /** The whole document. */
  readonly span: Span;
  /** Before the first section, behind the title. */
  readonly preamble: Span;
  readonly sections: readonly Section[];
}

/** The report of a text of this length. Sections in front of an edit that leaves the headings stay the same objects. */
export function reportIn({ frame, headings }: Pick<Parsed, 'frame' | 'headings'>, length: number): Report {
  const report = reportOf(headings, length, made.get(frame.headings));
  made.set(frame.headings, report);
  return report;
}

/** The last report with these headings. */
const made = beside<Parsed['frame']['headings'], Report>();

/** The report of a text of this length with these headings; `before` is one of the same headings that stood elsewhere. */
export function reportOf(headings: readonly Heading[], length: number, before?: Report): Report {
  const title = headings.find(({ level }) => level === 0);
  const rest = headings.filter(({ level }) => level > 0);
  const first = rest[0]?.span.start ?? length;
  return {
    title,
    span: { start: 0, end: length },
    preamble: { start: Math.min(title?.span.end ?? 0, first), end: first },
    sections: sectionsOf({ headings: rest, before: before ? allSections(before) : [] }, 0, rest.length, length),
  };
}

interface Material {
  readonly headings: readonly Heading[];
  /** The section each heading had in the report before. */
  readonly before: readonly Section[];
}

/** Sections of headings `from` to `to`, the outermost of which are siblings. */
function sectionsOf(material: Material, from: number, to: number, end: number): readonly Section[] {
  if (from === to) return none;
  const { headings, before } = material;
  const sections: Section[] = [];
  let index = from;
  while (index < to) {
    const heading = headings[index];
    if (!heading) break;
    let next = index + 1;
    while (next < to && (headings[next]?.level ?? 0) > heading.level) next++;
    const stop = next < to ? (headings[next]?.span.start ?? end) : end;
    const old = before[index];
    const children = sectionsOf(material, index + 1, next, stop);
    sections.push(
      old?.heading === heading && old.span.end === stop && sameList(old.children, children)
        ? old
        : {
            heading,
            span: { start: heading.span.start, end: stop },
            body: { start: heading.span.end, end: children[0]?.span.start ?? stop },
            children,
          },
    );
    index = next;
  }
  return sections;
}

/** Of most sections: one list for all of them. */
const none: readonly Section[] = [];

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((element, index) => element === other[index]);
}

/** All sections, each before the ones inside it. */
export function allSections(report: Report): readonly Section[] {
  const known = listed.get(report);
  if (known) return known;
  const all: Section[] = [];
  const add = (sections: readonly Section[]): void => {
    for (const section of sections) {
      all.push(section);
      add(section.children);
    }
  };
  add(report.sections);
  listed.set(report, all);
  return all;
}

/** Many ask for one report. */
const listed = beside<Report, readonly Section[]>();

/** The sections that hold an offset, outermost first. */
export function sectionsAt(report: Report, offset: number): readonly Section[] {
  const path: Section[] = [];
  let siblings = report.sections;
  for (;;) {
    const found = siblings.findLast(({ span }) => span.start <= offset && offset <= span.end);
    if (!found) return path;
    path.push(found);
    siblings = found.children;
  }
}
