/**
 * The entry that is shipped: `main.ts` with what a first report does not need in files of its own beside it, which are
 * read when first asked for. `scripts/bundles.mjs` writes them.
 */
import { statSync } from 'node:fs';
import { titleWordsOf } from '../core/kind/sniff.ts';
import { once } from '../core/text/memo.ts';
import type { Snippet } from '../core/writing/snippets.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { Feature } from '../features/feature.ts';
import { outline } from '../features/outline.ts';
import { featureHeads } from '../generated/feature-heads.ts';
import { packedRules } from '../generated/packed-rules.ts';
import { nodeHost } from '../node-host.ts';
import type { Rule } from '../rules/rule.ts';
import { commonParts } from './common-parts.ts';
import { fileOf } from './file-of.ts';
import { lazyFeatures } from './lazy-features.ts';
import { lazyRule } from './lazy-rules.ts';
import { nodeConnection } from './node-connection.ts';
import { kinds } from './packed-kinds.ts';
import { type Parts, serve } from './serve.ts';

const parts: Parts = {
  ...commonParts,
  build: once(() => String(statSync(__filename).mtimeMs)),
  kinds,
  // Worked out of the heads in a millisecond; written down they are a twentieth of all that is read.
  titleWords: titleWordsOf(kinds),
  rules: packedRules((head, piece) => lazyRule(head, () => ruleIn(piece, head.id))),
  // What is asked for a report that is opened is at hand; what its writer asks for comes with the first such question.
  features: lazyFeatures(
    featureHeads,
    [diagnostics, outline],
    () => fileOf<{ readonly features: readonly Feature[] }>('features').features,
  ),
  snippets: once(() => fileOf<{ readonly snippets: readonly Snippet[] }>('snippets').snippets),
  spellings: once(() => fileOf<{ readonly spellings: Spellings }>('spellings').spellings),
};

serve(nodeConnection, parts, nodeHost);

type Spellings = ReturnType<Parts['spellings']>;

function ruleIn(piece: string, id: string): Rule {
  const rule = fileOf<{ readonly rules: readonly Rule[] }>(`rules/${piece}`).rules.find((one) => one.id === id);
  if (!rule) throw new Error(`No rule ${id} in ${piece}`);
  return rule;
}
