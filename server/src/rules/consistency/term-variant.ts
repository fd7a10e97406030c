import { citing } from '../../core/report/cited-titles.ts';
import { defineRule } from '../rule.ts';

/** 《…管理办法》 here and 《…管理方法》 there: one title in two spellings. */
export default defineRule({
  id: 'term-variant',
  title: { zh: '同一文件名写法不一', en: 'One title in two spellings' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: {
      zh: '《{found}》与文中多次出现的《{usual}》只差一字，请核对。',
      en: '《{found}》 differs by one character from 《{usual}》, which stands here more often.',
    },
    usual: { zh: '另一处写作《{usual}》', en: 'Elsewhere it is 《{usual}》' },
    replace: { zh: '改为《{usual}》', en: 'Change to 《{usual}》' },
  },
  sees: [citing],
  *check({ survey }) {
    const places = new Map<string, { readonly start: number; readonly end: number }[]>();
    for (const {
      passage: { span },
      fact,
    } of citing(survey.passages)) {
      for (const { title, at } of fact) {
        const place = { start: span.start + at, end: span.start + at + title.length };
        const same = places.get(title);
        if (same) same.push(place);
        else places.set(title, [place]);
      }
    }
    const repeated = [...places].filter(([, all]) => all.length > 1);
    if (repeated.length === 0) return;
    for (const [found, [span, ...more]] of places) {
      if (!span || more.length > 0) continue;
      const usual = repeated.find(([title]) => differsByOne(title, found));
      const [other] = usual?.[1] ?? [];
      if (!usual || !other) continue;
      const data = { found, usual: usual[0] };
      yield {
        message: 'found',
        data,
        span,
        related: [{ message: 'usual', data, span: other }],
        fixes: [{ message: 'replace', data, edits: [{ span, text: usual[0] }], safe: false }],
      };
    }
  },
});

/** Years, numbers and places make two titles of one, and so do such pairs as 上 and 下. */
const telling = /[\d〇零一二三四五六七八九十甲乙丙上中下东西南北省市县区州国内外大小新旧高低正副]/u;

function differsByOne(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 7) return false;
  const places = [...one].flatMap((char, index) => (char === other.charAt(index) ? [] : [index]));
  const [first = 0, second = -1] = places;
  if (places.length === 2 && second === first + 1) {
    return one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
  }
  return places.length === 1 && !telling.test(one.charAt(first) + other.charAt(first));
}
