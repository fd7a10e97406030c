/** A worker sees no disk: only open documents are known there. */
import type { Host } from '../host.ts';

export const browserHost: Host = {
  list: async () => [],
  look: async () => ({ type: 'missing' }),
  exists: async () => false,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
