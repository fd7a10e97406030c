// Pinyin and initials of what we ship, worked out at build time: the dictionary is too big to run in the server.
import { pinyin } from 'pinyin-pro';

/** `加强学习` → `jia qiang xue xi`; each once, for texts without Han characters nothing. */
export function spellings(texts) {
  const found = new Set();
  for (const text of texts) {
    if (!/\p{Script=Han}/u.test(text)) continue;
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    found.add(syllables.join(' '));
  }
  return [...found];
}

/**
 * All 6,763 characters of GB/T 2312 behind each syllable they are read as, as one text: `a阿啊…ai爱埃…`.
 * Every reading is kept: who types `zd` or `cd` finds 重点 either way.
 */
export function pinyinTable() {
  const bySyllable = new Map();
  for (const character of charactersOfGb2312()) {
    const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
    for (const syllable of new Set(readings)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  return [...bySyllable.keys()]
    .sort()
    .map((syllable) => syllable + bySyllable.get(syllable))
    .join('');
}

/** Rows 16 to 87; five places at the end of row 55 are empty. */
function charactersOfGb2312() {
  const decoder = new TextDecoder('gb18030');
  const characters = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}
