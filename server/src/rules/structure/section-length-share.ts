import type { Analysis } from '../../core/analyze.ts';
import type { SectionMatch } from '../../core/kind/match.ts';
import { ownEndOf } from '../../core/report/extent.ts';
import { countCharacters } from '../../core/text/count.ts';
import { defineRule } from '../rule.ts';

/** Some notices say how much of the text each section is to take; the kind has the customary range. */
export default defineRule({
  id: 'section-length-share',
  title: { zh: '部分篇幅占比不在范围内', en: 'Share of a section out of range' },
  level: 'info',
  authority: '本单位',
  profile: 'strict',
  scope: { known: true },
  messages: {
    small: {
      zh: '“{section}”占全文{part}%，{kind}一般占{least}%至{most}%。',
      en: '“{section}” is {part}% of the text; in a {kind} usually {least}% to {most}%.',
    },
    large: {
      zh: '“{section}”占全文{part}%，超过{kind}一般的{least}%至{most}%。',
      en: '“{section}” is {part}% of the text, more than the {least}% to {most}% usual in a {kind}.',
    },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const { matches, detected, text } = analysis;
    if (writing || !detected) return;
    const total = countCharacters(text);
    // A text of a page or less is a sketch, whose shares say nothing.
    if (total < 500) return;
    for (const match of matches) {
      const [section] = match.sections;
      const { share } = match.wanted;
      if (!section || !share || isShared(match, matches)) continue;
      const part = lengthOf(match, analysis) / total;
      if (part >= share[0] && part <= share[1]) continue;
      const data = {
        section: section.heading.title,
        part: Math.round(100 * part),
        least: Math.round(100 * share[0]),
        most: Math.round(100 * share[1]),
        kind: detected.kind.title[language],
      };
      yield { message: part < share[0] ? 'small' : 'large', data, span: section.heading.titleSpan };
    }
  },
});

/** Headings are counted with their sections. */
function lengthOf({ sections }: SectionMatch, analysis: Analysis): number {
  return sections.reduce(
    (sum, section) => sum + countCharacters(analysis.text.slice(section.span.start, ownEndOf(section, analysis))),
    0,
  );
}

/** A heading that is two sections at once takes the shares of both. */
function isShared(match: SectionMatch, matches: readonly SectionMatch[]): boolean {
  return matches.some((other) => other !== match && other.sections.some((one) => match.sections.includes(one)));
}
