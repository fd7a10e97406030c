import { deletedWords } from '../../core/lexicon/masks.ts';
import { unmaskedShadow } from '../../core/report/masks.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 全面贯彻思想: names were cut out of a fixed phrase. The sentence still reads well, which makes it the worst mask. */
export default defineRule({
  id: 'mask-deletion',
  title: { zh: '固定提法缺字', en: 'Words cut out of a fixed phrase' },
  level: 'warning',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    missing: {
      zh: '“{text}”缺字，“{before}”之前应有“{missing}”。',
      en: 'Words are missing in “{text}”: “{missing}” belongs before “{before}”.',
    },
    empty: {
      zh: '“{text}”引号中没有内容，缺了一个提法。',
      en: 'Nothing stands between the quotation marks of “{text}”.',
    },
    insert: { zh: '补上“{missing}”', en: 'Insert “{missing}”' },
  },
  cues: () => hinting,
  *read({ plain, type }, { writing }) {
    if (type === 'quote' || !hints.test(plain)) return;
    const shadow = unmaskedShadow(plain);
    for (const { pattern, before, missing, open } of phrases) {
      if (writing && open) continue;
      for (const { 0: text, index } of shadow.text.matchAll(pattern)) {
        const span = shadow.spanOf({ start: index, end: index + text.length });
        if (missing === '') {
          yield { message: 'empty', data: { text }, span };
          continue;
        }
        const place = shadow.toOriginal(index + text.indexOf(before));
        const edits = [{ span: { start: place, end: place }, text: missing }];
        yield {
          message: 'missing',
          data: { text, before, missing },
          span,
          fixes: [{ message: 'insert', data: { missing }, edits, safe: false, preferred: true }],
        };
      }
    }
  },
});

/** What every phrase has one of, so that most passages are passed at once; or letters that may hide it. */
const hints = /同志为核心|在以为|思想|sixiang|武装|以为指导|习关于|的核心|党的大|“”|""|「」/u;

const phrases = deletedWords.map(({ pattern, before, missing, open = false }) => ({
  pattern: new RegExp(pattern, 'gu'),
  before,
  missing,
  open,
}));

const hinting = wordFinder(
  ['同志为核心', '在以为', '思想', 'sixiang', '武装', '以为指导', '习关于', '的核心', '党的大', '“”', '""', '「」'].map(
    (word) => ({ word }),
  ),
);
