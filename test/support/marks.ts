/**
 * Marks in the text of a test: `⟦…⟧` a finding of the rule the test is about, `⟦other-rule|…⟧` one of another rule,
 * `⟦⟧` an empty place, `‸` the cursor. They are cut out before the engine sees the text; offsets are those without them.
 * Marks may stand inside one another, so one place can carry several findings.
 */
import type { Span } from '../../server/src/core/text/span.ts';

export interface Mark {
  /** Empty for the rule the test is about. */
  readonly rule: string;
  readonly span: Span;
}

export interface Marked {
  readonly text: string;
  /** In the order of the text, as findings are. */
  readonly marks: readonly Mark[];
  readonly cursors: readonly number[];
}

/** The text without its marks, and the marks. A mark that is not closed is a fault of the test. */
export function unmarked(source: string): Marked {
  const marks: Mark[] = [];
  const cursors: number[] = [];
  const open: { rule: string; start: number }[] = [];
  let text = '';
  for (const [part, , rule] of source.matchAll(/⟦(([a-z][a-z0-9-]*)\|)?|⟧|‸|[^⟦⟧‸]+/gu)) {
    if (part === '‸') cursors.push(text.length);
    else if (part.startsWith('⟦')) open.push({ rule: rule ?? '', start: text.length });
    else if (part === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error(`⟧ without ⟦ in: ${source}`);
      marks.push({ rule: mark.rule, span: { start: mark.start, end: text.length } });
    } else text += part;
  }
  if (open.length > 0) throw new Error(`⟦ is not closed in: ${source}`);
  return { text, marks: marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), cursors };
}

/** The text with marks put in around the spans: what `unmarked` takes out, for a difference that can be read. */
export function marked(text: string, spans: readonly Span[]): string {
  const order = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  for (let offset = 0; offset <= text.length; offset++) {
    result += '⟧'.repeat(order.filter(({ start, end }) => end === offset && start < offset).length);
    result += order.map(({ start, end }) => (start !== offset ? '' : start === end ? '⟦⟧' : '⟦')).join('');
    result += text.charAt(offset);
  }
  return result;
}
