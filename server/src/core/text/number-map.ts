/**
 * A map from whole numbers of 32 bits to others above 0, for the many that are put in and the few that are asked for
 * again: a place in two rows of numbers that begin large enough, where the engine's own map would make an entry for each
 * and grow as it goes.
 */
export class NumberMap {
  #keys: Uint32Array;
  #values: Int32Array;
  /** How many places were ever taken: what was deleted is still on the way to what came behind it. */
  #count = 0;

  /** `expected`: how many there will be at first. */
  constructor(expected: number) {
    const size = sizeFor(expected);
    this.#keys = new Uint32Array(size);
    this.#values = new Int32Array(size);
  }

  /** 0 for none. */
  get(key: number): number {
    return Math.max(0, this.#values[this.#placeOf(key)] ?? 0);
  }

  set(key: number, value: number): void {
    if (4 * this.#count >= 3 * this.#keys.length) this.#grow();
    const place = this.#placeOf(key);
    if (this.#values[place] === 0) this.#count++;
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  delete(key: number): void {
    const place = this.#placeOf(key);
    if (this.#values[place] !== 0) this.#values[place] = deleted;
  }

  /** Where the key is, or the free place where it would be. */
  #placeOf(key: number): number {
    const keys = this.#keys;
    const values = this.#values;
    // The highest bits of the product depend on all of the key.
    let place = Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) * keys.length) / 2 ** 32);
    while (values[place] !== 0 && keys[place] !== key) place = place + 1 === keys.length ? 0 : place + 1;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const left = values.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
    const size = sizeFor(2 * left);
    this.#keys = new Uint32Array(size);
    this.#values = new Int32Array(size);
    this.#count = 0;
    for (const [place, value] of values.entries()) if (value > 0) this.set(keys[place] ?? 0, value);
  }
}

/** In the place of a value. */
const deleted = -1;

/** So many that the expected ones leave a third free. */
function sizeFor(expected: number): number {
  return Math.max(64, expected + (expected >> 1));
}
