import { defineRule } from '../rule.ts';

/** **镇党委, **万元: a name or a figure behind asterisks. Where those may be Markdown's emphasis, nothing is said. */
export default defineRule({
  id: 'mask-asterisk',
  title: { zh: '星号遮盖的名称', en: 'Name hidden behind asterisks' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    masked: {
      zh: '“{text}”用星号遮盖了名称，请写出真实名称。',
      en: 'The asterisks in “{text}” hide a name; write the name.',
    },
    figure: {
      zh: '“{text}”用星号代替了数字，请填写。',
      en: 'The asterisks in “{text}” stand for a figure; fill it in.',
    },
  },
  cues: '*',
  *read({ plain, type }) {
    if (type === 'table' || type === 'quote' || !plain.includes('*')) return;
    const runs = [...plain.matchAll(/\\?\*+/gu)];
    // One run that closes emphasis, and all of them may be emphasis.
    if (!runs.every(({ 0: run, index }) => hides(plain, index, index + run.length))) return;
    for (const { 0: run, index } of runs) {
      const word = hidden.exec(plain.slice(index + run.length))?.[0] ?? '';
      const text = run + word;
      const message = counted.test(word) ? 'figure' : 'masked';
      yield { message, data: { text }, span: { start: index, end: index + text.length } };
    }
  },
});

/** What names of places, units and people end in. */
const hidden =
  /^(?:总书记|同志|[省市县区](?!分|别|域|场|民|级)|[乡镇村局](?!域|庄|部|势|限|面|长)|街道|社区|公司|学校|年[度，。]?|[万亿]?(?:元|公里|平方米|人次|吨|亩)|[户项](?=[，。；、）]|$))/u;

/** What is counted or measured. */
const counted = /^(?:[万亿]?元|[万亿]?(?:公里|平方米|人次|吨|亩)|[户项])$/u;

/** Stands in the middle of Chinese, or at its beginning, with the last word of a name behind it. */
function hides(text: string, start: number, end: number): boolean {
  if (!hidden.test(text.slice(end))) return false;
  return start === 0 || /[\p{Script=Han}，。、；：“（《]/u.test(text.charAt(start - 1));
}
