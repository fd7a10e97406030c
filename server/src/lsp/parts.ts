/** What both entries serve. */
import { type Pinyin, pinyinOf } from '../core/text/pinyin.ts';
import { features } from '../features/index.ts';
import { kinds } from '../generated/kinds.ts';
import { homepage, version } from '../generated/package.ts';
import { rules } from '../generated/rules.ts';
import { snippets } from '../generated/snippets.ts';
import { spellings } from '../generated/spellings.ts';
import { titleWords } from '../generated/title-words.ts';
import type { Parts } from './serve.ts';

export const parts: Parts = {
  kinds,
  titleWords,
  rules,
  snippets,
  spellings,
  pinyin: once(readings),
  features,
  version,
  homepage,
};

/** Most who use the server never search by pinyin. */
async function readings(): Promise<Pinyin> {
  return pinyinOf((await import('../generated/pinyin.ts')).pinyin);
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
