import { formatNumeral } from '../../core/text/numerals.ts';
import { defineRule } from '../rule.ts';

const capitals = '壹贰叁肆伍陆柒捌玖拾';
const olds = new Map([
  ['廿', 20],
  ['卅', 30],
]);

/** 壹、 and 廿一、: numerals of cheques and old books. */
export default defineRule({
  id: 'number-old-numeral',
  title: { zh: '序号用了大写或旧式数字', en: 'Old or capital numeral as a number' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  scope: { families: ['statutory', 'work', 'party-life'] },
  fix: 'asked',
  messages: {
    old: {
      zh: '层次序数一般用“{expected}”，不用“{found}”。',
      en: 'Levels are numbered “{expected}”, not “{found}”.',
    },
    change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: '壹贰叁肆伍陆柒捌玖拾廿卅',
  *read({ type, plain }) {
    if (type !== 'text' && type !== 'heading') return;
    const match = /^(?:\*\*)?(([壹贰叁肆伍陆柒捌玖拾]|[廿卅][一二三四五六七八九]?)、)/u.exec(plain);
    const found = match?.[1];
    const numeral = match?.[2];
    if (!match || found === undefined || numeral === undefined) return;
    const start = match[0].length - found.length;
    const tens = olds.get(numeral.charAt(0));
    const value =
      tens === undefined
        ? capitals.indexOf(numeral) + 1
        : tens + '〇一二三四五六七八九'.indexOf(numeral.charAt(1) || '〇');
    const expected = `${formatNumeral(value)}、`;
    const span = { start, end: match[0].length };
    yield {
      message: 'old',
      data: { found, expected },
      span,
      fixes: [
        { message: 'change', data: { expected }, edits: [{ span, text: expected }], safe: false, preferred: true },
      ],
    };
  },
});
