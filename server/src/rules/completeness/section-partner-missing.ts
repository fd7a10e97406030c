import { defineRule } from '../rule.ts';

/** A section is there that its kind has only together with another one, and that one is not. */
export default defineRule({
  id: 'section-partner-missing',
  title: { zh: '缺少配套的部分', en: 'Section without its partner' },
  level: 'info',
  authority: '实务',
  scope: { known: true },
  messages: {
    missing: {
      zh: '有“{section}”就应当有“{partner}”（依据：{authority}）。',
      en: '“{section}” goes together with “{partner}” ({authority}).',
    },
  },
  sees: [],
  *check({ matches, detected }, { language }) {
    const kind = detected?.kind;
    if (!kind) return;
    for (const { wanted, section } of matches) {
      if (!section) continue;
      for (const id of wanted.requires) {
        const partner = matches.find((match) => match.wanted.id === id);
        // What must be there anyway is missed by itself, and a heading nearly called so may be meant.
        if (!partner || partner.present || partner.near || partner.wanted.presence === 'required') continue;
        const authority = (wanted.authority ?? kind.authority)[language];
        const data = { section: section.heading.title, partner: partner.wanted.title, authority };
        yield { message: 'missing', data, span: section.heading.titleSpan };
      }
    }
  },
});
