import { defineRule } from '../rule.ts';

/** “It was decided that”: a decision record says who decides, in the active voice. */
export default defineRule({
  id: 'passive-decision',
  title: { zh: '没有主语的决定', en: 'Decision without anyone who decides' },
  level: 'hint',
  authority: '英文模板',
  clause: 'Nygard, Documenting Architecture Decisions: Decision',
  scope: { language: 'en', kinds: ['adr', 'adr-nygard', 'madr', 'rfc'] },
  messages: {
    passive: {
      zh: '“{text}”没有说出由谁决定；可写作“We will …”。',
      en: '“{text}” does not say who decides; “We will …” does.',
    },
  },
  *read({ plain, type }) {
    if (type === 'quote' || type === 'heading') return;
    for (const { 0: text, index } of plain.matchAll(passive)) {
      yield { message: 'passive', data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

const passive =
  /\b(?:[Ii]t (?:was|has been|is|will be) (?:decided|agreed|determined|felt)(?: (?:to|that))?|[Aa] (?:decision|choice) (?:was|has been) (?:made|taken)(?: (?:to|that))?)(?! by\b)/gu;
