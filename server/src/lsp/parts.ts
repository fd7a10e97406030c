/** What the server is made of where everything is in one file: in a worker, and in tests. */
import { features } from '../features/index.ts';
import { kinds } from '../generated/kinds.ts';
import { rules } from '../generated/rules.ts';
import { snippets } from '../generated/snippets.ts';
import { spellings } from '../generated/spellings.ts';
import { titleWords } from '../generated/title-words.ts';
import { commonParts } from './common-parts.ts';
import type { Parts } from './serve.ts';

export const parts: Parts = {
  ...commonParts,
  kinds,
  titleWords,
  rules,
  features,
  snippets: () => snippets,
  spellings: () => spellings,
};
