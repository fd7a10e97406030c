import { defineRule } from '../rule.ts';

/** 3月5号 is said, 3月5日 is written. */
export default defineRule({
  id: 'date-hao',
  title: { zh: '日期用“号”', en: '号 in a date' },
  level: 'hint',
  authority: '实务',
  scope: { families: ['statutory', 'project', 'incident'] },
  fix: 'safe',
  once: true,
  messages: {
    found: { zh: '书面语写作“日”：“{found}”。', en: 'In writing it is 日: “{found}”.' },
    replace: { zh: '“号”改为“日”', en: 'Change 号 to 日' },
  },
  cues: ['号', '月'],
  *read({ plain }) {
    for (const match of plain.matchAll(
      /(?<!\d)(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])号(?![楼院文线令台店井船机馆厅])/gu,
    )) {
      const [found] = match;
      const end = match.index + found.length;
      yield {
        message: 'found',
        data: { found },
        span: { start: match.index, end },
        fixes: [
          { message: 'replace', data: { found }, edits: [{ span: { start: end - 1, end }, text: '日' }], safe: true },
        ],
      };
    }
  },
});
