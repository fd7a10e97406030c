import type { Analysis } from '../../core/analyze.ts';
import { completeSections, missingSections } from '../../core/kind/complete.ts';
import type { KindSection } from '../../core/kind/kind.ts';
import { hasSomeSections, titleSpanOf } from '../../core/kind/parts-text.ts';
import { countCharacters } from '../../core/text/count.ts';
import { defineRule, type Edit } from '../rule.ts';

/** Sections that reports of the kind have as a rule; that one is lacking is worth a look, not a warning. */
export default defineRule({
  id: 'missing-expected-section',
  title: { zh: '缺少通常应有的部分', en: 'Customary section missing' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    missing: {
      zh: '{kind}通常还有“{sections}”（依据：{authority}）。',
      en: 'A {kind} usually also has: {sections} ({authority}).',
    },
    add: { zh: '补上“{sections}”', en: 'Add: {sections}' },
  },
  finished: true,
  *check(analysis, { writing, language }) {
    const kind = analysis.detected?.kind;
    const missing = missingSections(analysis, 'expected');
    if (writing || !kind || missing.length === 0 || !isFull(analysis)) return;
    const authority = (missing[0]?.authority ?? kind.authority)[language];
    const fixOf = (wanted: readonly KindSection[], preferred: boolean) =>
      ({
        message: 'add',
        data: { sections: namesOf(wanted, language) },
        edits: editsOf(analysis, wanted),
        safe: false,
        preferred,
      }) as const;
    yield {
      message: 'missing',
      data: { kind: kind.title[language], sections: namesOf(missing, language), authority },
      span: titleSpanOf(analysis),
      fixes: [fixOf(missing, true), ...(missing.length > 1 ? missing.map((one) => fixOf([one], false)) : [])],
    };
  },
});

/** A short report says in a sentence what a long one has a section for, and one that lacks more is told so first. */
function isFull(analysis: Analysis): boolean {
  const { detected, text, language } = analysis;
  if (!hasSomeSections(analysis) || missingSections(analysis).length > 0) return false;
  const [least = 0] = detected?.kind.length ?? [];
  // English lengths are in words of about six letters.
  return countCharacters(text) >= least * (language === 'en' ? 6 : 1);
}

function namesOf(sections: readonly KindSection[], language: 'zh' | 'en'): string {
  return sections.map(({ title }) => title).join(language === 'zh' ? '”“' : ', ');
}

function editsOf(analysis: Analysis, wanted: readonly KindSection[]): readonly Edit[] {
  return completeSections(analysis, wanted).map(({ span, text }) => ({ span, text, snippet: true }));
}
