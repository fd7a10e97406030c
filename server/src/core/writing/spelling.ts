/**
 * Whether the letters somebody typed are the pinyin of a name whose syllables are known, parted by blanks: `chan sheng wen ti`.
 * Names that are shipped bring their syllables, so that each character is read as it is in this word: 重要, 调研.
 */

/**
 * `start`: the name begins so. `inside`: one of its words does. `mixed`: some syllables whole, others cut (`yuany`).
 * Letters are whole syllables, of which the last may be unfinished, or the initials of all.
 */
export type SpellingFit = 'start' | 'inside' | 'mixed';

/** Undefined where the letters are something else. */
export function spellingFit(spelling: string, letters: string): SpellingFit | undefined {
  let inside: SpellingFit | undefined;
  for (let at = 0; at !== -1; at = nextSyllable(spelling, at)) {
    if (spelling.charCodeAt(at) !== letters.charCodeAt(0)) continue;
    if (isWhole(spelling, at, letters) || isInitials(spelling, at, letters)) {
      if (at === 0) return 'start';
      inside = 'inside';
    } else if (!inside && isMixed(spelling, at, letters, 0)) inside = 'mixed';
  }
  return inside;
}

/** -1 behind the last one. */
function nextSyllable(spelling: string, at: number): number {
  const blank = spelling.indexOf(' ', at);
  return blank === -1 ? -1 : blank + 1;
}

function isWhole(spelling: string, at: number, letters: string): boolean {
  let index = at;
  for (let typed = 0; typed < letters.length; index++) {
    const unit = spelling.charCodeAt(index);
    if (unit === blank) continue;
    if (!isSame(unit, letters.charCodeAt(typed))) return false;
    typed++;
  }
  return true;
}

function isInitials(spelling: string, at: number, letters: string): boolean {
  let index = at;
  for (let typed = 0; typed < letters.length; typed++) {
    if (index === -1 || !isSame(spelling.charCodeAt(index), letters.charCodeAt(typed))) return false;
    index = nextSyllable(spelling, index);
  }
  return true;
}

/** Each syllable may be cut, down to its initial. */
function isMixed(spelling: string, at: number, letters: string, from: number): boolean {
  let typed = from;
  for (let index = at; typed < letters.length; index++, typed++) {
    const unit = spelling.charCodeAt(index);
    if (unit === blank || Number.isNaN(unit) || !isSame(unit, letters.charCodeAt(typed))) break;
    const next = nextSyllable(spelling, index);
    if (next !== -1 && typed + 1 < letters.length && isMixed(spelling, next, letters, typed + 1)) return true;
  }
  return typed === letters.length;
}

const blank = 32;
const letterU = 117;
const letterV = 118;

/** `u` is typed for ü as well, which is written `v`. */
function isSame(wanted: number, typed: number): boolean {
  return wanted === typed || (wanted === letterV && typed === letterU);
}

/** As one types it: `chanshengwenti` and `cswt`. */
export function typedForms(spelling: string): readonly string[] {
  const syllables = spelling.split(' ');
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
}
