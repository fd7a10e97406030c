import type { Analysis } from '../../core/analyze.ts';
import type { Passage, Said } from '../../core/report/passages.ts';
import { isWholeParagraph, repeatFinder } from '../../core/report/repeats.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** The same paragraph twice: pasted a second time, or the place where another one should be. */
export default defineRule({
  id: 'duplicated-paragraph',
  title: { zh: '段落重复', en: 'Paragraph written twice' },
  level: 'warning',
  authority: '实务',
  fix: 'asked',
  messages: {
    twice: { zh: '这一段与第 {line} 行的完全相同。', en: 'This paragraph is the same as that of line {line}.' },
    first: { zh: '第一次出现在这里', en: 'It stands here first' },
    remove: { zh: '删除这一段', en: 'Remove this paragraph' },
  },
  sees: [{ same: (passages) => repeats(passages) }],
  *check(analysis) {
    const { passages } = analysis.survey;
    for (const repeat of repeats(passages)) {
      const [earlier, passage] = [passages.get(repeat.first), passages.get(repeat.index)];
      if (!earlier || !passage) continue;
      const edits = removed(passage, earlier, analysis);
      yield {
        message: 'twice',
        data: { line: earlier.line + 1 },
        span: passage.span,
        related: [{ message: 'first', data: {}, span: earlier.span }],
        fixes: edits
          ? [{ message: 'remove', data: {}, edits: [{ span: edits, text: '' }], safe: false, preferred: true }]
          : [],
      };
    }
  },
});

const repeats = repeatFinder(isParagraph);

function isParagraph({ type, text }: Said): boolean {
  return type !== 'table' && type !== 'quote' && isWholeParagraph(text);
}

/** The whole line with its line break, and the blank one above it; undefined where a heading of its own would go with it. */
function removed({ span, line }: Passage, earlier: Passage, { lines, text }: Analysis): Span | undefined {
  const before = text.slice(lines.startOf(line), span.start);
  if (!/^[\s*+•-]*$/u.test(before) && lines.textOf(line) !== lines.textOf(earlier.line)) return undefined;
  const blankAbove = line > 0 && lines.textOf(line - 1).trim() === '';
  const end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
  return { start: lines.startOf(blankAbove ? line - 1 : line), end };
}
