/** Phrases that count their members, and public names, in full and in the right order. */
import { miswrittenThoughts, miswrittenTitles } from '../lexicon/canonical-terms.ts';
import { setPhrases } from '../lexicon/set-phrases.ts';
import { once } from '../text/memo.ts';
import type { WritingPlace } from './place.ts';
import type { Offer, Snippet } from './snippets.ts';

/** Right behind “四个意识” its members are wanted. */
const asked = 36;
/** Found by their names; unasked they come behind phrases. */
const anywhere = 3;

export function setWordsAt(before: string, place: WritingPlace): readonly Offer[] {
  if (place.language !== 'zh' || place.at === 'line') return [];
  const members = membersBehind(before);
  const offers = all().map((snippet) => ({ snippet, score: anywhere }));
  return members ? [{ snippet: members, score: asked }, ...offers] : offers;
}

/** The members of the phrase that the text ends with: “四个意识” → （政治意识、大局意识…）. */
function membersBehind(before: string): Snippet | undefined {
  const bare = before.replace(/[”"]$/u, '');
  const phrase = setPhrases.find(({ word }) => bare.endsWith(word));
  if (!phrase) return undefined;
  const text = `（${phrase.members.map(({ name }) => name).join('、')}）`;
  return phraseOf(`set-members-${phrase.word}`, { title: text, body: text, description: `“${phrase.word}”的内容` });
}

/** The members still to come, where the text ends with some of them and 、: 政治意识、 → 大局意识、核心意识、看齐意识. */
export function restOfSetPhrase(before: string): Snippet | undefined {
  if (!before.endsWith('、')) return undefined;
  for (const { word, members } of setPhrases) {
    for (let count = members.length - 1; count > 0; count--) {
      const names = members.map(({ name }) => name);
      // One short word alone (创新、) begins many lists.
      const least = Math.min(2, members.length - 1);
      const begun = `${names.slice(0, count).join('、')}、`;
      if (!before.endsWith(begun) || (count < least && begun.length < 5)) continue;
      const text = names.slice(count).join('、');
      return phraseOf(`set-rest-${word}`, { title: text, body: text, description: `“${word}”的其余内容` });
    }
  }
  return undefined;
}

const all = once((): readonly Snippet[] => {
  const lists = setPhrases.map(({ word, members }) => {
    const names = members.map(({ name }) => name).join('、');
    return phraseOf(`set-phrase-${word}`, {
      title: `“${word}”的内容`,
      body: `“${word}”（${names}）`,
      description: '固定提法，内容和次序固定',
    });
  });
  const names = new Set([...miswrittenThoughts, ...miswrittenTitles].map(({ right }) => right));
  const terms = [...names].map((name) =>
    phraseOf(`term-${name}`, { title: name, body: name, description: '规范表述' }),
  );
  return [...lists, ...terms];
});

function phraseOf(id: string, words: Pick<Snippet, 'title' | 'body' | 'description'>): Snippet {
  return { ...words, id, language: 'zh', prefix: none, kinds: none, within: none, at: 'inline', search: none };
}

const none: readonly string[] = [];
