/** What every entry serves, whichever way it loads the rest. */
import { type Pinyin, pinyinOf } from '../core/text/pinyin.ts';
import { features } from '../features/index.ts';
import { homepage, version } from '../generated/package.ts';
import { rules } from '../generated/rules.ts';
import type { Parts } from './serve.ts';

/** All but the kinds and phrases, which are the most of it. */
export const commonParts: Omit<Parts, 'kinds' | 'titleWords' | 'snippets' | 'spellings'> = {
  rules,
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
