/** What hover says of a problem, a cause or a measure: which ones of the other two belong to it, or that none does. */
import type { Analysis } from '../core/analyze.ts';
import { correspondenceOf } from '../core/kind/correspondence.ts';
import { type Role, roles } from '../core/kind/role-items.ts';
import type { Section } from '../core/report/report.ts';
import { nameOf, shortened } from './names.ts';

/** One text for each other role that has something to say; none for a heading without a role. */
export function partnerTexts(analysis: Analysis, section: Section, display: 'zh' | 'en'): readonly string[] {
  const { byRole, partnersOf, gaps } = correspondenceOf(analysis);
  const items = roles.flatMap((role) => byRole[role].items);
  const item = items.find((one) => one.section === section);
  if (!item) return [];
  return roles.flatMap((role) => {
    if (role === item.role) return [];
    const partners = partnersOf(item, role);
    if (partners.length > 0) {
      const names = partners.map((one) =>
        one.section ? nameOf(one.section.heading, analysis.text) : shortened(one.number + one.title),
      );
      return [display === 'zh' ? `${words[role].zh}：${names.join('；')}` : `${words[role].en}: ${names.join('; ')}`];
    }
    const due = gaps.some((gap) => gap.item === item && gap.lacking === role);
    return due ? [display === 'zh' ? `没有${words[role].zh}。` : `No ${words[role].en.toLowerCase()}.`] : [];
  });
}

const words: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  problems: { zh: '对应的问题', en: 'Corresponding problem' },
  causes: { zh: '对应的原因', en: 'Corresponding cause' },
  measures: { zh: '对应的措施', en: 'Corresponding measure' },
};
