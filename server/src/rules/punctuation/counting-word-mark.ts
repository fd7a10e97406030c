import { occurrences } from '../../core/text/occurrences.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** Behind 一是 the point follows without a mark. */
export default defineRule({
  id: 'counting-word-mark',
  title: { zh: '“一是”后用了标点', en: 'Mark behind “一是”' },
  level: 'hint',
  authority: '标点',
  clause: '附录B',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    wrong: {
      zh: '“{word}”之后直接写内容，不用“{found}”。',
      en: 'No “{found}” behind “{word}”.',
    },
    mend: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  cues: () => marked,
  *read(prose) {
    for (const place of occurrences(prose.plain, fault)) {
      const span = { start: place.start, end: place.end };
      yield {
        message: 'wrong',
        data: { word: prose.plain.slice(place.start - 2, place.start), found: place.text },
        span,
        fixes: [
          { message: 'mend', data: { found: place.text }, edits: [{ span, text: '' }], safe: false, preferred: true },
        ],
      };
    }
  },
});

const fault = /(?<=(?:^|[，。；：])[一二三四五六七八九十][是要])[，：、]/gu;

/** 是 or 要 and a mark. */
const marked = wordFinder(Array.from('是要', (word) => Array.from('，：、', (mark) => ({ word: word + mark }))).flat());
