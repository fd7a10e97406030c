import { alikeFinder } from '../../core/report/alike.ts';
import type { Said } from '../../core/report/passages.ts';
import { sketchOf } from '../../core/text/shingles.ts';
import { defineRule } from '../rule.ts';

/** Two long paragraphs that differ in a few words: the second was to be written anew and was not. */
export default defineRule({
  id: 'similar-paragraph',
  title: { zh: '段落大体相同', en: 'Paragraph nearly written twice' },
  level: 'info',
  authority: '实务',
  options: {
    likeness: {
      type: 'number',
      default: 80,
      min: 70,
      max: 100,
      text: { zh: '相同的部分达到百分之多少才提示', en: 'Percentage of the text that must be the same' },
    },
  },
  messages: {
    alike: { zh: '这一段与第 {line} 行的大体相同。', en: 'This paragraph is much like that of line {line}.' },
    first: { zh: '与这一段相近', en: 'It is like this one' },
  },
  sees: [{ same: (passages, { likeness }) => alike(passages, Number(likeness) / 100) }],
  *check({ survey: { passages } }, { options }) {
    for (const { index, like } of alike(passages, options.likeness / 100)) {
      const [first, passage] = [passages.get(like), passages.get(index)];
      if (!first || !passage) continue;
      yield {
        message: 'alike',
        data: { line: first.line + 1 },
        span: passage.span,
        related: [{ message: 'first', data: {}, span: first.span }],
      };
    }
  },
});

const alike = alikeFinder((said) => (isLong(said) ? sketchOf(said.text) : undefined));

/** Short ones are alike by their pattern: （一）…方面。 */
function isLong({ type, text }: Said): boolean {
  if (text.length < 80 || (type !== 'text' && type !== 'bullet')) return false;
  return text.length >= 200 || /\p{Script=Han}/u.test(text);
}
