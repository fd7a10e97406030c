/**
 * Which heading is which section of the kind. Three looks before a section counts as missing: its titles, its keywords
 * on a heading, a line or paragraph that carries it.
 */
import type { Verdict } from '../parse/verdict.ts';
import { allSections, type Report, type Section } from '../report/report.ts';
import { comparable, unmask } from '../text/unmask.ts';
import type { Kind, KindSection } from './kind.ts';

export interface SectionMatch {
  readonly wanted: KindSection;
  /** The section found; undefined where only a line or paragraph carries it, or nothing does. */
  readonly section: Section | undefined;
  readonly present: boolean;
}

/** One match for each section of the kind, in the order of the kind. */
export function matchSections(kind: Kind, report: Report, verdicts: readonly Verdict[], text: string): readonly SectionMatch[] {
  const found = assign(kind, report.sections);
  const sections = [...allSections(report)];
  return kind.sections.map((wanted) => {
    const section = found.get(wanted) ?? deeper(wanted, sections);
    return { wanted, section, present: section !== undefined || carried(wanted, verdicts, text) };
  });
}

/** Each first-level heading goes to the section it fits best; one that names two (问题及原因) stands for both. */
function assign(kind: Kind, sections: readonly Section[]): Map<KindSection, Section> {
  const found = new Map<KindSection, Section>();
  const scores = new Map<KindSection, number>();
  const take = (wanted: KindSection, section: Section, score: number): void => {
    if (score <= (scores.get(wanted) ?? 0)) return;
    found.set(wanted, section);
    scores.set(wanted, score);
  };
  for (const section of sections) {
    const best = bestOf(kind, section.heading.title);
    if (best) take(best.wanted, section, best.score);
    for (const part of conjuncts(section.heading.title)) {
      const other = bestOf(kind, part);
      // A part of a heading must name its section outright or nearly so.
      if (other && other.score >= 2) take(other.wanted, section, other.score - 0.5);
    }
  }
  return found;
}

function bestOf(kind: Kind, title: string): { wanted: KindSection; score: number } | undefined {
  const scored = kind.sections
    .map((wanted) => ({ wanted, score: scoreOf(wanted, title) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return undefined;
  // One keyword is enough only where no other section of the kind claims the heading with as much.
  return first.score < 2 && second && second.score === first.score ? undefined : first;
}

/** 5 the title itself, 3 and more one within the other, 2 and more several keywords, 1 one keyword. */
function scoreOf(wanted: KindSection, title: string): number {
  const here = comparable(title);
  if (here === '') return 0;
  const names = [wanted.title, ...wanted.aliases].map(comparable);
  if (names.includes(here)) return 5;
  if (wanted.notKeywords.some((word) => here.includes(comparable(word)))) return 0;
  const within = names.filter((name) => here.includes(name) || (here.length >= 4 && name.includes(here)));
  if (within.length > 0) return 3 + Math.min(1.4, Math.max(...within.map((name) => name.length)) / 20);
  const keywords = wanted.keywords.filter((word) => here.includes(comparable(word))).length;
  return keywords >= 2 ? Math.min(2 + keywords / 10, 2.9) : keywords;
}

/** 存在的问题及原因分析 → 存在的问题, 原因分析. */
function conjuncts(title: string): readonly string[] {
  const parts = title.split(/以及|及其|[及和与、]|\band\b|&/u).map((part) => part.trim());
  return parts.length > 1 ? parts.filter((part) => part.length >= 2) : [];
}

/** A section one level down that bears the very title: a report inside a report, or a level too many. */
function deeper(wanted: KindSection, sections: readonly Section[]): Section | undefined {
  const names = new Set([wanted.title, ...wanted.aliases].map(comparable));
  return sections.find(({ heading }) => heading.level > 1 && names.has(comparable(heading.title)));
}

/** A plain line with the section's title, or a paragraph with one of its phrases where a paragraph may carry it. */
function carried(wanted: KindSection, verdicts: readonly Verdict[], text: string): boolean {
  const names = new Set([wanted.title, ...wanted.aliases].map(comparable));
  const line = verdicts.some(
    ({ heading, candidate }) => !heading && candidate.sign !== 'numbered' && names.has(comparable(candidate.shape.title)),
  );
  if (line) return true;
  if (wanted.carrier === 'heading') return false;
  const plain = unmask(text);
  return wanted.hints.some((hint) => plain.includes(hint));
}
