/**
 * Who has the next turn. A question a writer waits for is answered when it comes; findings, and what is shown beside a
 * text, wait until no message is left to be taken, so that a key or a completion is never behind a queue of them, and
 * many keys in a row are looked at once.
 */
import type { Rank } from '../features/feature.ts';

/** `spare`: nobody has asked for it, and it is done when nobody asks for anything. */
export type Waiting = Exclude<Rank, 'now'> | 'spare';

/** Resolves when it is this one's turn; what it does then at once is done before anybody else is asked. */
export type Turns = (rank: Waiting) => Promise<void>;

export interface TurnOptions {
  /** Lets messages come in. */
  readonly pause: () => Promise<void>;
  /** Whether messages have come that are not handled yet. */
  readonly busy: () => boolean;
}

export function turnsBy({ pause, busy }: TurnOptions): Turns {
  const waiting: Readonly<Record<Waiting, (() => void)[]>> = { findings: [], view: [], spare: [] };
  let running = false;
  const next = (): (() => void) | undefined =>
    waiting.findings.shift() ?? waiting.view.shift() ?? waiting.spare.shift();
  const some = (): boolean => waiting.findings.length + waiting.view.length + waiting.spare.length > 0;
  const run = async (): Promise<void> => {
    running = true;
    while (some()) {
      await pause();
      if (!busy()) next()?.();
    }
    running = false;
  };
  return (rank) =>
    new Promise((resolve) => {
      waiting[rank].push(resolve);
      if (!running) void run();
    });
}
