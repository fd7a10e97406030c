/** Whether the problems are named by the aspects that the notice of a year prescribes (在带头……方面). */
import type { Analysis } from '../analyze.ts';
import { comparable } from '../text/unmask.ts';
import type { Kind } from './kind.ts';
import type { RoleItem } from './role-items.ts';

/** Most of them are; a title that is only called “……方面” says a field and not what is wrong in it. */
export function isPrescribed({ detected }: Analysis, items: readonly RoleItem[]): boolean {
  const words = detected ? wordsOf(detected.kind) : none;
  const prescribed = items.filter(({ title }) => {
    const here = comparable(title);
    return here.endsWith('方面') || here.includes('带头') || words.has(here);
  });
  return 2 * prescribed.length > items.length;
}

const none: ReadonlySet<string> = new Set();

/** What the aspects are known by, comparable; worked out once for each kind. */
function wordsOf(kind: Kind): ReadonlySet<string> {
  const known = wordsOfKind.get(kind);
  if (known) return known;
  const words = new Set(
    kind.themePacks.flatMap(({ aspects }) => aspects.flatMap(({ match }) => match.map(comparable))),
  );
  wordsOfKind.set(kind, words);
  return words;
}

const wordsOfKind = new WeakMap<Kind, ReadonlySet<string>>();
