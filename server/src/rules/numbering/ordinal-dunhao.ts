import { insideQuotation } from '../../core/text/inside-quotation.ts';
import { defineRule } from '../rule.ts';

/** Behind the word stands what it leads in, not another ordinal: 第一、第三产业 names two things together. */
const ordinal =
  /(?<=^|[。；！？：]\s?)(第[一二三四五六七八九十]{1,2}|首先|其次|再次|其[一二三四五六])、(?!第|其|[一二三四五六七八九十\d]|首先|再次|最后|末|尾)/gu;

/** 第一、加强领导: 、 belongs to 一、, behind 第一 stands a comma. */
export default defineRule({
  id: 'ordinal-dunhao',
  title: { zh: '“第一”“首先”后用了顿号', en: '、 behind 第一 or 首先' },
  level: 'info',
  authority: '标点',
  clause: '附录B',
  fix: 'safe',
  messages: {
    mark: { zh: '“{found}”后宜用逗号，不用顿号。', en: 'Behind “{found}” stands ，, not 、.' },
    change: { zh: '改为“{found}，”', en: 'Change to “{found}，”' },
  },
  cues: ['、', '第首再其'],
  *read({ type, plain }) {
    if (type === 'table' || type === 'quote' || !plain.includes('、')) return;
    for (const match of plain.matchAll(ordinal)) {
      const found = match[1] ?? '';
      const start = match.index;
      const end = start + match[0].length;
      if (plain.slice(end, end + 1).trim() === '' || insideQuotation(plain, start)) continue;
      yield {
        message: 'mark',
        data: { found },
        span: { start, end },
        fixes: [
          {
            message: 'change',
            data: { found },
            edits: [{ span: { start: end - 1, end }, text: '，' }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});
