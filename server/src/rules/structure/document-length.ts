import { titleSpanOf } from '../../core/kind/parts-text.ts';
import { countCharacters, countWords } from '../../core/text/count.ts';
import { defineRule } from '../rule.ts';

/** The whole text is shorter or longer than reports of its kind are, or than somebody has set. */
export default defineRule({
  id: 'document-length',
  title: { zh: '全文字数不在范围内', en: 'Length out of range' },
  level: 'info',
  authority: '本单位',
  profile: 'strict',
  scope: { known: true },
  options: {
    least: {
      type: 'number',
      default: 0,
      min: 0,
      max: 1_000_000,
      text: {
        zh: '至少多少字（英文为词）；0 表示用文种的常例',
        en: 'Least characters (words in English); 0 for what is customary',
      },
    },
    most: {
      type: 'number',
      default: 0,
      min: 0,
      max: 1_000_000,
      text: {
        zh: '至多多少字（英文为词）；0 表示用文种的常例',
        en: 'Most characters (words in English); 0 for what is customary',
      },
    },
  },
  messages: {
    short: {
      zh: '全文{count}字，{kind}一般不少于{least}字。',
      en: '{count} words; a {kind} usually has at least {least}.',
    },
    long: {
      zh: '全文{count}字，{kind}一般不超过{most}字。',
      en: '{count} words; a {kind} usually has at most {most}.',
    },
  },
  *check(analysis, { writing, language, options }) {
    const kind = analysis.detected?.kind;
    if (!kind) return;
    const least = options.least || (kind.length?.[0] ?? 0);
    const most = options.most || (kind.length?.[1] ?? Infinity);
    const count = kind.language === 'zh' ? countCharacters(analysis.text) : countWords(analysis.text);
    const data = { count, kind: kind.title[language] };
    if (count < least && !writing) yield { message: 'short', data: { ...data, least }, span: titleSpanOf(analysis) };
    // What is issued with a notice is long as it has to be.
    const issues = /印发|转发|批转|发布|公布/u.test(analysis.report.title?.title ?? '');
    if (count > most && !issues) yield { message: 'long', data: { ...data, most }, span: titleSpanOf(analysis) };
  },
});
