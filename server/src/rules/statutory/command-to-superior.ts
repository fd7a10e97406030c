import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule } from '../rule.ts';

/** A 请示 or 报告 asks a superior; 务必批准 tells him what to do. */
export default defineRule({
  id: 'command-to-superior',
  title: { zh: '上行文用催令语气', en: 'Pressing words to a superior' },
  level: 'hint',
  authority: '实务',
  scope: { kinds: ['request', 'report-official'] },
  messages: {
    pressing: {
      zh: '“{found}”用于催促下级；向上级行文宜用“请予”“恳请”。',
      en: '“{found}” presses a subordinate; a superior is asked (请予, 恳请).',
    },
  },
  *read({ type, plain, text }) {
    if (type !== 'text') return;
    for (const { index, 0: found } of withoutQuotations(plain).matchAll(pressing)) {
      yield {
        message: 'pressing',
        data: { found: text.slice(index, index + found.length) },
        span: { start: index, end: index + found.length },
      };
    }
  },
});

const pressing =
  /(?:请(?:你|贵)?(?:县|市|区|省)?(?:政府|局|厅|委)?)?(?:务必|必须|务请|立即|马上)(?:于\d{1,2}月\d{1,2}日前)?(?:予以|给予|尽快)?(?:批准|批复|批示|审批|拨付|答复)(?=[。，；！]|我|$)|[于在]\d{1,2}月\d{1,2}日前(?:务必|必须)?(?:予以|给予)?(?:批准|批复|批示|审批|答复)(?=[。，；！]|我|$)/gu;
