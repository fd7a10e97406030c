/** The kind's sections beside what the document has, for a view of its own: how each one stands, how long it is, where. */
import type { Analysis } from '../core/analyze.ts';
import type { SectionMatch } from '../core/kind/match.ts';
import { type Standing, standingsOf } from '../core/kind/standing.ts';
import type { Section } from '../core/report/report.ts';
import {
  type ReportStructure,
  requests,
  type StructureHeading,
  type StructureParams,
  type StructureSection,
} from '../lsp/protocol.ts';
import { defineFeature } from './feature.ts';
import { lengthsOf, wholeLength } from './lengths.ts';
import { fullNameOf, headingSpan, nameOf } from './names.ts';
import { withoutTail } from './tail.ts';

export const structure = defineFeature({
  request: { method: requests.structure },
  rank: 'view',
  handle: ({ uri, version, analysis }, { display }, _params: StructureParams): ReportStructure => {
    const { detected, report, language } = analysis;
    const measure = measureOf(analysis);
    return {
      uri,
      version,
      kind: detected ? { id: detected.kind.id, title: detected.kind.title[display] } : null,
      title: report.title ? fullNameOf(report.title) : null,
      unit: language === 'en' ? 'words' : 'characters',
      length: measure.whole,
      sections: sectionsOf(analysis, measure),
      extra: extraOf(analysis).map((section) => headingOf(section, analysis, measure)),
    };
  },
});

interface Measure {
  readonly whole: number;
  readonly of: (sections: readonly Section[]) => { readonly length: number; readonly share: number };
}

/** Lengths and shares of the body: title and closing are no part of it. */
function measureOf(analysis: Analysis): Measure {
  const lengths = lengthsOf(analysis);
  const whole = wholeLength(analysis, lengths);
  return {
    whole,
    of: (sections) => {
      const length = sections.reduce((sum, section) => sum + (lengths.get(section) ?? 0), 0);
      return { length, share: whole === 0 ? 0 : Math.round((1000 * length) / whole) / 1000 };
    },
  };
}

function sectionsOf(analysis: Analysis, measure: Measure): readonly StructureSection[] {
  const standings = standingsOf(analysis, ({ sections }) => measure.of(sections).share);
  return analysis.matches.map((match, index) => sectionOf(match, standings[index] ?? 'absent', { analysis, measure }));
}

interface Seen {
  readonly analysis: Analysis;
  readonly measure: Measure;
}

function sectionOf(match: SectionMatch, state: Standing, { analysis, measure }: Seen): StructureSection {
  const { id, title, guidance, presence } = match.wanted;
  const sections = match.near ? [match.near] : match.sections;
  const [first, ...others] = sections;
  const parts = others.length > 0 ? sections : (first?.children ?? []);
  return {
    id,
    title,
    guidance,
    presence,
    state,
    ...measure.of(sections),
    range: first ? analysis.lines.rangeOf(withoutTail(first, analysis)) : null,
    heading: first
      ? { name: nameOf(first.heading, analysis.text), range: analysis.lines.rangeOf(headingSpan(first.heading)) }
      : null,
    children: parts.map((part) => headingOf(part, analysis, measure)),
  };
}

/** First-level sections that are nobody's in the kind, nor nearly so. */
function extraOf({ report, matches }: Analysis): readonly Section[] {
  const taken = new Set(matches.flatMap(({ sections, near }) => (near ? [near] : sections)));
  return report.sections.filter((section) => !taken.has(section));
}

function headingOf(section: Section, analysis: Analysis, measure: Measure): StructureHeading {
  return {
    name: nameOf(section.heading, analysis.text),
    ...measure.of([section]),
    range: analysis.lines.rangeOf(withoutTail(section, analysis)),
    heading: analysis.lines.rangeOf(headingSpan(section.heading)),
    children: section.children.map((child) => headingOf(child, analysis, measure)),
  };
}
