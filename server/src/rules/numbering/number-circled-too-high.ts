import { enumerations } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** ① at the start of paragraphs right below 一、: a number of the fifth level where the second is due. */
export default defineRule({
  id: 'number-circled-too-high',
  title: { zh: '带圈数字用在较高层次', en: 'Circled numbers on a high level' },
  level: 'hint',
  authority: '标点',
  clause: '附录B',
  profile: 'strict',
  scope: { language: 'zh', families: ['statutory', 'work', 'party-life'] },
  messages: {
    high: {
      zh: '“{parent}”之下分段直接用了“{found}”；带圈数字一般用在第四层以下。',
      en: '“{found}” begins paragraphs right below “{parent}”; circled numbers belong below the fourth level.',
    },
  },
  sees: [enumerations],
  *check({ survey, text }) {
    for (const { family, layout, members, section } of survey.enumerations) {
      const first = members[0];
      const number = section?.heading.number;
      if (family !== 'circled' || layout !== 'paragraphs' || !first || members.length < 2) continue;
      if (number?.style !== 'han' && number?.style !== 'chapter' && number?.style !== 'part') continue;
      yield {
        message: 'high',
        data: { parent: number.text, found: text.slice(first.marker.start, first.marker.end) },
        span: first.marker,
      };
    }
  },
});
