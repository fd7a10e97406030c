/** What `npm run gen` needs of core: kinds are read once, at build time, and shipped as data. */
export { parseKind } from './parse-kind.ts';
export { titleWordsOf } from './sniff.ts';
