import { defineRule } from '../rule.ts';

/** Two first-level headings that each ask for something: the superior can approve one only with the other. */
export default defineRule({
  id: 'request-multi-matter',
  title: { zh: '请示一文多事', en: 'More than one matter in a request' },
  level: 'hint',
  authority: '条例',
  clause: '第十五条（四）',
  profile: 'strict',
  scope: { kinds: ['request'] },
  messages: {
    matters: {
      zh: '请示应当一文一事：“{first}”之外又提出“{found}”。',
      en: 'One matter per request: “{found}” is asked for besides “{first}”.',
    },
    first: { zh: '前一个事项', en: 'The other matter' },
  },
  *check({ report }) {
    const [first, second] = report.sections.filter(({ heading }) => asks.test(heading.title));
    if (!first || !second) return;
    yield {
      message: 'matters',
      data: { first: first.heading.title, found: second.heading.title },
      span: second.heading.titleSpan,
      related: [{ message: 'first', data: {}, span: first.heading.titleSpan }],
    };
  },
});

/** Begins with asking and goes on to what for; 请示事项 names a part and asks for nothing. */
const asks = /^(?:恳请|请求|拟请|申请|请予|请批准|请同意|提请).{2}(?!项|由)/u;
