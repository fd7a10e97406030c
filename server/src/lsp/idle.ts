/** When work that nobody waits for may go on a step: while nothing is asked and nobody writes. */
import type { Turns } from './turns.ts';

export interface Idle {
  /** Something has been written. */
  readonly written: () => void;
  /** Resolves at once or when the writer has paused; what follows is one step of the work, no more. */
  readonly idle: () => Promise<void>;
}

/** How long nothing must have been written, in milliseconds. */
const quiet = 300;

export function idleBy(turns: Turns, now: () => number = () => performance.now()): Idle {
  let last = Number.NEGATIVE_INFINITY;
  return {
    written: () => {
      last = now();
    },
    idle: async () => {
      await turns('spare');
      for (let rest = last + quiet - now(); rest > 0; rest = last + quiet - now()) {
        await new Promise((resolve) => setTimeout(resolve, Math.ceil(rest)));
        await turns('spare');
      }
    },
  };
}
