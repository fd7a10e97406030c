/** By what a file of the workspace is judged a report and read as one, in a few letters that can be compared later. */
import type { Setup } from '../config/setup.ts';
import type { Kind } from '../core/kind/kind.ts';
import { wordHash } from './index-file.ts';

/**
 * What is not shipped with the program: the folder's own kinds, the kind it gives to the path, and whether it leaves the
 * path out. Settings of rules change nothing of what is remembered, so they do not count.
 */
export function judgements(shipped: readonly Kind[]): (setup: Setup, path: string) => string {
  const plain = new Set(shipped);
  const known = new WeakMap<readonly Kind[], string>();
  return ({ kinds, of }, path) => {
    const own = known.get(kinds) ?? hashOf(kinds.filter((kind) => !plain.has(kind)));
    known.set(kinds, own);
    const { kind, ignored } = of(path);
    return `${own} ${kind?.id ?? ''}${ignored ? ' ignored' : ''}`;
  };
}

function hashOf(kinds: readonly Kind[]): string {
  if (kinds.length === 0) return '';
  const units = JSON.stringify(kinds).split('');
  const codes = Int32Array.from(units, (unit) => unit.charCodeAt(0));
  return `${wordHash(codes, 0x811c9dc5)}${wordHash(codes, 0x2c1b3c6d)}`;
}
