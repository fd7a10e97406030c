/** Remembering by text: what did not change is not looked at again. Pure functions only, so remembered = fresh. */

/**
 * The same function, which remembers its answers. Holds at most about twice `limit` of them: when the young half is
 * full it becomes the old one, so that what is still used survives and the rest is forgotten without a list of uses.
 */
export function remembered<T>(compute: (text: string) => T, limit: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let born = age;
  return (text) => {
    if (born !== age) {
      young = new Map();
      old = new Map();
      born = age;
    }
    const known = young.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const answer = old.get(text) ?? compute(own);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(own, answer);
    return answer;
  };
}

/** Raised when all is to be forgotten; every memory looks at it. */
let age = 0;

/** For one who goes through many texts that have little in common: what was remembered of some is a burden for the others. */
export function forget(): void {
  age++;
}

/**
 * A text of its own: a line cut out of a text keeps the whole text alive in the engine, and what is remembered must not.
 * Many remember the same line; they all get the same copy.
 */
export function copied(text: string): string {
  if (copies.born !== age) copies = noCopies();
  const known = copies.young.get(text);
  if (known !== undefined) return known;
  // What is joined is written out at once; what is added would be two pieces, and a slice of it one and the whole.
  const own = copies.old.get(text) ?? [text.slice(0, 1), text.slice(1)].join('');
  if (copies.young.size >= copiesKept) copies = { ...noCopies(), old: copies.young };
  copies.young.set(own, own);
  return own;
}

/** About twice as many are kept. */
const copiesKept = 20_000;

interface Copies {
  readonly young: Map<string, string>;
  readonly old: ReadonlyMap<string, string>;
  readonly born: number;
}

function noCopies(): Copies {
  return { young: new Map(), old: new Map(), born: age };
}

let copies = noCopies();

/** The same value each time, made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
