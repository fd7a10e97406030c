/**
 * A kind made from model reports: the sections they have in common are required, the others optional, in the order the
 * reports have them. The answer is the text of a kind file, with comments, for a person to go on with.
 */
import type { Analysis } from '../analyze.ts';
import type { Section } from '../report/report.ts';
import { comparable } from '../text/unmask.ts';
import { genreWord } from './derive-title.ts';
import { type DerivedSection, kindText } from './derive-yaml.ts';
import type { Kind } from './kind.ts';

export interface Model {
  /** Of its file; a comment says what the kind was made from. */
  readonly name: string;
  readonly analysis: Analysis;
}

/** The YAML of a kind with this id. Each model has a section with a title, or there would be nothing to ask for. */
export function deriveKind(models: readonly Model[], id: string): string {
  const analyses = models.map(({ analysis }) => analysis);
  const order = orderOf(analyses.map(keysOf));
  const language = analyses[0]?.language ?? 'zh';
  return kindText({
    id,
    names: models.map(({ name }) => name),
    language,
    word: genreWord(analyses, language),
    numbering: numberingOf(analyses),
    order: analyses.every((analysis) => follows(keysOf(analysis), order)) ? 'strict' : 'free',
    sections: sectionsOf(order, analyses),
  });
}

/** First-level sections that a kind can ask for: those with a title. */
export function titledSections({ report }: Analysis): readonly Section[] {
  return report.sections.filter(({ heading }) => comparable(heading.title) !== '');
}

function keysOf(analysis: Analysis): readonly string[] {
  return [...new Set(titledSections(analysis).map(keyOf))];
}

/** All of them once: what only later reports have stands behind what it follows there. */
function orderOf(reports: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = [];
  for (const keys of reports) {
    let at = -1;
    for (const key of keys) {
      const known = order.indexOf(key);
      if (known < 0) order.splice(at + 1, 0, key);
      at = known < 0 ? at + 1 : known;
    }
  }
  return order;
}

function follows(keys: readonly string[], order: readonly string[]): boolean {
  const places = keys.map((key) => order.indexOf(key));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** What makes sections of two reports the same one. */
function keyOf({ heading }: Section): string {
  return comparable(nameOf(heading.title));
}

/** 2025年主要工作 is 主要工作 in the report of the next year. */
function nameOf(title: string): string {
  const name = title.replace(/\d{4}\s*年度?的?/gu, '').trim();
  return comparable(name).length >= 4 ? name : title;
}

function sectionsOf(order: readonly string[], analyses: readonly Analysis[]): readonly DerivedSection[] {
  const taken = new Set<string>();
  return order.map((key, index) => {
    const found = analyses.map((analysis) => titledSections(analysis).filter((section) => keyOf(section) === key));
    const known = analyses.flatMap((analysis, report) => knownAs(analysis, found[report] ?? []))[0];
    const titles = found.flat().map(({ heading }) => heading.title);
    const title = nameOf(titles[0] ?? key);
    const id = freeId([known?.id ?? '', slugOf(title), `section-${index + 1}`], taken);
    taken.add(id);
    return {
      id,
      title,
      dated: titles.some((one) => comparable(one) !== key),
      aliases: aliasesOf(titles, key, order),
      reports: found.filter((sections) => sections.length > 0).length,
      times: Math.max(...found.map((sections) => sections.length)),
      role: known?.role ?? '',
    };
  });
}

/** Titles with their year, where without it another section could be meant as well. */
function aliasesOf(titles: readonly string[], key: string, order: readonly string[]): readonly string[] {
  const dated = [...new Set(titles)].filter((title) => comparable(title) !== key);
  const claimed = (title: string): boolean => order.some((other) => other !== key && alike(comparable(title), other));
  return dated.filter(claimed);
}

function alike(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** The sections of its own kind that a report has there. */
function knownAs({ matches }: Analysis, sections: readonly Section[]): readonly Kind['sections'][number][] {
  return matches
    .filter((match) => sections.some((section) => match.sections.includes(section)))
    .map(({ wanted }) => wanted);
}

/** A title as an id, as far as it is in Latin letters: `Action items` → `action-items`. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  // What is left of a mixed title, such as the 5 of 5月工作, names nothing.
  return /\p{Script=Han}/u.test(title) ? '' : words.slice(0, 6).join('-');
}

function freeId(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const last = wanted.at(-1) ?? '';
  const free = wanted.find((id) => id !== '' && !taken.has(id));
  let count = 2;
  while (free === undefined && taken.has(`${last}-${count}`)) count++;
  return free ?? `${last}-${count}`;
}

/** As the first heading with a number has it. */
function numberingOf(analyses: readonly Analysis[]): Kind['numbering'] {
  const numbers = analyses.flatMap((analysis) => titledSections(analysis).map(({ heading }) => heading.number));
  const style = numbers.find((number) => number !== undefined)?.style;
  if (style === undefined) return 'none';
  return style === 'arabic' || style === 'decimal' ? 'decimal' : 'zh-official';
}
