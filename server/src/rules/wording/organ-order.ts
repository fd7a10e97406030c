import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 市政府、市委: the Party committee is named before the government. */
export default defineRule({
  id: 'organ-order',
  title: { zh: '机关排列次序不当', en: 'Order of organs' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '党委在前、政府在后：“{expected}”。', en: 'The Party committee comes first: “{expected}”.' },
    replace: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  cues: () => organs,
  *read({ type, plain }) {
    if (type === 'quote' || type === 'table') return;
    for (const match of plain.matchAll(
      /(国务院|([省市县区州旗镇乡])政府)([、和])(党中央|\2委)(?![员办会托任派组党常宣统政])/gu,
    )) {
      const [found, government = '', , mark = '', party = ''] = match;
      if ((government === '国务院') !== (party === '党中央')) continue;
      const span = { start: match.index, end: match.index + found.length };
      const expected = `${party}${mark}${government}`;
      const data = { found, expected };
      yield {
        message: 'found',
        data,
        span,
        fixes: [{ message: 'replace', data, edits: [{ span, text: expected }], safe: false }],
      };
    }
  },
});

/** The government in front of something else. */
const organs = wordFinder(Array.from('府院', (organ) => [{ word: `${organ}、` }, { word: `${organ}和` }]).flat());
