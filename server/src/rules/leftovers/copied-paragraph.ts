import { copiesOf } from '../../core/report/neighbours.ts';
import { snippetText } from '../../core/text/snippet.ts';
import { defineRule } from '../rule.ts';

/** A paragraph that stands in another report of the folder, too. Where much of a report does, `copied-report` says so. */
export default defineRule({
  id: 'copied-paragraph',
  title: { zh: '段落与另一份材料相同', en: 'Paragraph of another report' },
  level: 'info',
  authority: '实务',
  profile: 'strict',
  neighbours: true,
  options: {
    likeness: {
      type: 'number',
      default: 80,
      min: 75,
      max: 100,
      text: { zh: '相同的部分达到百分之多少才提示', en: 'Percentage of the text that must be the same' },
    },
  },
  messages: {
    alike: {
      zh: '这一段与“{file}”第 {line} 行的几乎相同。',
      en: 'This paragraph is nearly the same as line {line} of “{file}”.',
    },
    there: { zh: '与这一段几乎相同', en: 'It is nearly the same as this one' },
  },
  *check(analysis, { neighbours, options }) {
    if (!neighbours) return;
    const prescribed = (): string[] => analysis.matches.map(({ wanted }) => snippetText(wanted.snippet));
    const least = options.likeness / 100;
    for (const { passage, report, range } of copiesOf(analysis, neighbours, { least, share: 0.3, prescribed }).single) {
      yield {
        message: 'alike',
        data: { file: report.name, line: range.start.line + 1 },
        span: passage.span,
        related: [{ message: 'there', data: {}, span: passage.span, elsewhere: { file: report.file, range } }],
      };
    }
  },
});
