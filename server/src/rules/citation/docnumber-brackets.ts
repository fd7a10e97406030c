import { codeStart } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** The year in a document number stands in hexagonal brackets, 〔2024〕. */
export default defineRule({
  id: 'docnumber-brackets',
  title: { zh: '发文字号年份括号不对', en: 'Wrong brackets in a document number' },
  level: 'warning',
  authority: '国标9704',
  clause: '7.2.5',
  scope: { language: 'zh' },
  fix: 'safe',
  messages: {
    brackets: {
      zh: '发文字号“{found}”的年份应当用六角括号，写作“{right}”。',
      en: 'The year in the document number “{found}” takes hexagonal brackets: “{right}”.',
    },
    replace: { zh: '改为〔〕', en: 'Change to 〔〕' },
  },
  cues: ['号', '[［（(【', ']］）)】'],
  *read({ plain, text }) {
    if (!/[[［（(【](?:19|20)\d{2}[\]］）)】]第?\d{1,4}号/u.test(plain)) return;
    for (const { index, 0: whole, 1: organ = '', 2: year = '' } of plain.matchAll(number)) {
      const start = index + codeStart(organ);
      if (judicial.test(organ.slice(start - index))) continue;
      const end = index + whole.length;
      const open = index + organ.length;
      const close = open + year.length + 1;
      const found = text.slice(start, end);
      const right = `${text.slice(start, open)}〔${year}〕${text.slice(close + 1, end)}`;
      yield {
        message: 'brackets',
        data: { found, right },
        span: { start, end },
        fixes: [
          {
            message: 'replace',
            data: {},
            edits: [
              { span: { start: open, end: open + 1 }, text: '〔' },
              { span: { start: close, end: close + 1 }, text: '〕' },
            ],
            safe: true,
          },
        ],
      };
    }
  },
});

/** The code of the organ ends with 发, 办, 函 …: 见附表(2024)3号 is no number of a document. */
const number =
  /([\p{Script=Han}]{0,12}?(?:发|办|函|规|通|呈|政|委|党|宣|财|教|人社|环|建|农|综|[发办函政党委财税教人干组]字))[[［（(【]((?:19|20)\d{2})[\]］）)】](?:第)?\d{1,4}号/gu;

/** Numbers of cases have round brackets, and so have those of contracts and certificates. */
const judicial = /[刑行执知破赔仲]|合同|证|许可|检|司|法院/u;
