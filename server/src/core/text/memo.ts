/** Remembering by text: what did not change is not looked at again. Pure functions only, so remembered = fresh. */

/** Raised when all is to be forgotten; every memory looks at it. */
let age = 0;

/** The same function, which remembers its answers; at most about twice `limit` of them. */
export function remembered<T>(compute: (text: string) => T, limit: number): (text: string) => T {
  const answers = new Halves<T>(limit);
  return (text) => {
    const known = answers.young(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const answer = answers.old(text) ?? compute(own);
    answers.add(own, answer);
    return answer;
  };
}

/** UTF-16 units of texts in one half: a few that are very long are soon as much as many that are not. */
const mostUnits = 8_000_000;

/**
 * What is known of texts. When the young half is full it becomes the old one, so that what is still used survives and the
 * rest is forgotten without a list of uses.
 */
class Halves<T> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #units = 0;
  #born = age;

  constructor(limit: number) {
    this.#limit = limit;
  }

  young(text: string): T | undefined {
    if (this.#born !== age) this.#begin(new Map());
    return this.#young.get(text);
  }

  old(text: string): T | undefined {
    return this.#old.get(text);
  }

  add(text: string, known: T): void {
    this.#units += text.length;
    if (this.#young.size >= this.#limit || this.#units > mostUnits) this.#begin(this.#young);
    this.#young.set(text, known);
  }

  #begin(old: Map<string, T>): void {
    this.#old = old;
    this.#young = new Map();
    this.#units = 0;
    this.#born = age;
  }
}

/** For one who goes through many texts that have little in common: what was remembered of some is a burden for the others. */
export function forget(): void {
  age++;
}

/**
 * A text of its own: a line cut out of a text keeps the whole text alive in the engine, and what is remembered must not.
 * Many remember the same line; they all get the same copy.
 */
export function copied(text: string): string {
  const known = copies.young(text);
  if (known !== undefined) return known;
  // What is joined is written out at once; what is added would be two pieces, and a slice of it one and the whole.
  const own = copies.old(text) ?? [text.slice(0, 1), text.slice(1)].join('');
  copies.add(own, own);
  return own;
}

const copies = new Halves<string>(20_000);

/** The same value each time, made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
