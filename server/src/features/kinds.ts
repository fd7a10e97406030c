/** The list of kinds a user chooses from: those in the language of the menus first, each found by its names and their pinyin. */
import type { Kind } from '../core/kind/kind.ts';
import { typedForms } from '../core/writing/spelling.ts';
import { type KindItem, requests } from '../lsp/protocol.ts';
import { defineWorkbenchFeature, type Workbench } from './feature.ts';

export const kinds = defineWorkbenchFeature(requests.kinds, (bench): KindItem[] => {
  const own = bench.kinds.filter(({ language }) => language === bench.display);
  const others = bench.kinds.filter(({ language }) => language !== bench.display);
  return [...own, ...others].map((kind) => itemOf(kind, bench));
});

function itemOf({ id, title, description, detect }: Kind, { display, spellings }: Workbench): KindItem {
  const names = [title.zh, ...detect.title, ...detect.titleAll.map((group) => group.join(''))];
  const spelled = names.flatMap((name) => spellings().get(name) ?? []).flatMap(typedForms);
  const search = [...new Set([title.zh, title.en, ...detect.title, ...spelled])].join(' ');
  return { id, title: title[display], description: description[display], search };
}
