import { ownPassages } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** A 批复 answers a 请示, so its first words say which. */
export default defineRule({
  id: 'reply-without-request',
  title: { zh: '批复未引来文', en: 'Reply that cites no request' },
  level: 'info',
  authority: '实务',
  scope: { kinds: ['reply'] },
  messages: {
    uncited: {
      zh: '开头没有引用来文：批复先写明答复的是哪件请示，如“你单位《关于……的请示》（文号）收悉”。',
      en: 'The reply does not say at its beginning which request it answers (“你单位《关于……的请示》收悉”).',
    },
  },
  *check(analysis, { writing }) {
    const { title } = analysis.report;
    if (writing || !title) return;
    const body = ownPassages(analysis).filter(
      ({ span, type, reading }) => span.start >= title.span.end && type === 'text' && reading.look.top === undefined,
    );
    const [first] = body;
    if (!first || body.slice(0, 3).some(({ text }) => cites.test(text))) return;
    yield { message: 'uncited', data: {}, span: first.span };
  },
});

/** Any word by which it may name what came in. */
const cites = /请示|来文|来函|来电|来信|报来|上报|呈报|报送|申报|报请|收悉|函|报告|申请|提出的|[〔[［]\d{4}|号/u;
