import { matchedSections } from '../../core/kind/matched-passages.ts';
import { defineRule } from '../rule.ts';

/** “Many users were affected”: how many decides how much is done about it. */
export default defineRule({
  id: 'impact-without-numbers',
  title: { zh: '影响没有数字', en: 'Impact without numbers' },
  level: 'info',
  authority: '英文模板',
  clause: 'Google SRE Workbook, chapter 10: postmortem culture',
  scope: { language: 'en', kinds: ['postmortem'] },
  messages: {
    vague: {
      zh: '“{title}”部分没有数字：多少用户、请求、时间、金额。',
      en: 'The section “{title}” has no number: how many users, requests, minutes, how much money.',
    },
  },
  *check(analysis) {
    for (const { section, passages } of matchedSections(analysis, 'impact')) {
      const words = passages.map(({ text }) => text).join('\n');
      if (words.trim() === '' || number.test(words)) continue;
      yield { message: 'vague', data: { title: section.heading.title }, span: section.heading.titleSpan };
    }
  },
});

/** All and none are numbers too. */
const number =
  /\d|\b(?:all|none|no|every|zero|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|half|a third|a quarter|hundreds?|thousands?|millions?)\b/iu;
