/**
 * The little the server asks of the world outside the open documents. Node answers from the disk, a worker with
 * nothing, a test from a table. Addresses are URIs as the client writes them; nothing here ever throws.
 */

export interface Host {
  /** What lies directly in a folder; nothing where it cannot be read. Links are left out, so no walk runs in a circle. */
  list(folder: string): Promise<readonly HostEntry[]>;
  /** Looks into a file. `wanted` is shown its first units, some thousand, and decides whether the rest is read. */
  look(file: string, known: string | undefined, wanted: (head: string) => boolean): Promise<Look>;
  exists(file: string): Promise<boolean>;
  /** Lets whatever waits have its turn: requests of the editor above all. */
  pause(): Promise<void>;
  /** Where what was worked out can be kept; undefined where nothing can. */
  readonly storage?: HostStorage;
}

/** Files of our own, of which nobody ever finds half of one. */
export interface HostStorage {
  /** Undefined where there is none, or a larger one. */
  load(file: string, largest: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The parts one behind the other; leaves what was there where it cannot be written. */
  save(file: string, parts: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface HostEntry {
  /** The name alone. */
  readonly name: string;
  readonly folder: boolean;
}

/** `same`: as it was at the stamp that is known. `missing`: not there, too large, or not to be read. */
export type Look =
  | { readonly type: 'missing' }
  | { readonly type: 'same' }
  | { readonly type: 'unwanted'; readonly stamp: string }
  | { readonly type: 'text'; readonly stamp: string; readonly text: string };
