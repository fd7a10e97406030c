/** ../shared holds real documents that are not ours to ship. Tests that read them are skipped where it is missing. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const root = join('..', 'shared');

/** The path of something in ../shared, also where that is a link, or the reason to skip a test that needs it. */
export type Shared =
  | { readonly path: string; readonly skip: false }
  | { readonly path: undefined; readonly skip: string };

export function shared(...names: readonly string[]): Shared {
  const path = join(root, ...names);
  return existsSync(path)
    ? { path: realpathSync(path), skip: false }
    : { path: undefined, skip: `${path} is not there` };
}

/** The specimen that DOMAIN and expected-seed.md speak of. */
export function specimen(): Shared {
  return shared('samples', '000_e45e46059f534b30.txt');
}

/** Every document of the corpus, as its bytes are; [] where there is none. */
export function corpus(): readonly { readonly name: string; readonly text: string }[] {
  return ['zh', 'en'].flatMap((language) => {
    const folder = shared('corpus', language).path;
    if (folder === undefined) return [];
    return readdirSync(folder)
      .sort()
      .map((name) => ({ name: `${language}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  });
}
