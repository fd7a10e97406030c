import { writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** 关于…, to somebody, signed and dated, and no word that says what the document is. */
export default defineRule({
  id: 'title-without-genre',
  title: { zh: '公文标题缺少文种', en: 'Official title without its kind' },
  level: 'info',
  authority: '条例',
  clause: '第九条（七）',
  scope: { language: 'zh' },
  messages: {
    missing: {
      zh: '标题没有写明文种（通知、请示、函等）：公文标题由发文机关名称、事由和文种组成。',
      en: 'The title names no kind (通知, 请示, 函 …): an official title names organ, subject and kind.',
    },
  },
  finished: true,
  *check(analysis, { writing }) {
    const { title } = analysis.report;
    if (writing || !title || analysis.detected || !/关于/u.test(title.title)) return;
    // In brackets and behind a dash stands what is said about the text.
    const plain = title.title
      .replace(/[（(][^）)]{0,40}[）)]\s*$/u, '')
      .replace(/——.*$/u, '')
      .trim();
    if (!matter.test(plain)) return;
    const parts = new Set(writtenParts(analysis, 'recipient', 'signature', 'date').map(({ type }) => type));
    if (parts.size < 3) return;
    yield { message: 'missing', data: {}, span: title.titleSpan };
  },
});

/** Ends with what is done, or with a matter; a noun that may name a text is enough to be silent. */
const matter =
  /(?:工作|事项|事宜|问题|活动|情况|经费|资金|项目|培训|会议|检查|考核|安全|管理|建设|事|服务|整治|治理|防范|放假|安排)$/u;
