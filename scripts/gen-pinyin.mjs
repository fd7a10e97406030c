// Pinyin and initials of what we ship, worked out at build time: the dictionary is too big to run in the server.
import { pinyin } from 'pinyin-pro';

/** `加强学习` → `jiaqiangxuexi`, `jqxx`; each once, for texts without Han characters nothing. */
export function spellings(texts) {
  const found = new Set();
  for (const text of texts) {
    if (!/\p{Script=Han}/u.test(text)) continue;
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    found.add(syllables.join(''));
    found.add(syllables.map((syllable) => syllable[0]).join(''));
  }
  return [...found];
}
