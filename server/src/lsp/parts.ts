/** What the server is made of where everything is in one file: in a worker, and in tests. */
import { kinds } from '../generated/kinds.ts';
import { snippets } from '../generated/snippets.ts';
import { spellings } from '../generated/spellings.ts';
import { titleWords } from '../generated/title-words.ts';
import { commonParts } from './common-parts.ts';
import type { Parts } from './serve.ts';

export const parts: Parts = { ...commonParts, kinds, titleWords, snippets: () => snippets, spellings: () => spellings };
