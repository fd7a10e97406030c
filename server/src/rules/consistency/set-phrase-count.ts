import { type SetPhrase, setPhrases } from '../../core/lexicon/set-phrases.ts';
import { wordFinder } from '../../core/text/word-finder.ts';
import { defineRule } from '../rule.ts';

/** “四个意识”（政治意识、大局意识、看齐意识）: the list behind a phrase that counts has lost a member, or has a strange one. */
export default defineRule({
  id: 'set-phrase-count',
  title: { zh: '固定提法的成员不符', en: 'Members do not match the set phrase' },
  level: 'warning',
  authority: '条例',
  clause: '第二十条（四）',
  scope: { language: 'zh' },
  messages: {
    found: {
      zh: '“{phrase}”应有{count}项，这里缺“{missing}”。',
      en: '“{phrase}” has {count} members; “{missing}” is not among these.',
    },
  },
  cues: () => phrasesIn,
  *read({ type, plain }) {
    if (type === 'quote') return;
    for (const { entry, end } of phrasesIn(plain)) {
      const list = listBehind(plain, end);
      if (!list) continue;
      const missing = missingIn(entry, list.text);
      if (missing === undefined) continue;
      const data = { phrase: entry.word, count: entry.members.length, missing };
      yield { message: 'found', data, span: { start: list.start, end: list.start + list.text.length } };
    }
  },
});

const phrasesIn = wordFinder(setPhrases);

/** What stands in brackets behind the phrase, or behind 即. */
function listBehind(plain: string, end: number): { readonly start: number; readonly text: string } | undefined {
  const match =
    /^[”’]?(?:[（(](?:即|指|包括)?[：:]?|(?:，|——)?(?:即|是指|就是)[：:]?)([^（）()。；\uFFFC]{4,120})[）)。；]/u.exec(
      plain.slice(end, end + 140),
    );
  const [whole, text] = match ?? [];
  return whole === undefined || text === undefined ? undefined : { start: end + whole.length - 1 - text.length, text };
}

/** The members that are not in a list which is clearly one of them; undefined where it is complete or something else. */
function missingIn({ members }: SetPhrase, list: string): string | undefined {
  if (/等|……|略/u.test(list)) return undefined;
  const items = list.split(/[、，,和与及]/u).filter((item) => item.trim() !== '');
  const missing = members.filter(({ key }) => !list.includes(key));
  const there = members.length - missing.length;
  // Half of the members at least, or it is another list; and as many items as could be meant for all of them.
  if (missing.length === 0 || there < 2 || there * 2 < members.length || items.length < there) return undefined;
  return missing.map(({ name }) => name).join('、');
}
