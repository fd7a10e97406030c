/**
 * Finding Chinese words by what one types for them: full pinyin (`zhongdian`), initials (`zd`), and mixtures (`zhd`).
 * The table of readings is generated and handed in, since it is loaded only where somebody asks by letters.
 */

export interface Pinyin {
  /** For each code unit from U+4E00 on, the letters its readings begin with: bit 0 for `a`. */
  readonly initials: Uint32Array;
  /** By code unit; every reading there is, without tones, `v` for ü. */
  readonly readings: ReadonlyMap<number, readonly string[]>;
}

/** `full`: whole syllables, the last one may be unfinished. `short`: any syllable may be cut, down to its initial. */
type PinyinFit = 'full' | 'short';

export interface PinyinHit {
  readonly fit: PinyinFit;
  /** UTF-16 units into the text. */
  readonly start: number;
}

const firstHan = 0x4e00;
const countHan = 0x9fff - firstHan + 1;

/** More letters than anybody types for a name, so that the work for one name is bounded. */
const longest = 64;

/** Reads a table of syllables, each with its characters behind it: `a阿啊ai爱埃…`. */
export function pinyinOf(table: string): Pinyin {
  const initials = new Uint32Array(countHan);
  const readings = new Map<number, string[]>();
  for (const [, syllable = '', characters = ''] of table.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    const bit = bitOf(syllable.charCodeAt(0));
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      initials[unit - firstHan] = (initials[unit - firstHan] ?? 0) | bit;
      const known = readings.get(unit);
      if (known) known.push(syllable);
      else readings.set(unit, [syllable]);
    }
  }
  return { initials, readings };
}

/** What was typed as the letters to look for, Chinese words among them; undefined without letters. `'` parts syllables. */
export function pinyinLetters(typed: string): string | undefined {
  const letters = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[\s'’]/gu, '');
  return letters.length <= longest && /^[a-z0-9\p{Script=Han}]*[a-z][a-z0-9\p{Script=Han}]*$/u.test(letters)
    ? letters
    : undefined;
}

/** The first place in a text (in lower case) that is typed so; one for whole syllables before one for initials. */
export function findPinyin(text: string, letters: string, { initials, readings }: Pinyin): PinyinHit | undefined {
  const first = letters.charCodeAt(0);
  const bit = bitOf(first);
  let short: PinyinHit | undefined;
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    const begins = unit === first || ((initials[unit - firstHan] ?? 0) & bit) !== 0;
    if (!begins || !reaches(text, start, { letters, readings, fit: 'short' })) continue;
    if (reaches(text, start, { letters, readings, fit: 'full' })) return { fit: 'full', start };
    short ??= { fit: 'short', start };
  }
  return short;
}

/** More ways to read a name than anybody types. */
const mostSpellings = 32;

/** The syllables of a name, parted by blanks, in every way its characters are read; what is no Han character is left out. */
export function spellingsOf(name: string, { readings }: Pinyin): readonly string[] {
  let found: readonly string[] = [''];
  for (const character of name) {
    const sounds = readings.get(character.charCodeAt(0)) ?? [];
    if (sounds.length === 0) continue;
    const longer = found.flatMap((begun) => sounds.map((sound) => (begun === '' ? sound : `${begun} ${sound}`)));
    found = longer.length > mostSpellings ? longer.slice(0, mostSpellings) : longer;
  }
  return found.filter((spelling) => spelling !== '');
}

interface Typed {
  readonly letters: string;
  readonly readings: Pinyin['readings'];
  readonly fit: PinyinFit;
}

/** Whether the letters can be shared out among the characters from `start` on; every way to do so is followed at once. */
function reaches(text: string, start: number, typed: Typed): boolean {
  const end = typed.letters.length;
  let open: readonly number[] = [0];
  for (let index = start; index < text.length && open.length > 0; index++) {
    const next = new Set<number>();
    for (const taken of open) take(text.charCodeAt(index), taken, typed, next);
    if (next.has(end)) return true;
    open = [...next];
  }
  return false;
}

/** Adds how many letters may be taken after this character, when `taken` were before it. */
function take(unit: number, taken: number, { letters, readings, fit }: Typed, next: Set<number>): void {
  // Everything stands for itself; a mark or a blank between words need not be typed.
  if (unit === letters.charCodeAt(taken)) next.add(taken + 1);
  const known = readings.get(unit);
  if (!known) {
    if (isMark(unit)) next.add(taken);
    return;
  }
  for (const reading of known) {
    const shared = sharedLength(reading, letters, taken);
    if (shared === 0) continue;
    if (shared === reading.length || taken + shared === letters.length) next.add(taken + shared);
    if (fit === 'short') for (let length = 1; length < shared; length++) next.add(taken + length);
    if (fit === 'short') next.add(taken + shared);
  }
}

/** How far a reading and the letters from `from` on agree; `u` is typed for ü as well. */
function sharedLength(reading: string, letters: string, from: number): number {
  let length = 0;
  while (length < reading.length) {
    const wanted = reading.charAt(length);
    const found = letters.charAt(from + length);
    if (wanted !== found && !(wanted === 'v' && found === 'u')) break;
    length++;
  }
  return length;
}

/** Neither a letter, nor a digit, nor a Han character. */
function isMark(unit: number): boolean {
  if (unit >= firstHan && unit < firstHan + countHan) return false;
  return !/[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
}

function bitOf(letter: number): number {
  return letter >= 97 && letter <= 122 ? 1 << (letter - 97) : 0;
}
