import type { Analysis } from '../../core/analyze.ts';
import { type RepealedLaw, repealedLaws } from '../../core/lexicon/repealed-laws.ts';
import { gatherer } from '../../core/report/gather.ts';
import { issueDateOf } from '../../core/report/issue-date.ts';
import { writtenParts } from '../../core/report/official.ts';
import { proseOf } from '../../core/report/prose.ts';
import { parts } from '../../core/report/sights.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** Something is done today on the ground of a law that is no longer in force. */
export default defineRule({
  id: 'repealed-law',
  title: { zh: '引用已废止的法规', en: 'Repealed law cited' },
  level: 'warning',
  authority: '法律',
  clause: '《中华人民共和国民法典》第一千二百六十条等',
  scope: { language: 'zh' },
  messages: {
    repealed: {
      zh: '“{found}”自{since}年起已由“《{successor}》”取代（依据：{by}）。',
      en: '“{found}” was replaced by “《{successor}》” in {since} ({by}).',
    },
  },
  sees: () => [citing, parts],
  *check(analysis) {
    const places = citing(analysis.survey.passages);
    const year = places.length > 0 ? yearOf(analysis) : 0;
    for (const {
      passage: { text, span },
      fact,
    } of places) {
      for (const { law, start, end } of fact) {
        // What was written while it was in force was right.
        if (year < law.since) continue;
        const { since, successor, by } = law;
        yield {
          message: 'repealed',
          data: { found: text.slice(start, end), since, successor, by },
          span: { start: span.start + start, end: span.start + end },
        };
      }
    }
  },
});

/** The year of the document, as its title, its number or its date has it; the present where none does. */
function yearOf(analysis: Analysis): number {
  const written = writtenParts(analysis, 'date', 'title-note', 'document-number').map(({ text }) => text);
  const years = [analysis.report.title?.title ?? '', ...written].flatMap((words) => [
    ...Array.from(words.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ([digits]) => Number(digits)),
    issueDateOf(words)?.year ?? Number.POSITIVE_INFINITY,
  ]);
  return Math.min(...years);
}

interface LawCitation extends Span {
  readonly law: RepealedLaw;
}

const citing = gatherer(({ type, text }): readonly LawCitation[] | undefined => {
  if (type === 'table' || !text.includes('《')) return undefined;
  const { plain } = proseOf({ type: 'text', text });
  const found = [...plain.matchAll(cited)].flatMap(({ index, 0: found, 1: before = '', 2: name = '' }) => {
    const law = byName.get(name);
    return law && !past(law, plain) ? [{ law, start: index + before.length, end: index + found.length }] : [];
  });
  return found.length > 0 ? found : undefined;
});

const byName = new Map(repealedLaws.map((law) => [law.name, law]));

/** As a ground, alone or behind others: 根据《……》《……》和《合同法》. */
const cited = new RegExp(
  `((?:根据|依据|按照|依照|遵照|适用)(?:[^《》，。；]{0,12}|[^《》，。；]{0,12}(?:《[^《》]{1,40}》[、和及与以]{0,2}){1,4}))《(?:中华人民共和国)?(${repealedLaws.map(({ name }) => name).join('|')})》`,
  'gu',
);

/** The passage speaks of the time when it was in force, or of its end. */
function past({ since }: RepealedLaw, plain: string): boolean {
  if (/废止|失效|原《|当时|时行|旧法|已被|取代/u.test(plain)) return true;
  return [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})\s?年/gu)].some(([, year]) => Number(year) < since);
}
