/**
 * Which rules need look at a passage. Most rules speak of a mark or a word that most passages lack, so one pass over the
 * characters of a passage picks the few that may find something: from each character to the rules that wait for it.
 */

/**
 * Characters, one of which must stand in the passage; where there are several such sets, one of each. Or a list of
 * words (see `core/text/word-finder.ts`), one of which must stand in it as it is read; given by a function, for rules
 * have their lists below them.
 */
export type Cues = string | readonly string[] | (() => CueWords);

interface CueWords {
  readonly mayStandIn: (text: string) => boolean;
}

/** A passage as it is written and as it is read. */
interface Words {
  readonly text: string;
  readonly plain: string;
}

/**
 * For rules with these cues (undefined: always) the places in the list of those that may find something in a passage,
 * in the order of the list.
 */
export function cueFinder(rules: readonly (Cues | undefined)[]): (passage: Words) => readonly number[] {
  const waiters = new Waiters(rules.map(setsOf));
  const lists = rules.map((cues) => (typeof cues === 'function' ? cues() : undefined));
  return ({ text, plain }) => {
    waiters.see(text, plain);
    const found: number[] = [];
    for (let rule = 0; rule < rules.length; rule++) {
      if (waiters.mayFind(rule) && lists[rule]?.mayStandIn(plain) !== false) found.push(rule);
    }
    return found;
  };
}

function setsOf(cues: Cues | undefined): readonly string[] {
  if (typeof cues === 'string') return [cues];
  return cues === undefined || typeof cues === 'function' ? [] : cues;
}

const units = 0x10000;

/** The characters of one passage: a table that is never cleared, since what is marked is marked with a number. */
class Seen {
  readonly rounds = new Uint32Array(units);
  round = 0;
}

/** One for all: what it holds is of no use once the passage is left. */
const seen = new Seen();

class Waiters {
  /** By character the number of a list of rules that wait for it first; 0 for none. */
  readonly #listOf = new Uint16Array(units);
  readonly #lists: (readonly number[])[] = [[]];
  /** The round in which a rule was called last. */
  readonly #called: Uint32Array;
  /** The sets that must hold as well, by rule; undefined for a rule that waits for nothing. */
  readonly #others: readonly (readonly Uint16Array[] | undefined)[];

  constructor(rules: readonly (readonly string[])[]) {
    this.#called = new Uint32Array(rules.length);
    this.#others = rules.map(([first, ...others]) => (first === undefined ? undefined : others.map(codesOf)));
    const waiting = new Map<number, number[]>();
    for (const [rule, [first = '']] of rules.entries()) {
      for (const code of new Set(codesOf(first))) {
        const known = waiting.get(code);
        if (known) known.push(rule);
        else waiting.set(code, [rule]);
      }
    }
    for (const [code, list] of waiting) this.#listOf[code] = this.#lists.push(list) - 1;
  }

  /** Looks at a passage; `mayFind` speaks of the one seen last. */
  see(text: string, plain: string): void {
    seen.round++;
    this.#walk(plain);
    // What is covered in one and what is paired in the other: both are read.
    if (plain !== text) this.#walk(text);
  }

  mayFind(rule: number): boolean {
    const others = this.#others[rule];
    return !others || (this.#called[rule] === seen.round && (others.length === 0 || others.every(isSeen)));
  }

  #walk(text: string): void {
    const { rounds, round } = seen;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (rounds[code] === round) continue;
      rounds[code] = round;
      const list = this.#listOf[code] ?? 0;
      if (list > 0) this.#call(this.#lists[list] ?? [], round);
    }
  }

  #call(rules: readonly number[], round: number): void {
    for (const rule of rules) this.#called[rule] = round;
  }
}

function isSeen(set: Uint16Array): boolean {
  return set.some((code) => seen.rounds[code] === seen.round);
}

function codesOf(characters: string): Uint16Array {
  return Uint16Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));
}
