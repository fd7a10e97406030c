/** What both entries serve. */
import { features } from '../features/index.ts';
import { kinds } from '../generated/kinds.ts';
import { homepage, version } from '../generated/package.ts';
import { rules } from '../generated/rules.ts';
import { snippets } from '../generated/snippets.ts';
import type { Parts } from './serve.ts';

export const parts: Parts = { kinds, rules, snippets, features, version, homepage };
