import { gatherer } from '../../core/report/gather.ts';
import type { Said } from '../../core/report/passages.ts';
import { defineRule } from '../rule.ts';

/** A paragraph of whole sentences whose last one has no end. Where paragraphs mostly end so, lines are broken by width. */
export default defineRule({
  id: 'sentence-no-final',
  title: { zh: '段末缺少句末标点', en: 'Paragraph without a final mark' },
  level: 'hint',
  authority: '标点',
  clause: '4.1.3',
  scope: { language: 'zh' },
  messages: {
    open: { zh: '段末没有句末标点。', en: 'The paragraph ends without a final mark.' },
    comma: { zh: '段末是“{found}”，话没有说完。', en: 'The paragraph ends with “{found}”.' },
  },
  sees: () => [openAmong, { as: isParagraph }],
  *check({ survey, tail, lines, text }) {
    const open = openAmong(survey.passages);
    if (open.length > 1 && open.length * 5 > survey.passages.filter(isParagraph).length) return;
    for (const { passage } of open) {
      const { text: words, span, line } = passage;
      if (span.start >= tail.start) continue;
      // A line that goes on right below is one of those an editor has broken.
      if (line + 1 < lines.count && text.slice(lines.startOf(line + 1), lines.endOf(line + 1)).trim() !== '') continue;
      const found = /[，、]$/u.exec(words)?.[0];
      const place = { start: span.end - 1, end: span.end };
      if (found !== undefined) yield { message: 'comma', data: { found }, span: place };
      else yield { message: 'open', data: {}, span: place };
    }
  },
});

const openAmong = gatherer((passage) =>
  isParagraph(passage) && /[\p{Script=Han}，、]$/u.test(passage.text) ? true : undefined,
);

function isParagraph({ type, text }: Said): boolean {
  return type === 'text' && text.length >= 30 && /。/u.test(text) && !/^[—附]/u.test(text);
}
