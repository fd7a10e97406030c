/** A disk that is a table: what there is below `file:///w`, how often it was looked at, and a way to change it. */
import type { Host, HostStorage, Look } from '../../server/src/host.ts';
import { childUri, pathOf } from '../../server/src/uris.ts';

export class MemoryHost implements Host {
  /** Path below the folder → text. */
  readonly files = new Map<string, string>();
  /** Paths whose text was read, in order. */
  readonly read: string[] = [];
  listed = 0;
  /** What was kept, by address. */
  readonly stored = new Map<string, Uint8Array<ArrayBuffer>>();
  loads = 0;
  saves = 0;
  readonly storage: HostStorage = {
    load: async (file) => {
      this.loads++;
      return this.stored.get(file);
    },
    save: async (file, parts) => {
      const bytes: number[] = [];
      for await (const part of parts) bytes.push(...part);
      this.saves++;
      this.stored.set(file, Uint8Array.from(bytes));
    },
  };

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, text);
  }

  async list(folder: string): Promise<{ name: string; folder: boolean }[]> {
    this.listed++;
    if (!`${pathOf(folder)}/`.startsWith('/w/')) return [];
    const prefix = `${pathOf(folder).replace(/^\/w\/?/u, '')}/`.replace(/^\//u, '');
    const inside = [...this.files.keys()].filter((path) => path.startsWith(prefix));
    const names = new Map(
      inside.map((path) => {
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        return [name, rest.length > 0];
      }),
    );
    return [...names].map(([name, below]) => ({ name, folder: below }));
  }

  async look(file: string, known: string | undefined, wanted: (head: string) => boolean): Promise<Look> {
    const path = pathOf(file).replace('/w/', '');
    const text = this.files.get(path);
    if (text === undefined) return { type: 'missing' };
    // A text is its own stamp.
    if (known === text) return { type: 'same' };
    this.read.push(path);
    return wanted(text) ? { type: 'text', stamp: text, text } : { type: 'unwanted', stamp: text };
  }

  async exists(file: string): Promise<boolean> {
    return this.files.has(pathOf(file).replace('/w/', ''));
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}

/** The address of a path in the table. */
export function uriOf(path: string): string {
  return path.split('/').reduce(childUri, 'file:///w');
}
