import { insertableWords } from '../../core/lexicon/masks.ts';
import { defineRule } from '../rule.ts';

/** 中(zhong)央, 习·近·平: letters or marks put between the characters of a word, against filters and copying. */
export default defineRule({
  id: 'mask-inserted',
  title: { zh: '词语中夹入拼音或符号', en: 'Letters or marks inside a word' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    inserted: {
      zh: '“{text}”中夹入了拼音或符号，应为“{word}”。',
      en: 'Letters or marks are put into “{word}”: “{text}”.',
    },
    remove: { zh: '改为“{word}”', en: 'Write “{word}”' },
  },
  cues: '（(·•・.．|/＊*~_-',
  *read({ plain, type }) {
    if (type === 'table' || !hints.test(plain)) return;
    for (const { 0: text, index } of plain.matchAll(broken)) {
      const word = text.replace(/\P{Script=Han}+/gu, '');
      if (text === word) continue;
      const span = { start: index, end: index + text.length };
      const edits = [{ span, text: word }];
      yield {
        message: 'inserted',
        data: { text, word },
        span,
        fixes: [{ message: 'remove', data: { word }, edits, safe: false, preferred: true }],
      };
    }
  },
});

const hints = /[一-鿿](?:[（(][a-z]|[·•・.．|/＊*~_-])(?:[a-z]{0,5}[）)])?[一-鿿]/u;

/** What stands between two characters: how the first is said, or a mark. */
const spoken = '[（(][a-z]{1,6}[）)]';
const mark = '[·•・.．|/＊*~_-]';
const rareMark = '[·•・＊*~_]';

/** Marks stand at every place, since 党/政 and 政治-经济 are written on purpose; a reading may stand at one. */
const broken = new RegExp(
  insertableWords
    .flatMap((word) => [joined(word, word.length < 3 ? rareMark : mark), joined(word, `(?:${spoken})?`)])
    .join('|'),
  'gu',
);

function joined(word: string, between: string): string {
  return [...word].join(between);
}
