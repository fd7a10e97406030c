import { masksIn } from '../../core/report/masks.ts';
import { defineRule } from '../rule.ts';

/** D员 for 党员. A letter alone may be anything, so only such with a neighbour that leaves no doubt are spoken of. */
export default defineRule({
  id: 'mask-letter',
  title: { zh: '用字母代替的词语', en: 'Word masked by letters' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    masked: { zh: '字母“{mask}”代替了“{word}”。', en: 'The letters “{mask}” stand for “{word}”.' },
    expand: { zh: '改为“{word}”', en: 'Write “{word}”' },
  },
  cues: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  *read({ plain }) {
    for (const { type, span, mask, word } of masksIn(plain)) {
      if (type !== 'letter') continue;
      const edits = [{ span, text: word }];
      yield {
        message: 'masked',
        data: { mask, word },
        span,
        fixes: [{ message: 'expand', data: { word }, edits, safe: false, preferred: true }],
      };
    }
  },
});
