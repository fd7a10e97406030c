/** What `npm run gen` needs of core: kinds are read once, at build time, and shipped as data; their shape is a schema for editors. */
export { resolveKinds } from './extends.ts';
export { parseKind } from './parse-kind.ts';
export { kindFileShape } from './shape.ts';
export { titleWordsOf } from './sniff.ts';
