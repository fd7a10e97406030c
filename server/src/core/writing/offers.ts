/** Everything that can be offered at a place, best first: the one list behind completion and “插入片段…”. */
import type { Analysis } from '../analyze.ts';
import { type CalendarDate, dated } from './date.ts';
import { firstWordsAt } from './first-words.ts';
import { type FrameOptions, framesAt } from './frames.ts';
import { nextNumber, numbered, type PhraseNumber } from './next-number.ts';
import { placeAt } from './place.ts';
import type { Query } from './query.ts';
import { type Snippet, snippetsAt } from './snippets.ts';

export interface OfferOptions extends FrameOptions {
  readonly snippets: readonly Snippet[];
  readonly today: CalendarDate;
  /** Goes first while nothing tells the language of the report. */
  readonly display: 'zh' | 'en';
}

/** Ready to be inserted where the query is. */
export function offersAt(analysis: Analysis, query: Query, options: OfferOptions): readonly Snippet[] {
  const { snippets, today, display } = options;
  const place = placeAt(analysis, query);
  const indent = query.lineStart ? indentAt(analysis, query) : none;
  const number = (style: PhraseNumber): number => nextNumber(analysis.report, query, { path: place.path, style });
  const phrases =
    query.trigger === 'number' ? [] : [...firstWordsAt(analysis, place, snippets), ...snippetsAt(snippets, place)];
  const written = phrases.map(({ snippet, score }) => {
    const body = withIndent(numbered(dated(snippet.body, today), number), indent);
    return { snippet: { ...snippet, body }, score };
  });
  const foreign = ({ language }: Snippet): number => (place.language === undefined && language !== display ? 0.5 : 0);
  // Equals stay in the order of the data, which is that of a report.
  return [...framesAt(analysis, query, { place, options }), ...written]
    .map(({ snippet, score }) => ({ snippet, score: score - foreign(snippet) }))
    .sort((a, b) => b.score - a.score)
    .map(({ snippet }) => snippet);
}

interface Indent {
  readonly first: string;
  readonly others: string;
}

const none: Indent = { first: '', others: '' };

/** Where paragraphs begin with 　　 a phrase does too, save what stands before the cursor. */
function indentAt({ parsed, lines }: Analysis, { start }: Query): Indent {
  const line = lines.lineAt(start);
  const model = parsed.scanned.find(
    ({ role, text }, index) => role === 'text' && index !== line && text.trim().length > 30,
  );
  const others = /^\u3000+/u.exec(model?.text ?? '')?.[0] ?? '';
  return { first: start > lines.startOf(line) ? '' : others, others };
}

/** Tables, lists and what has an indent of its own stay as they are. */
function withIndent(body: string, { first, others }: Indent): string {
  if (others === '') return body;
  const indented = (line: string, index: number): string =>
    /^(?:$|[|\-*+#\s]|\$0)/u.test(line) ? line : (index === 0 ? first : others) + line;
  return body.split('\n').map(indented).join('\n');
}
