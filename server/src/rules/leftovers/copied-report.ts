import { copiesOf } from '../../core/report/neighbours.ts';
import { snippetText } from '../../core/text/snippet.ts';
import { defineRule } from '../rule.ts';

/** Much of the report stands in another one of the folder: written over an older one, and not all of it. */
export default defineRule({
  id: 'copied-report',
  title: { zh: '与另一份材料大面积相同', en: 'Much the same as another report' },
  level: 'info',
  authority: '实务',
  neighbours: true,
  options: {
    share: {
      type: 'number',
      default: 30,
      min: 10,
      max: 100,
      text: {
        zh: '较长的段落有百分之多少相同才提示（至少三段）',
        en: 'Percentage of the longer paragraphs that must be the same (three at least)',
      },
    },
  },
  messages: {
    much: {
      zh: '有 {count} 段与“{file}”几乎相同，请核对是否为沿用的旧内容。',
      en: '{count} paragraphs are nearly the same as in “{file}”; check that they still hold here.',
    },
    here: { zh: '“{file}”第 {line} 行与此几乎相同', en: 'Line {line} of “{file}” is nearly the same' },
  },
  *check(analysis, { neighbours, options }) {
    if (!neighbours) return;
    const prescribed = (): string[] => analysis.matches.map(({ wanted }) => snippetText(wanted.snippet));
    const { whole } = copiesOf(analysis, neighbours, { least: 0.75, share: options.share / 100, prescribed });
    const [first] = whole?.copied ?? [];
    if (!whole || !first) return;
    const { name, file } = whole.report;
    yield {
      message: 'much',
      data: { count: whole.copied.length, file: name },
      span: first.passage.span,
      related: whole.copied.slice(0, shown).map(({ passage, range }) => ({
        message: 'here',
        data: { file: name, line: range.start.line + 1 },
        span: passage.span,
        elsewhere: { file, range },
      })),
    };
  },
});

/** Places that are named; the others are found from there. */
const shown = 20;
