/**
 * Rows of numbers, all equally long and known by their number, in blocks of many rows. One array that doubles would for
 * a while take three times what is in it, and an array for each row several times as much.
 */

type Numbers = Uint8Array | Int32Array;

export class Rows<Block extends Numbers> {
  readonly #blocks: Block[] = [];
  readonly #bits: number;
  readonly #mask: number;
  readonly #width: number;
  readonly #make: (length: number) => Block;
  readonly #nothing: Block;

  /** Two to the power of `bits` rows lie together. */
  constructor(bits: number, width: number, make: (length: number) => Block) {
    this.#bits = bits;
    this.#mask = (1 << bits) - 1;
    this.#width = width;
    this.#make = make;
    this.#nothing = make(0);
  }

  /** The block that holds a row, and where in it the row begins: to read it without a view of its own. */
  rowOf(row: number): Block {
    return this.#blocks[row >>> this.#bits] ?? this.#nothing;
  }

  startOf(row: number): number {
    return (row & this.#mask) * this.#width;
  }

  /** Takes over what stands at `from`. */
  set(row: number, source: ArrayLike<number>, from: number): void {
    const block = this.#blockFor(row);
    const start = this.startOf(row);
    for (let at = 0; at < this.#width; at++) block[start + at] = source[from + at] ?? 0;
  }

  get(row: number): Block {
    return this.joined(row, 1);
  }

  /** A copy of so many rows, one behind the other; zeros where nothing was put. */
  joined(first: number, count: number): Block {
    const all = this.#make(count * this.#width);
    for (let row = 0; row < count; row++) {
      const block = this.rowOf(first + row);
      const start = this.startOf(first + row);
      for (let at = 0; at < this.#width; at++) all[row * this.#width + at] = block[start + at] ?? 0;
    }
    return all;
  }

  #blockFor(row: number): Block {
    const number = row >>> this.#bits;
    while (this.#blocks.length <= number) this.#blocks.push(this.#make((this.#mask + 1) * this.#width));
    return this.rowOf(row);
  }
}
