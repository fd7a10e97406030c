import { defineRule } from '../rule.ts';

/** 下降2倍: nothing can become less by more than the whole of it. */
export default defineRule({
  id: 'decrease-times',
  title: { zh: '减少、下降用倍数', en: 'Decrease counted in multiples' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    found: {
      zh: '减少不用倍数：“{found}”可写作“下降百分之几”或“降到原来的几分之一”。',
      en: 'A decrease takes no multiples: “{found}”; say by what part it fell.',
    },
  },
  cues: '倍',
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?:减少|下降|降低|缩短|缩小|减小|压减|减轻)了?(?:近|约|至少|超过|将近)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百数几]{1,3})多?倍/gu,
    )) {
      const { 0: found, index } = match;
      yield { message: 'found', data: { found }, span: { start: index, end: index + found.length } };
    }
  },
});
