import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 的的, 进一步进一步, “the the”: a word typed twice. Words that Chinese doubles on purpose are not looked for. */
export default defineRule({
  id: 'duplicated-word',
  title: { zh: '重复的字词', en: 'Word written twice' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    twice: { zh: '“{text}”重复，多写了“{word}”。', en: 'The word “{word}” stands twice: “{text}”.' },
    remove: { zh: '删去一个“{word}”', en: 'Remove one “{word}”' },
  },
  cues: () => stutters,
  *read({ plain, language, type }) {
    if (type === 'quote' && language === 'en') return;
    for (const { 0: text, index } of plain.matchAll(language === 'zh' ? twiceInChinese : twiceInEnglish)) {
      const end = index + text.length;
      const word = language === 'zh' ? text.slice(0, text.length / 2) : (text.split(/\s/u)[0] ?? text);
      // The second one goes, with the blank before it.
      const edits = [{ span: { start: index + word.length, end }, text: '' }];
      yield {
        message: 'twice',
        data: { text, word },
        span: { start: index, end },
        fixes: [{ message: 'remove', data: { word }, edits, safe: false, preferred: true }],
      };
    }
  },
});

const doubled = [
  '进一步|切实|不断|着力|大力|全面|深入|认真|积极|及时|加强|坚持|推进|推动|提高|提升|完善|促进|开展|做好|确保|实现|关于|对于|通过|根据|按照|以及|并且|但是|因为|所以|如果|我们|他们|这些|其中|已经|正在|没有|存在|问题|方面',
].join('|');

/** 目的的, 的的确确, 实实在在, 为了了解, 是是非非, 在在建项目上 are right. */
const twiceInChinese = new RegExp(
  `(?<![目标有中])的的(?![确士哥])|(?<![为])了了(?![解然结])|(?<![实自存现潜外内所])在在(?![处建线岗职校编场位研产营用])|(?<![确不凡总要还])是是(?!非)|(${doubled})\\1`,
  'gu',
);

/** Not “that that” and “had had”; a name may be doubled, so both are in the same case. */
const twiceInEnglish =
  /(?<![\w'’-])(the|a|an|of|to|in|and|for|with|on|be|are|was|were|at|by|from|as|or|this|these|we|it|has|have|will|can|not|if|when|which)\s{1,3}\1(?![\w'’-])/gu;

/** Chinese words doubled; in English any blank may stand between two. */
const doubledWords = wordFinder(['的', '了', '在', '是', ...doubled.split('|')].map((word) => ({ word: word + word })));
const stutters = {
  mayStandIn: (text: string): boolean => /\s/u.test(text) || doubledWords.mayStandIn(text),
};
