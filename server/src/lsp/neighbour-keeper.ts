/**
 * The other reports of the workspace for the rules that compare with them: looked through in the background, when a
 * document is open that such a rule is on for, and told of when all are known. No diagnostic waits for it.
 */
import type { Neighbourhood } from '../core/report/neighbours.ts';
import type { Workbench } from '../features/feature.ts';

export interface NeighbourKeeperOptions {
  readonly state: { bench: Workbench };
  readonly look: () => Promise<Neighbourhood | undefined>;
  readonly failed: (error: unknown) => void;
  /** What is known of the others is other than it was. */
  readonly changed: () => void;
}

/** Milliseconds after which a document that was opened or changed may have the disk looked through. */
const patience = 1000;

/** What is called when a document is told of that wants to be compared. */
export function neighbourKeeper({ state, look, failed, changed }: NeighbourKeeperOptions): () => void {
  let told: number | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    const neighbours = await look();
    const known = state.bench.neighbours;
    if (!neighbours || (neighbours === known && neighbours.version === told)) return;
    // The first time there is nothing new where there is nobody to compare with.
    const news = known !== undefined || neighbours.version > 0;
    state.bench = { ...state.bench, neighbours };
    told = neighbours.version;
    if (news) changed();
  };
  return () => {
    if (running) return;
    running = true;
    setTimeout(() => {
      run()
        .catch(failed)
        .finally(() => {
          running = false;
        });
    }, patience);
  };
}
