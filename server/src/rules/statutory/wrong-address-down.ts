import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule } from '../rule.ts';

/** 贵局 is said to an organ of equal standing; a reply goes to a subordinate. */
export default defineRule({
  id: 'wrong-address-down',
  title: { zh: '批复对下级称“贵”', en: 'Subordinate addressed as an equal' },
  level: 'hint',
  authority: '实务',
  scope: { kinds: ['reply'] },
  once: true,
  fix: 'asked',
  messages: {
    down: {
      zh: '“{found}”用于不相隶属的机关；批复对下级写“{own}”。',
      en: '“{found}” is said between organs of equal standing; a reply to a subordinate says “{own}”.',
    },
    replace: { zh: '把“贵”改为“你”', en: 'Change “贵” to “你”' },
  },
  *read({ type, plain, text }) {
    if (type !== 'text') return;
    for (const { index, 0: found } of withoutQuotations(plain).matchAll(address)) {
      yield {
        message: 'down',
        data: { found: text.slice(index, index + found.length), own: `你${found.slice(1)}` },
        span: { start: index, end: index + found.length },
        fixes: [
          {
            message: 'replace',
            data: {},
            edits: [{ span: { start: index, end: index + 1 }, text: '你' }],
            safe: false,
          },
        ],
      };
    }
  },
});

const address = /贵(?:单位|局|厅|委|办|部|公司|集团|校|院|市|县|区|镇|乡)(?![份出公属内域])/gu;
