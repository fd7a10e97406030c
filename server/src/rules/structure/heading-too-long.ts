import { allSections } from '../../core/report/report.ts';
import { countCharacters } from '../../core/text/count.ts';
import { defineRule } from '../rule.ts';

/** A heading is to be taken in at a glance; a sentence of fifty characters is not. */
export default defineRule({
  id: 'heading-too-long',
  title: { zh: '标题过长', en: 'Heading too long' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  options: {
    most: {
      type: 'number',
      default: 45,
      min: 10,
      max: 200,
      text: {
        zh: '标题最多多少个字符（不计序号、空格）',
        en: 'Most characters of a heading, number and blanks not counted',
      },
    },
  },
  messages: {
    long: { zh: '标题有{count}个字，超过{most}个字。', en: 'This heading has {count} characters, more than {most}.' },
  },
  sees: [],
  *check({ report, text }, { options: { most } }) {
    for (const { heading } of allSections(report)) {
      const { title, titleSpan, number, form } = heading;
      if (title.length <= most || form === 'run-in' || number?.style === 'article') continue;
      // 在……方面 names what the notice of the year prescribes, and a sentence with its stop is an item.
      if (
        /(?:方面|问题|情况)$/u.test(title) ||
        /^[\s*_]{0,4}[。；！？]/u.test(text.slice(titleSpan.end, titleSpan.end + 6))
      )
        continue;
      const count = countCharacters(title);
      if (count > most) yield { message: 'long', data: { count, most }, span: titleSpan };
    }
  },
});
