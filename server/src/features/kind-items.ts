/** What is told of kinds in lists. Loaded with the first list. */
import type { Kind } from '../core/kind/kind.ts';
import { typedForms } from '../core/writing/spelling.ts';
import type { KindItem } from '../lsp/protocol.ts';
import type { Workbench } from './feature.ts';

/** Found by all names of the kind and their pinyin. */
export function kindItemOf({ id, title, description, detect }: Kind, { display, spellings }: Workbench): KindItem {
  const names = [title.zh, ...detect.title, ...detect.titleAll.map((group) => group.join(''))];
  const spelled = names.flatMap((name) => spellings().get(name) ?? []).flatMap(typedForms);
  const search = [...new Set([title.zh, title.en, ...detect.title, ...spelled])].join(' ');
  return { id, title: title[display], description: description[display], search };
}
