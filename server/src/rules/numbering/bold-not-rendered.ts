import { halfBold, unrenderedBold } from '../../core/text/emphasis.ts';
import { remembered } from '../../core/text/memo.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

const brokenIn = remembered(unrenderedBold, 5000);

/** **一、…。**文: CommonMark takes ** beside punctuation and a letter for no end, so readers see the asterisks. */
export default defineRule({
  id: 'bold-not-rendered',
  title: { zh: '加粗标记不生效', en: 'Bold marks that stay asterisks' },
  level: 'warning',
  authority: 'CommonMark',
  clause: '6.2',
  fix: 'asked',
  messages: {
    close: {
      zh: '加粗不生效：结尾的“**”夹在标点（{mark}）和文字之间，会原样显示星号。',
      en: 'Not rendered as bold: the closing “**” stands between a mark ({mark}) and a letter.',
    },
    open: {
      zh: '加粗不生效：开头的“**”夹在文字和标点（{mark}）之间，会原样显示星号。',
      en: 'Not rendered as bold: the opening “**” stands between a letter and a mark ({mark}).',
    },
    unclosed: {
      zh: '加粗不生效：标题只有一边有“**”，会原样显示星号。',
      en: 'Not rendered as bold: the heading has “**” on one side only.',
    },
    complete: { zh: '补上另一边的“**”', en: 'Add “**” on the other side' },
    move: { zh: '把“**”移到标点内侧', en: 'Move “**” to the inner side of the mark' },
  },
  sees: [{ tells: ({ text }) => text.includes('**') }],
  *check({ text, lines, parsed }) {
    const headings = new Map(parsed.headings.map((heading) => [heading.line, heading]));
    for (let at = text.indexOf('**'); at !== -1; ) {
      const line = lines.lineAt(at);
      const start = lines.startOf(line);
      const role = parsed.scanned[line]?.role;
      if (role === 'text' || role === 'bullet' || role === 'quote' || role === 'table') {
        for (const { type, mark, span, moves } of brokenIn(lines.textOf(line))) {
          const edits = moves.flatMap((move) => [
            { span: moved(move.span, start), text: '' },
            { span: moved({ start: move.to, end: move.to }, start), text: '**' },
          ]);
          yield {
            message: type,
            data: { mark },
            span: moved(span, start),
            fixes: [{ message: 'move', data: {}, edits, safe: false, preferred: true }],
          };
        }
      }
      const heading = headings.get(line);
      const side = heading?.form === 'alone' ? halfBold(lines.textOf(line)) : undefined;
      if (side) {
        const edits = [{ span: moved(side.partner, start), text: '**' }];
        yield {
          message: 'unclosed',
          data: {},
          span: moved(side.span, start),
          fixes: [{ message: 'complete', data: {}, edits, safe: false, preferred: true }],
        };
      }
      at = text.indexOf('**', Math.max(at + 2, lines.endOf(line)));
    }
  },
});

/** The same span, this many units further on. */
function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
