import { sentencesOf } from '../../core/report/sentences.ts';
import { defineRule } from '../rule.ts';

/** 25个完成19个，完成率86%: the share can be worked out, and is another. */
export default defineRule({
  id: 'percent-mismatch',
  title: { zh: '百分比与数值不符', en: 'Percentage does not match the numbers' },
  level: 'info',
  authority: '条例',
  clause: '第二十条（四）',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '按“{from}”“{to}”计算为{expected}%，写作“{found}”。',
      en: '“{from}” and “{to}” make {expected}%, “{found}” is written.',
    },
    replace: { zh: '改为“{expected}%”', en: 'Change to “{expected}%”' },
  },
  cues: ['%％', '率由从'],
  *read({ type, plain }) {
    if (type === 'quote' || type === 'table' || !/[%％]/u.test(plain) || !/率|由|从/u.test(plain)) return;
    for (const { start, end } of sentencesOf(plain)) {
      const sentence = plain.slice(start, end);
      if (!/[%％]/u.test(sentence) || !/率|由|从/u.test(sentence)) continue;
      for (const wrong of [...wrongShares(sentence), ...wrongGrowth(sentence)]) {
        const span = { start: start + wrong.at, end: start + wrong.at + wrong.found.length };
        const data = { from: wrong.from, to: wrong.to, expected: wrong.expected, found: wrong.found };
        yield {
          message: 'found',
          data,
          span,
          fixes: [{ message: 'replace', data, edits: [{ span, text: `${wrong.expected}%` }], safe: false }],
        };
      }
    }
  },
});

interface Wrong {
  readonly from: string;
  readonly to: string;
  readonly expected: string;
  readonly found: string;
  readonly at: number;
}

const share =
  /(?<![\d.])(\d{1,6})(个|项|件|条|处|起|份|人|名|户|家|台)([^，。；\d]{0,12})，(?:其中|现|目前)?(?:已|已经)?(完成|整改|办结|化解|解决|验收|销号|参加|到位|回复)[了]?(?:整改|完成)?(\d{1,6})\2(?:[^\d，。；]{0,6})，(完成|整改|办结|化解|解决|验收|销号|参与|参会|到位|回复)[完成]{0,2}率(?:为|达到|达|是)?(\d{1,3}(?:\.\d{1,2})?)[%％]/gu;

function* wrongShares(sentence: string): Iterable<Wrong> {
  for (const match of sentence.matchAll(share)) {
    const [whole, all = '', unit = '', , , done = '', , written = ''] = match;
    if (Number(done) > Number(all) || Number(all) === 0) continue;
    const found = `${written}${whole.at(-1) ?? '%'}`;
    const value = (Number(done) / Number(all)) * 100;
    if (agrees(value, written)) continue;
    const at = match.index + whole.length - found.length;
    yield { from: all + unit, to: done + unit, expected: rounded(value, written), found, at };
  }
}

const growth =
  /[由从](?:\d{4}年的?|去年的?|上年的?|原来的?)?(\d{1,9}(?:\.\d+)?)([万亿]?(?:元|人|户|家|个|件|吨|亩|项|辆))(?:增加|增长|提高|上升|减少|下降|降低|减)(?:到|至)(?:\d{4}年的?|今年的?|目前的?)?(\d{1,9}(?:\.\d+)?)\2，(增长|增加|提高|上升|减少|下降|降低)(?:了)?(\d{1,4}(?:\.\d{1,2})?)[%％]/gu;

function* wrongGrowth(sentence: string): Iterable<Wrong> {
  for (const match of sentence.matchAll(growth)) {
    const [whole, from = '', unit = '', to = '', , written = ''] = match;
    if (Number(from) === 0) continue;
    const value = (Math.abs(Number(to) - Number(from)) / Number(from)) * 100;
    if (agrees(value, written)) continue;
    const found = `${written}${whole.at(-1) ?? '%'}`;
    yield {
      from: from + unit,
      to: to + unit,
      expected: rounded(value, written),
      found,
      at: match.index + whole.length - found.length,
    };
  }
}

/** Figures are rounded before they are written, so a small difference is none. */
function agrees(value: number, written: string): boolean {
  return Math.abs(value - Number(written)) <= Math.max(0.6, value * 0.01);
}

/** With as many digits behind the point as the writer has. */
function rounded(value: number, written: string): string {
  return String(Number(value.toFixed(written.split('.')[1]?.length ?? 0)));
}
