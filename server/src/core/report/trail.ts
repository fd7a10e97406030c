/**
 * Versions of one text, one after the other. What was worked out of the last one is mostly true of the next, so that who
 * remembers it by the trail pays for what was edited since, also where versions in between were not asked about.
 */
import { beside } from '../text/beside.ts';
import type { Cut } from './cut.ts';

/** Passages `head` in front and `tail` at the end say the same as in the version before. */
interface Step {
  readonly to: number;
  readonly head: number;
  readonly tail: number;
}

interface Trail {
  version: number;
  steps: Step[];
}

/** Where a cut stands on its trail. */
interface Standing {
  readonly trail: Trail;
  readonly version: number;
}

const standings = beside<Cut, Standing>();

/** Steps that are told apart; of older ones it is enough to know them together. */
const stepsKept = 64;

/** Makes known from which passages others came. */
export function tellOrigin(cut: Cut, before: Cut): void {
  const { trail, version } = standingOf(before);
  // A text that is edited in a second way begins a trail of its own.
  if (version !== trail.version) return;
  trail.version++;
  trail.steps.push({ to: trail.version, head: cut.head, tail: cut.tail });
  if (trail.steps.length > stepsKept) trail.steps = [...joined(trail.steps.slice(0, -8)), ...trail.steps.slice(-8)];
  standings.set(cut, { trail, version: trail.version });
}

function joined(steps: readonly Step[]): readonly Step[] {
  const to = steps.at(-1)?.to;
  if (to === undefined) return [];
  return [{ to, head: Math.min(...steps.map(({ head }) => head)), tail: Math.min(...steps.map(({ tail }) => tail)) }];
}

function standingOf(cut: Cut): Standing {
  const known = standings.get(cut);
  if (known) return known;
  const made = { trail: { version: 0, steps: [] }, version: 0 };
  standings.set(cut, made);
  return made;
}

/** What was known of an earlier version, and how many passages in front and at the end have stayed since. */
export interface Followed<Known> {
  readonly known: Known;
  readonly head: number;
  readonly tail: number;
  /** It is this very version. */
  readonly same: boolean;
}

/** Remembers one thing for each trail. */
export class Follower<Known> {
  readonly #known = new WeakMap<Trail, { readonly version: number; readonly known: Known }>();

  /** Undefined where nothing is known, or something of a later version only. */
  last(cut: Cut): Followed<Known> | undefined {
    const { trail, version } = standingOf(cut);
    const last = this.#known.get(trail);
    if (!last || last.version > version) return undefined;
    let head = Number.POSITIVE_INFINITY;
    let tail = Number.POSITIVE_INFINITY;
    for (let at = trail.steps.length - 1; at >= 0; at--) {
      const step = trail.steps[at];
      if (!step || step.to <= last.version) break;
      // Of steps that are known together some may be later ones: so much has stayed all the same.
      head = Math.min(head, step.head);
      tail = Math.min(tail, step.tail);
    }
    return { known: last.known, head, tail, same: last.version === version };
  }

  /** Whether the version is the last one of its trail, or later than what is known of it. */
  isNewest(cut: Cut): boolean {
    const { trail, version } = standingOf(cut);
    return (this.#known.get(trail)?.version ?? -1) <= version;
  }

  set(cut: Cut, known: Known): void {
    const { trail, version } = standingOf(cut);
    this.#known.set(trail, { version, known });
  }
}
