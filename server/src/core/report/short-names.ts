/** Where a report gives something a short name: …（以下简称“办法”）. */
import type { Span } from '../text/span.ts';
import { gatherer } from './gather.ts';
import type { Passages } from './passages.ts';

export interface ShortName {
  readonly name: string;
  /** From the opening bracket to the closing one, in the document. */
  readonly span: Span;
  /** Of the name itself. */
  readonly nameSpan: Span;
}

/** All of them in the order of the text. */
export function shortNamesOf(passages: Passages): readonly ShortName[] {
  return defining(passages).flatMap(
    ({
      passage: {
        span: { start },
      },
      fact,
    }) =>
      fact.map(({ name, span, nameSpan }) => ({
        name,
        span: { start: span.start + start, end: span.end + start },
        nameSpan: { start: nameSpan.start + start, end: nameSpan.end + start },
      })),
  );
}

/** One name alone: where two are given at once, either may serve. */
const definition =
  /[（(](?:以下|下文|后文)?(?:统一)?(?:简称|统称|合称)(?:为)?[：:]?[ ]?(["“《]?)([^"“”《》（）()，。；、]{2,20})["”》]?[）)]/gu;

const defining = gatherer(({ text }): readonly ShortName[] | undefined => {
  if (!/[简统合]称/u.test(text)) return undefined;
  return Array.from(text.matchAll(definition), ({ 0: whole, 2: name = '', index }) => {
    const at = index + whole.lastIndexOf(name);
    return { name, span: { start: index, end: index + whole.length }, nameSpan: { start: at, end: at + name.length } };
  });
});
