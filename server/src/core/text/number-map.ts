/**
 * A map from whole numbers of 32 bits, for the many that are put in and the few that are asked for again: a place in
 * two arrays that begin large enough, where the engine's own map would make an entry for each and grow as it goes.
 */
export class NumberMap<Value extends object> {
  #keys: Uint32Array;
  #values: (Value | undefined)[];
  /** Which places were ever taken: what was deleted is still on the way to what came behind it. */
  #taken: Uint8Array;
  #count = 0;

  /** `expected`: how many there will be at first. */
  constructor(expected: number) {
    const size = sizeFor(expected);
    this.#keys = new Uint32Array(size);
    this.#values = new Array<Value | undefined>(size).fill(undefined);
    this.#taken = new Uint8Array(size);
  }

  get(key: number): Value | undefined {
    return this.#values[this.#placeOf(key)];
  }

  set(key: number, value: Value): void {
    if (2 * this.#count >= this.#keys.length) this.#grow();
    const place = this.#placeOf(key);
    if (this.#taken[place] === 0) this.#count++;
    this.#taken[place] = 1;
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  delete(key: number): void {
    this.#values[this.#placeOf(key)] = undefined;
  }

  /** Where the key is, or the free place where it would be. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    // The highest bits of the product, as many as there are places: they depend on all of the key.
    let place = Math.imul(key, 0x9e3779b1) >>> Math.clz32(last);
    while (this.#taken[place] === 1 && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const left = values.reduce((count, value) => (value ? count + 1 : count), 0);
    const size = sizeFor(2 * left);
    this.#keys = new Uint32Array(size);
    this.#values = new Array<Value | undefined>(size).fill(undefined);
    this.#taken = new Uint8Array(size);
    this.#count = 0;
    for (const [place, value] of values.entries()) if (value) this.set(keys[place] ?? 0, value);
  }
}

/** A power of two that the expected ones fill by half at most. */
function sizeFor(expected: number): number {
  let size = 64;
  while (size < 2 * expected) size *= 2;
  return size;
}
