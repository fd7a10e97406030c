import { knownAcronyms } from '../../core/lexicon/acronyms.ts';
import { proseOf } from '../../core/report/prose.ts';
import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** SLO before anyone says what it is. Which ones readers know is a matter of the readers, so this is for the strict. */
export default defineRule({
  id: 'undefined-acronym',
  title: { zh: '缩略语没有说明', en: 'Acronym never explained' },
  level: 'hint',
  profile: 'strict',
  authority: '实务',
  scope: { language: 'en', known: true },
  options: {
    known: {
      type: 'words',
      default: [],
      text: { zh: '读者认得、不必说明的缩略语', en: 'Acronyms that readers know' },
    },
  },
  messages: {
    unexplained: { zh: '缩略语“{acronym}”没有说明全称。', en: 'Nothing says what “{acronym}” stands for.' },
  },
  sees: [{ tells: ({ text }) => /[A-Z]{3}/u.test(text) }],
  *check({ survey, text }, { options, words }) {
    const known = new Set([...knownAcronyms, ...options.known, ...words]);
    const places = new Map<string, { readonly start: number; count: number }>();
    const explained = new Set<string>();
    for (const passage of survey.passages) {
      if (passage.type === 'table' || passage.type === 'heading') continue;
      const { used, told } = acronymsIn(passage.text);
      for (const acronym of told) explained.add(acronym);
      for (const [acronym, [place, count]] of used) {
        const seen = places.get(acronym);
        if (seen) seen.count += count;
        else places.set(acronym, { start: passage.span.start + place, count });
      }
    }
    for (const [acronym, { start, count }] of places) {
      if (count < 2 || known.has(acronym) || explained.has(acronym)) continue;
      // A heading, a code sample or a glossary may explain it: “SLO” and then words that begin so.
      if (text.includes(`${acronym}:`) || text.includes(`**${acronym}**`)) continue;
      yield { message: 'unexplained', data: { acronym }, span: { start, end: start + acronym.length } };
    }
  },
});

interface Acronyms {
  /** The first place of each, and how often it stands there. */
  readonly used: ReadonlyMap<string, readonly [place: number, count: number]>;
  /** (SLO), SLO (service-level objective), SLO stands for, SLO, that is. */
  readonly told: readonly string[];
}

const acronymsIn = remembered((text: string): Acronyms => {
  const used = new Map<string, readonly [number, number]>();
  const { plain } = proseOf({ type: 'text', text });
  // Shouting is no acronym.
  if (/[A-Z]{2,}(?: [A-Z]{2,}){2}/u.test(plain)) return { used, told: [] };
  for (const { 0: acronym, index } of plain.matchAll(/(?<![\w$.#/-])[A-Z]{3,6}(?![\w/-]|\.\w)/gu)) {
    const [place, count] = used.get(acronym) ?? [index, 0];
    used.set(acronym, [place, count + 1]);
  }
  const told = [...used.keys()].filter((acronym) =>
    new RegExp(
      `\\(${acronym}s?\\)|["“(]${acronym}s?["”,)]|${acronym}s? (?:\\(|stands for|is short for|means|is an? |, )`,
      'u',
    ).test(plain),
  );
  return { used, told };
}, 5000);
