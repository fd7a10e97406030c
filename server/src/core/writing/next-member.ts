/** The next member of an enumeration that has been begun: 二是 behind 一是…；, in the same paragraph or in one of its own. */
import type { Analysis } from '../analyze.ts';
import { withValue } from '../kind/section-text.ts';
import { type CountingWord, countingWords } from '../report/enumeration-words.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { WritingPlace } from './place.ts';
import type { Query } from './query.ts';
import type { Offer } from './snippets.ts';

/** Behind the member before it nothing else is as likely; on a new line a missing section is. */
const inParagraph = 40;
const onNewLine = 28;

/** A member is no longer; a line may have 5 MB. */
const window = 3000;

/** Lines above that may be blank. */
const farthest = 3;

export function nextMembersAt(analysis: Analysis, query: Query, place: WritingPlace): readonly Offer[] {
  if (query.trigger === 'number' || place.at === 'middle') return [];
  const paragraph = query.lineStart ? paragraphAbove(analysis, query, place) : paragraphBefore(analysis, query, place);
  const next = nextMember(paragraph, query.lineStart);
  if (next === undefined) return [];
  const zh = /\p{Script=Han}|[①-⑳（]/u.test(next);
  return [
    {
      snippet: {
        id: 'next-member',
        language: zh ? 'zh' : 'en',
        title: `${next.trimEnd()}…`,
        prefix: [],
        description: zh ? '列举的下一项' : 'Next point of the enumeration',
        body: `${escapeSnippet(next)}$0`,
        kinds: [],
        within: [],
        at: 'any',
        search: [],
        own: true,
      },
      score: query.lineStart ? onNewLine : inParagraph,
    },
  ];
}

/** Without a heading that begins the line: the next one of those is something else. */
function paragraphBefore({ text, lines }: Analysis, { start }: Query, { path }: WritingPlace): string {
  const line = lines.lineAt(start);
  const heading = path.at(-1)?.heading;
  const from = heading?.line === line ? heading.span.end : lines.startOf(line);
  return text.slice(Math.max(from, start - window), start);
}

/** The last line above with text in it, where no heading is between. */
function paragraphAbove({ parsed, lines }: Analysis, { start }: Query, { path }: WritingPlace): string {
  const line = lines.lineAt(start);
  const heading = path.at(-1)?.heading.line;
  for (let above = line - 1; above >= Math.max(0, line - farthest); above--) {
    const scanned = parsed.scanned[above];
    if (scanned?.role === 'blank') continue;
    return scanned?.role === 'text' && above !== heading ? scanned.text.slice(0, window).trimStart() : '';
  }
  return '';
}

/** A paragraph that has several members holds the whole enumeration; the next paragraph does not go on with it. */
function nextMember(paragraph: string, alone: boolean): string | undefined {
  const words = countingWords(paragraph).filter(({ before, sure }) => before === 'start' || before === 'stop' || sure);
  const last = words.at(-1);
  if (!last || (alone && (last.start > 0 || words.length > 1))) return undefined;
  const family = words.filter((word) => word.family === last.family);
  // The mark that stands behind the last word stands behind this one.
  const mark = /^[，,、：:]?/u.exec(paragraph.slice(last.end))?.[0] ?? '';
  const written = paragraph.slice(last.start, last.end);
  const next = following(last, written, family.length);
  return next === undefined ? undefined : next + mark + (mark === ',' ? ' ' : '');
}

function following({ family, value }: CountingWord, written: string, count: number): string | undefined {
  if (value === 'last') return undefined;
  const next = (value === 'next' ? count : value) + 1;
  switch (family) {
    case 'shi':
    case 'yao':
    case 'di':
    case 'qi':
    case 'arabic-paren':
    case 'han-paren':
      return value === 'next' ? undefined : withValue(written, next);
    case 'circled':
      return next <= 20 ? String.fromCodePoint(0x245f + next) : undefined;
    case 'shouxian':
      return marked(['首先', '其次', '再次', '最后'][next - 1], written);
    case 'fangmian':
      return next === 2 ? marked('另一方面', written) : undefined;
    case 'ordinal':
      return marked(['First', 'Second', 'Third', 'Fourth', 'Fifth'][next - 1], written);
    default:
      return undefined;
  }
}

/** The counting word may have its mark in it. */
function marked(word: string | undefined, written: string): string | undefined {
  return word === undefined ? undefined : word + (/[，,、：:]\s*$/u.exec(written)?.[0] ?? '');
}
