import { defineRule } from '../rule.ts';

/** 特急 is marked above the title, in the head of the document; 紧急通知 is a name that practice accepts. */
export default defineRule({
  id: 'urgency-in-title',
  title: { zh: '标题中写紧急程度', en: 'Urgency in the title' },
  level: 'hint',
  authority: '国标9704',
  clause: '7.2.3',
  profile: 'strict',
  scope: { families: ['statutory'] },
  messages: {
    urgency: {
      zh: '“{found}”是版头要素，标在版心左上角，不写进标题。',
      en: '“{found}” belongs in the head of the document, not in its title.',
    },
  },
  sees: [],
  *check({ report, text }) {
    const { title } = report;
    const match = title
      ? /[（(【[]?\s*(特急|加急|特提|平急)\s*[）)】\]]?(?=\s*$|\s*关于)|^\s*[（(【[](特急|加急|特提|平急)/u.exec(
          text.slice(title.titleSpan.start, title.titleSpan.end),
        )
      : null;
    if (!title || !match) return;
    const found = match[1] ?? match[2] ?? '';
    const start = title.titleSpan.start + match.index + match[0].indexOf(found);
    yield { message: 'urgency', data: { found }, span: { start, end: start + found.length } };
  },
});
