import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule } from '../rule.ts';

/** A 函 goes to an organ one has no power over: it asks and does not command. */
export default defineRule({
  id: 'command-in-letter',
  title: { zh: '函中用命令语气', en: 'Command in a letter between equals' },
  level: 'hint',
  authority: '实务',
  scope: { kinds: ['letter'] },
  messages: {
    command: {
      zh: '“{found}”是对下级的口气；函用于不相隶属的机关之间，宜用“请”“商请”。',
      en: '“{found}” commands; a letter goes to an organ that is no subordinate and asks (请, 商请).',
    },
  },
  *read({ type, plain, text }) {
    if (type !== 'text') return;
    for (const { index, 0: found } of withoutQuotations(plain).matchAll(command)) {
      yield {
        message: 'command',
        data: { found: text.slice(index, index + found.length) },
        span: { start: index, end: index + found.length },
      };
    }
  },
});

const command =
  /(?:你|贵)(?:单位|局|厅|委|办|部|公司|校|院|方|处|所|中心|市|县|区|镇|乡)(?:必须|务必|应立即|须立即|要立即|不得)|(?:现?责成|现?责令|勒令|限令|命令)(?:你|贵)(?:单位|局|厅|委|办|部|公司|校|院|方|处|所|中心|市|县|区|镇|乡)/gu;
