import { ownEnumerations } from '../../core/report/own-enumerations.ts';
import { enumerations } from '../../core/report/sights.ts';
import { formatNumeral } from '../../core/text/numerals.ts';
import { defineRule } from '../rule.ts';

/** 首先、其次、第三: begun in words, gone on in numbers. */
export default defineRule({
  id: 'enum-mixed-family',
  title: { zh: '列举用语混用', en: 'Enumeration in two ways' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    mixed: {
      zh: '列举前面用“{first}”，这里用“{found}”，用语不一。',
      en: 'The enumeration begins with “{first}” and goes on with “{found}”.',
    },
    first: { zh: '列举从这里开始', en: 'It begins here' },
    change: { zh: '全部改为“第一”“第二”“第三”', en: 'Count “第一”, “第二”, “第三” throughout' },
  },
  sees: [enumerations],
  *check(analysis) {
    const { text } = analysis;
    for (const { family, members } of ownEnumerations(analysis)) {
      const first = members[0];
      const odd = members.find((member) => member.text.startsWith('第'));
      if (family !== 'shouxian' || !first || !odd) continue;
      const words = members.filter((member) => !member.text.startsWith('第'));
      // 首先要抓好 reads on behind its word; 第一要 would not.
      const clear = words.every(({ marker }) => /^[，,：:]/u.test(text.slice(marker.end, marker.end + 1)));
      const edits = words.map(({ marker, value }) => ({ span: marker, text: `第${formatNumeral(value)}` }));
      yield {
        message: 'mixed',
        data: { first: first.text, found: odd.text },
        span: odd.marker,
        related: [{ message: 'first', data: {}, span: first.marker }],
        fixes: clear ? [{ message: 'change', data: {}, edits, safe: false, preferred: true }] : [],
      };
    }
  },
});
