import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** Title marks are for works; meetings, courses and prizes are none. */
export default defineRule({
  id: 'title-mark-misuse',
  title: { zh: '会议、课程、奖项用了书名号', en: 'Title marks for a meeting, course or prize' },
  level: 'hint',
  authority: '标点',
  clause: '附录A',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '会议、课程、课题、奖项等名称不用书名号。',
      en: 'Title marks are for works, not for meetings, courses or prizes.',
    },
    mend: { zh: '改为引号', en: 'Change to quotation marks' },
  },
  cues: '《',
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: {},
        span,
        fixes: [
          {
            message: 'mend',
            data: {},
            edits: [{ span, text: `“${place.text.slice(1, -1)}”` }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
});

const fault =
  /《(?!关于|.{0,30}的)[^《》]{2,30}(?:座谈会|推进会|动员会|工作会议|大赛|竞赛|培训班|训练营|课题|奖学金|[一二三]等奖|优秀奖|先进个人|先进集体)》/gu;
