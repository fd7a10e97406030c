import { isMostlyHan } from '../../core/text/mostly-han.ts';
import { occurrences } from '../../core/text/occurrences.ts';
import { defineRule } from '../rule.ts';

/** Between Chinese words the marks are Chinese, too. Times, ratios, decimals, code and addresses have no word beside. */
export default defineRule({
  id: 'halfwidth-punct',
  title: { zh: '中文里用了半角标点', en: 'Half-width mark in Chinese text' },
  level: 'warning',
  authority: '标点',
  clause: '5.1.1',
  scope: { language: 'zh' },
  fix: 'safe',
  once: true,
  messages: {
    half: {
      zh: '中文里用了半角的“{found}”，应为“{wanted}”。',
      en: 'Half-width “{found}” in Chinese, should be “{wanted}”.',
    },
    widen: { zh: '改为全角标点', en: 'Change to the Chinese mark' },
  },
  cues: ',;?!:.',
  *read({ plain }) {
    for (const { start, text } of occurrences(plain, half)) {
      const wanted = wide[text];
      if (wanted === undefined) continue;
      if (!isMostlyHan(plain) || bibliographic.test(plain)) return;
      const blank = text === '.' ? 0 : (/^ /u.exec(plain.slice(start + 1))?.[0].length ?? 0);
      const span = { start, end: start + 1 };
      yield {
        message: 'half',
        data: { found: text, wanted },
        span,
        fixes: [
          {
            message: 'widen',
            data: {},
            edits: [{ span: { start, end: start + 1 + blank }, text: wanted }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
});

const half =
  /(?<=[\p{Script=Han}”》）])(?:[,;?!](?= ?[\p{Script=Han}“‘《（]|$)|:(?= ?[\p{Script=Han}“‘《（])|\.(?=[\p{Script=Han}“《]{2}|$))/gu;

/** References are written with half-width marks: GB/T 7714 has it so. */
const bibliographic = /\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/u;

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
