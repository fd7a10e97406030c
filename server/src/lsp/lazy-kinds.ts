/** Kinds of which only the head is at hand: enough to tell which kind a text is. The rest is loaded when one looks at it. */
import type { Kind } from '../core/kind/kind.ts';
import { lazily } from './lazy.ts';

/** What is looked at in every kind for every text. */
export type KindHead = Pick<Kind, 'id' | 'bases' | 'title' | 'family' | 'language' | 'detect'>;

/** What is looked at in the kind of the text only. */
export type KindBody = Omit<Kind, keyof KindHead>;

/** A kind that behaves like any other; `load` is called once, by whoever first reads a field of its body. */
export function lazyKind(head: KindHead, load: () => KindBody): Kind {
  return lazily(head, bodyFields, load);
}

/** All of them, so that a new field of a kind has to be named here, also an optional one. */
const bodyFields: Readonly<Record<keyof KindBody, true>> = {
  description: true,
  authority: true,
  numbering: true,
  order: true,
  closed: true,
  addressee: true,
  preamble: true,
  sections: true,
  closing: true,
  signature: true,
  date: true,
  attachments: true,
  length: true,
  rules: true,
  themePacks: true,
  source: true,
};
