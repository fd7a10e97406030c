import { countCharacters, countWords } from '../../core/text/count.ts';
import { defineRule } from '../rule.ts';

/** A paragraph that fills a page, with nothing in it that a reader could hold on to. */
export default defineRule({
  id: 'paragraph-too-long',
  title: { zh: '段落过长', en: 'Paragraph too long' },
  level: 'hint',
  authority: '实务',
  profile: 'strict',
  // Where a paragraph is a field of government.
  scope: { not: ['gov-work-report'] },
  options: {
    most: {
      type: 'number',
      default: 600,
      min: 100,
      max: 5000,
      text: {
        zh: '中文段落最多多少个字符（不计空格）',
        en: 'Most characters of a Chinese paragraph, blanks not counted',
      },
    },
    mostWords: {
      type: 'number',
      default: 250,
      min: 50,
      max: 2000,
      text: { zh: '英文段落最多多少个词', en: 'Most words of an English paragraph' },
    },
  },
  messages: {
    long: {
      zh: '这一段有{count}个字，超过{most}个字。',
      en: 'This paragraph has {count} characters, more than {most}.',
    },
    words: { zh: '这一段有{count}个词，超过{most}个词。', en: 'This paragraph has {count} words, more than {most}.' },
  },
  *read({ type, language, plain }, { options }) {
    if (type !== 'text' || plain.length < Math.min(options.most, options.mostWords)) return;
    // One that counts its points can be followed however long it is.
    if (/[一首]是|其一|首先|第一[，、]|[①⑴]|（一）|（1）|\bfirst(?:ly)?\b/iu.test(plain)) return;
    const most = language === 'zh' ? options.most : options.mostWords;
    const count = language === 'zh' ? countCharacters(plain) : countWords(plain);
    const end = /[。.](?:\s|$)|。/u.exec(plain)?.index ?? plain.length - 1;
    if (count > most) {
      const message = language === 'zh' ? 'long' : 'words';
      yield { message, data: { count, most }, span: { start: 0, end: end + 1 } };
    }
  },
});
