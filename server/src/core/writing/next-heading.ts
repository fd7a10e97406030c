/** The next heading of a level that has been begun, with its number, written as the one before it. */
import type { Analysis } from '../analyze.ts';
import { withValue } from '../kind/section-text.ts';
import type { Heading } from '../parse/blocks.ts';
import type { Section } from '../report/report.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { countedOn } from './counted-on.ts';
import type { WritingPlace } from './place.ts';
import type { Query } from './query.ts';
import type { Offer } from './snippets.ts';

/** Behind the section that is missing, before all phrases; further out it is less likely. */
const deepest = 27;
/** Where everything is there the closing is due. */
const behindClosing = 12;
/** The kind knows its own sections; another one is seldom wanted. */
const unlikely = 5;

export function nextHeadingsAt(analysis: Analysis, query: Query, place: WritingPlace): readonly Offer[] {
  if (!query.lineStart || query.trigger === 'number' || place.closed || !place.begun) return [];
  const { path } = place;
  return path.toReversed().flatMap((section, out): Offer[] => {
    // Behind an inner section only the end of an outer one is the place for its next sibling.
    if (out > 0 && !isEndOf(analysis.text, section, query)) return [];
    const offer = headingLike(section.heading, analysis, query);
    if (!offer) return [];
    const known = out === path.length - 1 && analysis.detected !== undefined;
    const best = place.weights.has('closing') && analysis.detected ? behindClosing : deepest;
    return [{ snippet: offer, score: known ? unlikely : best - out / 10 }];
  });
}

function isEndOf(text: string, { span }: Section, { end }: Query): boolean {
  return span.end - end < 200 && text.slice(end, span.end).trim() === '';
}

/** Underlined headings and those without a number have nothing to count on. */
function headingLike(model: Heading, analysis: Analysis, query: Query): Offer['snippet'] | undefined {
  const { text, lines } = analysis;
  const { number, marks, titleSpan, span, form, line } = model;
  if (!number || marks.underlined || number.path.length > 1) return undefined;
  const value = withValue(text.slice(number.span.start, number.span.end), number.value + 1);
  const bare = text.slice(lines.startOf(lines.lineAt(query.start)), query.start) === '';
  const before = text.slice(span.start, number.span.start);
  const open = (bare ? before : before.trimStart()) + value + text.slice(number.span.end, titleSpan.start);
  const close = text.slice(titleSpan.end, span.end).trimEnd();
  const spaced = analysis.parsed.scanned[line + 1]?.role === 'blank';
  const zh = analysis.language === 'zh';
  const title = model.title === '' ? '$1' : `\${1:${zh ? '标题' : 'Title'}}`;
  const behind = form === 'run-in' ? '$0' : spaced ? '\n\n$0' : '\n$0';
  const also = countedOn(analysis, model, query);
  return {
    ...(also.length > 0 ? { also } : {}),
    id: `next-heading-${model.level}`,
    language: analysis.language,
    title: `${value}${zh ? '…' : ' …'}`,
    prefix: zh ? ['下一个标题'] : ['next heading'],
    description: zh ? '同级的下一个标题' : 'Next heading of this level',
    body: escapeSnippet(open) + title + escapeSnippet(close) + behind,
    kinds: [],
    within: [],
    at: 'line',
    search: zh ? ['xia yi ge biao ti'] : [],
  };
}
