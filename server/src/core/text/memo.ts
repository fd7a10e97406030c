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

/** A text of its own: a line cut out of a text keeps the whole text alive in the engine, and what is remembered must not. */
export function copied(text: string): string {
  return `${text} `.slice(0, -1);
}

/** The same value each time, made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
