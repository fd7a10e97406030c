import type { Analysis } from '../../core/analyze.ts';
import type { SectionMatch } from '../../core/kind/match.ts';
import { ownEndOf } from '../../core/report/extent.ts';
import { countCharacters } from '../../core/text/count.ts';
import { snippetText } from '../../core/text/snippet.ts';
import { defineRule } from '../rule.ts';

/** A required section that is a line where the others are pages: begun and not written, mostly. */
export default defineRule({
  id: 'section-thin',
  title: { zh: '必备部分过于单薄', en: 'Required section hardly written' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  options: {
    least: {
      type: 'number',
      default: 30,
      min: 0,
      max: 2000,
      text: {
        zh: '必备部分至少多少个字符（不计空格）；0 表示只看占比',
        en: 'Least number of characters of a required section, blanks not counted; 0 to look at its share alone',
      },
    },
  },
  messages: {
    few: {
      zh: '“{section}”只有{count}个字符，其他部分平均有{others}个。',
      en: '“{section}” has {count} characters; the other sections have {others} on average.',
    },
    share: {
      zh: '“{section}”只占全文的{part}%，{kind}通常占{least}%以上。',
      en: '“{section}” is {part}% of the text; in a {kind} it is usually {least}% or more.',
    },
    begun: { zh: '“{section}”里还只有开头的套语。', en: '“{section}” has no more than the words it was begun with.' },
  },
  finished: true,
  *check(analysis, { writing, language, options: { least } }) {
    const kind = analysis.detected?.kind;
    if (writing || !kind) return;
    const measured = analysis.matches.map((match) => ({ match, count: lengthOf(match, analysis) }));
    const total = measured.reduce((sum, { count }) => sum + count, 0);
    for (const { match, count } of measured) {
      const [section] = match.sections;
      if (match.wanted.presence !== 'required' || !section || count === 0 || shared(match, analysis)) continue;
      const { title, titleSpan: span } = section.heading;
      if (isBegun(match, analysis)) {
        yield { message: 'begun', data: { section: title }, span };
        continue;
      }
      const present = measured.filter((one) => one.match !== match && one.count > 0);
      const others = present.length === 0 ? 0 : Math.round((total - count) / present.length);
      if (count < least && others >= 20 * count && others >= 400 && isLongByNature(match)) {
        yield { message: 'few', data: { section: title, count, others }, span };
        continue;
      }
      const [customary = 0] = match.wanted.share ?? [];
      const part = Math.round((100 * count) / total);
      // A third of the least that is customary, in a text long enough to have shares.
      if (total >= 1000 && 300 * count < 100 * customary * total) {
        const data = { section: title, part, kind: kind.title[language], least: Math.round(100 * customary) };
        yield { message: 'share', data, span };
      }
    }
  },
});

/** “Accepted” is all that a section Status says; problems and measures, or what is begun with a sentence, are more. */
function isLongByNature({ wanted: { role, share, snippet } }: SectionMatch): boolean {
  return role !== '' || share !== undefined || snippetText(snippet).length >= 30;
}

/** Characters below the headings that are the section. */
function lengthOf({ sections }: SectionMatch, analysis: Analysis): number {
  return sections.reduce((sum, section) => {
    const end = Math.max(section.heading.span.end, ownEndOf(section, analysis));
    return sum + countCharacters(analysis.text.slice(section.heading.span.end, end));
  }, 0);
}

/** 存在的问题及原因 is two sections in one; what each of them takes cannot be said. */
function shared(match: SectionMatch, { matches }: Analysis): boolean {
  return matches.some((other) => other !== match && other.sections.some((one) => match.sections.includes(one)));
}

/** The snippet of the kind, with nothing filled in. */
function isBegun({ wanted, sections }: SectionMatch, analysis: Analysis): boolean {
  const [section] = sections;
  if (!section || sections.length > 1 || !wanted.snippet.includes('$')) return false;
  const begun = squeezed(snippetText(wanted.snippet));
  const end = Math.max(section.heading.span.end, ownEndOf(section, analysis));
  return begun.length >= 10 && squeezed(analysis.text.slice(section.heading.span.end, end)) === begun;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
