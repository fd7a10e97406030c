/**
 * What is known of an object beside what it is. As a WeakMap, for objects of which each key makes a new one: to the engine
 * all that is put into a map is alive until it looks at the whole of its memory, and with it the text it was made from.
 * Here it hangs on the object itself, where nobody else sees it, and goes with it.
 */
export interface Beside<Owner extends object, Known> {
  readonly get: (owner: Owner) => Known | undefined;
  readonly set: (owner: Owner, known: Known) => void;
}

/** A place on objects for something that is known of each of them. */
export function beside<Owner extends object, Known>(): Beside<Owner, Known> {
  // Each call makes a class of its own, and with it a name that no other place has.
  class Place extends Itself {
    #known: Known;

    constructor(owner: Owner, known: Known) {
      super(owner);
      this.#known = known;
    }

    static get(owner: Owner): Known | undefined {
      return #known in owner ? owner.#known : undefined;
    }

    static set(owner: Owner, known: Known): void {
      if (#known in owner) owner.#known = known;
      else new Place(owner, known);
    }
  }
  return Place;
}

/** The fields of a class that extends this are put on the object that is handed in. */
class Itself {
  constructor(owner: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what it is for
    return owner;
  }
}
