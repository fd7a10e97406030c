/** Everything that can be offered at a place, best first: the one list behind completion and “插入片段…”. */
import type { Analysis } from '../analyze.ts';
import { type CalendarDate, dated } from './date.ts';
import { firstWordsAt } from './first-words.ts';
import { type FrameOptions, framesAt } from './frames.ts';
import { nextHeadingsAt } from './next-heading.ts';
import { nextMembersAt } from './next-member.ts';
import { nextNumber, numbered, type PhraseNumber } from './next-number.ts';
import { ownWordsAt } from './own-words.ts';
import { placeAt, type WritingPlace } from './place.ts';
import { pointersAt } from './pointers.ts';
import type { Query } from './query.ts';
import { restsOfPhrases } from './rest-of-phrase.ts';
import { setWordsAt } from './set-words.ts';
import { type Offer, type Snippet, snippetsAt } from './snippets.ts';

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
  const rests = restsOfPhrases(textBefore(analysis, query), place, snippets);
  return [
    ...framesAt(analysis, query, { place, options }),
    ...rests,
    ...fromTheText(analysis, query, place),
    ...written,
  ]
    .map(({ snippet, score }) => ({ snippet, score: score - foreign(snippet) }))
    .sort((a, b) => b.score - a.score)
    .map(({ snippet }) => snippet);
}

/** What goes on from what is written: the next one of a series, set phrases, references, words used already. */
function fromTheText(analysis: Analysis, query: Query, place: WritingPlace): readonly Offer[] {
  return [
    ...nextMembersAt(analysis, query, place),
    ...nextHeadingsAt(analysis, query, place),
    ...setWordsAt(textBefore(analysis, query), place),
    ...pointersAt(analysis, query, place),
    ...ownWordsAt(analysis, query, place),
  ];
}

/** As much as the longest of the fixed phrases. */
function textBefore({ text }: Analysis, { start }: Query): string {
  return text.slice(Math.max(0, start - 60), start);
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
