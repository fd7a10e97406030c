/**
 * Which rules need look at a passage. Most rules speak of a mark or a word that most passages lack, so one pass over the
 * characters of a passage picks the few that may find something: from each character to the rules that wait for it.
 */

import { once } from '../core/text/memo.ts';
import { listsIn } from '../core/text/word-finder.ts';

/**
 * Characters, one of which must stand in the passage; where there are several such sets, one of each. Or a list of
 * words (see `core/text/word-finder.ts`), one of which must stand in it as it is read; given by a function, for rules
 * have their lists below them.
 */
export type Cues = string | readonly string[] | (() => CueWords);

interface CueWords {
  readonly mayStandIn: (text: string) => boolean;
  /** The number of the list where it is one, and that alone; it is not asked where the list has nothing. */
  readonly list?: () => number;
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
  const listed = once(() => listedOf(rules));
  return ({ text, plain }) => {
    const { asked, byList } = listed();
    const found = waiters.calledBy(text, plain);
    const ask = ({ rule, words }: Listed): void => {
      if (!words || words.mayStandIn(plain)) found.push(rule);
    };
    asked.forEach(ask);
    for (const list of listsIn(plain)) byList[list]?.forEach(ask);
    return found.sort((a, b) => a - b);
  };
}

interface Listed {
  readonly rule: number;
  readonly words: CueWords | undefined;
}

/** The rules without a set of characters: those that are asked each time, and by the number of their list the others. */
function listedOf(rules: readonly (Cues | undefined)[]): {
  readonly asked: readonly Listed[];
  readonly byList: readonly (readonly Listed[] | undefined)[];
} {
  const asked: Listed[] = [];
  const byList: Listed[][] = [];
  for (const [rule, cues] of rules.entries()) {
    if (cues !== undefined && typeof cues !== 'function') continue;
    const words = cues?.();
    const list = words?.list?.();
    if (list === undefined) asked.push({ rule, words });
    else byList[list] = [...(byList[list] ?? []), { rule, words }];
  }
  return { asked, byList };
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
  /** By character the number of a list of rules that wait for it first; 0 for one that no rule ever asks for. */
  readonly #listOf = new Uint16Array(units);
  readonly #lists: (readonly number[])[] = [[], []];
  /** The round in which a rule was called last. */
  readonly #called: Uint32Array;
  /** The sets that must hold as well, by rule. */
  readonly #others: readonly (readonly Uint16Array[])[];

  constructor(rules: readonly (readonly string[])[]) {
    this.#called = new Uint32Array(rules.length);
    this.#others = rules.map(([_, ...others]) => others.map(codesOf));
    const waiting = new Map<number, number[]>();
    for (const [rule, [first = '']] of rules.entries()) {
      for (const code of new Set(codesOf(first))) {
        const known = waiting.get(code);
        if (known) known.push(rule);
        else waiting.set(code, [rule]);
      }
    }
    // Those that are asked for in the second place have an empty list.
    for (const code of this.#others.flat().flatMap((codes) => Array.from(codes))) this.#listOf[code] = 1;
    for (const [code, list] of waiting) this.#listOf[code] = this.#lists.push(list) - 1;
  }

  /** The rules whose sets all hold in a passage, in no order; without those that wait for nothing. */
  calledBy(text: string, plain: string): number[] {
    seen.round++;
    const called: number[] = [];
    this.#walk(plain, called);
    // What is covered in one and what is paired in the other: both are read.
    if (plain !== text) this.#walk(text, called);
    return called.filter((rule) => this.#others[rule]?.every(isSeen));
  }

  #walk(text: string, called: number[]): void {
    const { rounds, round } = seen;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const list = this.#listOf[code] ?? 0;
      if (list === 0 || rounds[code] === round) continue;
      rounds[code] = round;
      for (const rule of this.#lists[list] ?? []) {
        if (this.#called[rule] === round) continue;
        this.#called[rule] = round;
        called.push(rule);
      }
    }
  }
}

function isSeen(set: Uint16Array): boolean {
  return set.some((code) => seen.rounds[code] === seen.round);
}

function codesOf(characters: string): Uint16Array {
  return Uint16Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));
}
