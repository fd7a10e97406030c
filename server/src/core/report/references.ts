/**
 * References to other places of the document: 见第三部分（二）, 本条第（一）项, 附件2, 见“加强学习”部分, Section 2.1. One that
 * leads nowhere is kept where the reader is sent there; words that mean another document are left alone.
 */
import type { Span } from '../text/span.ts';
import { type Enumeration, enumerationsOf } from './enumerations.ts';
import { gatherer } from './gather.ts';
import type { Mention } from './number-mentions.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Passage, type Passages, passagesOf, type Source } from './passages.ts';
import { indexOf, type Places } from './places.ts';
import type { Section } from './report.ts';
import type { ReferenceTarget } from './targets.ts';
import { walk } from './walk-numbers.ts';

export interface Reference {
  readonly form: 'number' | 'attachment' | 'title';
  /** The words that point: 第三部分（二）, without 见. Of a quoted title the title alone. */
  readonly span: Span;
  /** Undefined where this document has no such place. */
  readonly target: ReferenceTarget | undefined;
  /** Whether all of the words lead somewhere: 第三部分（九） may find 第三部分 and no （九） in it. */
  readonly whole: boolean;
  /** The section it stands in; undefined before the first. */
  readonly section: Section | undefined;
}

/** What references lead to, for those who have it already. */
export interface Known {
  readonly passages: Passages;
  readonly enumerations: readonly Enumeration[];
  readonly parts: Parts;
}

/** The references of a report, in the order of the text. */
export function referencesOf(source: Source, known: Known = knownOf(source)): readonly Reference[] {
  const { passages, enumerations, parts } = known;
  // Made for the first mention: most documents have none.
  let places: Places | undefined;
  const found: Reference[] = [];
  for (const { passage, fact } of mentioning(passages)) {
    for (const mention of fact) {
      // A heading that begins with a label bears it: Appendix A: Timeline.
      if (mention.foreign || (mention.start === 0 && passage.type === 'heading')) continue;
      places ??= indexOf(source, enumerations, parts);
      const reference = referenceOf(mention, passage, places);
      if (reference) found.push(reference);
    }
  }
  return found;
}

const mentioning = gatherer(({ type, reading: { mentions } }) =>
  type !== 'table' && mentions.length > 0 ? mentions : undefined,
);

function knownOf(source: Source): Known {
  const passages = passagesOf(source);
  return { passages, enumerations: enumerationsOf(source, passages), parts: partsOf(source, passages) };
}

function referenceOf(mention: Mention, passage: Passage, places: Places): Reference | undefined {
  const { start } = passage.span;
  const base = {
    form: mention.form,
    span: { start: start + mention.start, end: start + mention.end },
    section: passage.section,
  };
  switch (mention.form) {
    case 'attachment':
      return attachmentReference(mention, base, places);
    case 'title': {
      const section = places.byTitle(passage.text.slice(mention.titleStart, mention.titleEnd));
      if (section && section !== passage.section) return { ...base, target: { type: 'section', section }, whole: true };
      return mention.cue && !section ? { ...base, target: undefined, whole: false } : undefined;
    }
    case 'number': {
      if (mention.start === 0 && places.numbered.has(passage.line)) return undefined;
      const found = walk(mention, passage.section, places);
      if (found) return { ...base, ...found };
      return mention.cue && places.counts(mention) ? { ...base, target: undefined, whole: false } : undefined;
    }
  }
}

type Base = Pick<Reference, 'form' | 'span' | 'section'>;

function attachmentReference(
  { label, number, cue }: Mention,
  base: Base,
  { attachments }: Places,
): Reference | undefined {
  const attachment = attachments(label, number);
  if (attachment) return { ...base, target: { type: 'attachment', attachment }, whole: true };
  return cue || attachments(label, undefined) ? { ...base, target: undefined, whole: false } : undefined;
}
