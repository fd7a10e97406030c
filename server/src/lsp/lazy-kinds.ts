/** Kinds of which only the head is at hand: enough to tell which kind a text is. The rest is loaded when one looks at it. */
import type { Kind } from '../core/kind/kind.ts';
import { lazily } from './lazy.ts';

/** What is looked at in every kind for every text. */
export type KindHead = Pick<Kind, 'id' | 'bases' | 'title' | 'family' | 'language' | 'detect'>;

/** What is looked at in the kind of the text only. */
export type KindBody = Omit<Kind, keyof KindHead>;

type Detect = Kind['detect'];

/**
 * A head as `npm run gen` writes it, shorter and sooner read than the object: id, language, family and both names, the
 * words it is known by as one text for each list (between tabs, the groups of `titleAll` in lines; what is not there is
 * empty), and the kinds it is made from.
 */
export function kindHead(
  [id, language, family, zh, en]: readonly [string, Kind['language'], string, string, string],
  lists: { readonly [Name in keyof Detect]?: string },
  bases: Kind['bases'] = [],
): KindHead {
  const words = (text = ''): readonly string[] => (text === '' ? [] : text.split('\t'));
  const detect: Detect = {
    title: words(lists.title),
    titleOnly: words(lists.titleOnly),
    titleAll: lists.titleAll === undefined ? [] : lists.titleAll.split('\n').map(words),
    titleNot: words(lists.titleNot),
    dated: words(lists.dated),
    body: words(lists.body),
    files: words(lists.files),
    headings: words(lists.headings),
    fields: words(lists.fields),
  };
  return { id, title: { zh, en }, family, language, detect, bases };
}

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
