import { defineRule } from '../rule.ts';

/** 约50人左右, 超过60岁以上: one word of estimate is enough, and two may contradict each other. */
export default defineRule({
  id: 'approx-conflict',
  title: { zh: '概数词重复', en: 'Estimate said twice' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{first}”与“{second}”重复，留一个即可。', en: '“{first}” and “{second}” say it twice; keep one.' },
    remove: { zh: '删去“{second}”', en: 'Take “{second}” out' },
  },
  cues: ['约近过逾余多几数', '右上余多'],
  *read({ plain }) {
    if (!/左右|上下|以上|余|多/u.test(plain) || !/约|将近|超过|逾|余|多|几|数[十百]/u.test(plain)) return;
    const matches = patterns.flatMap(({ pattern, first, second }) =>
      first.test(plain) && second.test(plain) ? Array.from(plain.matchAll(pattern)) : [],
    );
    let last = -1;
    for (const match of matches.toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)) {
      const { 0: found, index } = match;
      // 大约200余人左右 says it three times, and is one place to mend.
      if (index < last) continue;
      const { first = '', second = '' } = match.groups ?? {};
      const end = index + found.length;
      last = end;
      const data = { first, second };
      const edits = [{ span: { start: end - second.length, end }, text: '' }];
      const fix = { message: 'remove' as const, data, edits, safe: false };
      yield { message: 'found', data, span: { start: index, end }, fixes: [fix] };
    }
  },
});

const number = '(?:\\d[\\d.]{0,9}|[一二三四五六七八九十两百千]{1,4})[万亿]?';
const measure = '(?:平方米|公里|公斤|千克|万元|亿元|分钟|小时|个月|人次|[个人名家户元米吨亩岁天件台辆份项次])';

/** Searched for only where both words stand in the passage at all: many have the one or the other. */
const patterns = [
  // 约…左右; 公约, 合约 and their like are no estimate, nor is 附近.
  {
    first: /约|将近/u,
    second: /左右|上下|以上/u,
    pattern: new RegExp(
      `(?<first>大约|(?<![公条合签制契预节违相履缔和守失])约|将近)${number}[余多]?${measure}?(?<second>左右|上下|以上)`,
      'gu',
    ),
  },
  {
    first: /约|将近/u,
    second: /余|多/u,
    pattern: new RegExp(
      `(?<first>大约|(?<![公条合签制契预节违相履缔和守失])约|将近)${number}(?<second>余|多)(?=${measure})`,
      'gu',
    ),
  },
  {
    first: /超过|逾/u,
    second: /以上/u,
    pattern: new RegExp(`(?<first>超过|逾)${number}${measure}?(?<second>以上)(?![的]?[学文])`, 'gu'),
  },
  {
    first: /超过|逾/u,
    second: /余|多/u,
    pattern: new RegExp(`(?<first>超过|逾)${number}(?<second>余|多)(?=${measure})`, 'gu'),
  },
  // 50余人左右, 十几人左右, 3～5个左右.
  {
    first: /\d+[万亿]?[余多]/u,
    second: /左右|上下/u,
    pattern: new RegExp(`(?:\\d+[万亿]?(?<first>余|多))${measure}(?<second>左右|上下)`, 'gu'),
  },
  {
    first: /十几|几十|几百|数十|数百/u,
    second: /左右|上下/u,
    pattern: new RegExp(`(?<first>十几|几十|几百|数十|数百)${measure}(?<second>左右|上下)`, 'gu'),
  },
];
