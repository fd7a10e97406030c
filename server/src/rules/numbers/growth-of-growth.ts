import { defineRule } from '../rule.ts';

/** 增速增长5%: a rate of growth that itself grows is another figure than the one meant. */
export default defineRule({
  id: 'growth-of-growth',
  title: { zh: '“增速”与“增长”叠用', en: 'Growth of growth' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    found: {
      zh: '“{found}”：说增长5%或增速为5%；增速本身变化用“提高（回落）几个百分点”。',
      en: '“{found}”: either it grew by so much, or the rate is so much; a rate changes by points.',
    },
  },
  cues: ['%％', '增'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?:增速|增长率|增幅|增长速度)(?:同比|环比|比上年|较上年|比去年|较去年|预计|将)?增长了?\d+(?:\.\d+)?[%％]/gu,
    )) {
      const { 0: found, index } = match;
      yield { message: 'found', data: { found }, span: { start: index, end: index + found.length } };
    }
  },
});
