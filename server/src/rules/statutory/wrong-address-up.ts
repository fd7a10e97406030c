import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule } from '../rule.ts';

/** 你局 is how one speaks down and 贵局 how one speaks across; a superior is called by its name. */
export default defineRule({
  id: 'wrong-address-up',
  title: { zh: '对上级称“你”“贵”', en: 'Superior addressed as an equal' },
  level: 'hint',
  authority: '实务',
  scope: { kinds: ['request', 'report-official'] },
  once: true,
  messages: {
    up: {
      zh: '“{found}”不用于上级；向上级行文直接写机关名称，如“县政府”。',
      en: '“{found}” is not said to a superior, which is called by its name.',
    },
  },
  *read({ type, plain, text }) {
    if (type !== 'text') return;
    for (const { index, 0: found } of withoutQuotations(plain).matchAll(address)) {
      yield {
        message: 'up',
        data: { found: text.slice(index, index + found.length) },
        span: { start: index, end: index + found.length },
      };
    }
  },
});

const address =
  /(?<=^|[，。；：、请望报向经由\s])(?:你|贵)(?:单位|局|厅|委|办|部|公司|集团|校|院|市|县|区|镇|乡)(?![份出公属内域])/gu;
