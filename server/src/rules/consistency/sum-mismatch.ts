import { sentencesOf } from '../../core/report/sentences.ts';
import { defineRule } from '../rule.ts';

/** 25个问题，完成19个、正在整改5个、未整改0个: the parts are all named, and do not add up. */
export default defineRule({
  id: 'sum-mismatch',
  title: { zh: '分项之和与总数不符', en: 'Parts do not add up' },
  level: 'info',
  authority: '条例',
  clause: '第二十条（四）',
  scope: { language: 'zh' },
  messages: {
    found: {
      zh: '总数{total}{unit}，各分项合计{sum}{unit}，请核对。',
      en: 'The total is {total}{unit}, the parts make {sum}{unit}.',
    },
  },
  cues: ['0123456789', '余还尚未正持长基'],
  *read({ type, plain }) {
    if (type === 'quote' || type === 'table' || !closing.test(plain) || !/\d/u.test(plain)) return;
    for (const { start, end } of sentencesOf(plain)) {
      const sentence = plain.slice(start, end);
      const wrong = wrongSum(sentence);
      if (wrong)
        yield { message: 'found', data: wrong.data, span: { start: start + wrong.at, end: start + wrong.end } };
    }
  },
});

/** Words by which the parts are known to be all there are. */
const closing =
  /(?:其余|剩余|余下|还有|尚有|未完成|未整改|未办结|正在整改|正在推进|正在办理|持续整改|长期坚持|基本完成)/u;

/** Words that make a figure vague, or another figure. */
const vague = /[%％]|约|余|多|近\d|以上|以下|左右|同比|环比|增加|减少|增长|下降|新增|包括|每|平均|累计至/u;

function wrongSum(sentence: string) {
  const total =
    /(?:共|合计|总计|反馈|梳理|排查|查摆|发现|涉及|交办|提出|确定|列出)(?:出|了|的|各类|整改|意见|建议|问题|任务|隐患|事项|线索){0,4}(\d{1,5})(个|项|件|条|处|起|份|人|名|户|家|台)/u.exec(
      sentence,
    );
  if (!total || vague.test(sentence.slice(total.index))) return undefined;
  const [whole, count = '', unit = ''] = total;
  const rest = sentence.slice(total.index + whole.length);
  const parts = Array.from(rest.matchAll(/(?<!\d)(\d{1,5})([\p{Script=Han}])/gu)).filter((part) => part[2] === unit);
  const last = parts.at(-1);
  if (parts.length < 2 || !last || !closing.test(rest)) return undefined;
  // Another total in the sentence begins another count.
  if (/(?:共|合计|总计|其中.*其中)/u.test(rest)) return undefined;
  const numbers = parts.map(([, number]) => Number(number));
  const sum = added(numbers);
  // The same total may be parted in two ways, one behind the other: by weight, then by progress.
  if (numbers.some((_, index) => added(numbers.slice(0, index + 1)) === Number(count))) return undefined;
  if (numbers.some((_, index) => added(numbers.slice(index)) === Number(count))) return undefined;
  const end = total.index + whole.length + last.index + last[0].length;
  return { data: { total: count, sum, unit }, at: total.index, end };
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
