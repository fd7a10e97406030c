/**
 * The kinds that are shipped, each in a file of its own beside what is built of this. The build gives this file to
 * whoever asks for `generated/kinds.ts`, so that the server and the command line read the same files.
 */
import type { Kind } from '../core/kind/kind.ts';
import { kindHeads } from '../generated/kind-heads.ts';
import { fileOf } from './file-of.ts';
import { type KindBody, lazyKind } from './lazy-kinds.ts';

export const kinds: readonly Kind[] = kindHeads.map((head) =>
  lazyKind(head, () => fileOf<KindBody>(`kinds/${head.id}`)),
);
