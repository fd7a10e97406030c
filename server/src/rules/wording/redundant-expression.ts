import { redundancies } from '../../core/lexicon/redundancies.ts';
import { isQuoted } from '../../core/text/quoted.ts';
import type { Span } from '../../core/text/span.ts';
import { standsIn, wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** 目的是为了, 凯旋归来: one half of the words says what the other has said. */
export default defineRule({
  id: 'redundant-expression',
  title: { zh: '语义重复', en: 'Redundant expression' },
  level: 'hint',
  authority: '实务',
  scope: { language: 'zh' },
  fix: 'asked',
  messages: {
    found: { zh: '“{found}”语义重复，宜作“{right}”。', en: '“{found}” says it twice; “{right}” is enough.' },
    replace: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  cues: () => redundantIn,
  *read({ type, plain }, { words }) {
    if (type === 'quote') return;
    for (const { entry, start, end: headEnd } of redundantIn(plain)) {
      const head = { start, end: headEnd };
      const tail = entry.tail === undefined ? undefined : tailBehind(plain, head, entry.tail);
      if (entry.tail !== undefined && !tail) continue;
      const span = { start, end: tail?.end ?? headEnd };
      if (isQuoted(plain, span) || standsIn(words, plain, span)) continue;
      const between = tail ? plain.slice(headEnd, tail.start) : '';
      const right = entry.right + between + (entry.rightTail ?? '');
      const data = { found: plain.slice(span.start, span.end), right };
      const edits = [{ span: head, text: entry.right }, ...(tail ? [{ span: tail, text: entry.rightTail ?? '' }] : [])];
      yield {
        message: 'found',
        data,
        span,
        fixes: [
          {
            message: 'replace',
            data,
            edits: edits.filter(({ span: at, text }) => plain.slice(at.start, at.end) !== text),
            safe: false,
          },
        ],
      };
    }
  },
});

const redundantIn = wordFinder(redundancies);

/** The other half within a dozen characters, no mark between. */
function tailBehind(plain: string, { end }: Span, tail: string): Span | undefined {
  const [clause = ''] = plain.slice(end, end + 16).split(/[，。；：、！？\uFFFC“”]/u, 1);
  const at = clause.indexOf(tail);
  return at > 0 ? { start: end + at, end: end + at + tail.length } : undefined;
}
