/** What every entry serves, whichever way it loads the rest. */
import { type Pinyin, pinyinOf } from '../core/text/pinyin.ts';
import { homepage, version } from '../generated/package.ts';
import type { Parts } from './serve.ts';

/** All but what is much of it. */
export const commonParts: Pick<Parts, 'pinyin' | 'version' | 'homepage'> = {
  pinyin: once(readings),
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
