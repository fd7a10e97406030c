/** The list of kinds a user chooses from: those in the language of the menus first. */
import { type KindItem, requests } from '../lsp/protocol.ts';
import { defineWorkbenchFeature } from './feature.ts';

export const kinds = defineWorkbenchFeature(requests.kinds, async (bench): Promise<KindItem[]> => {
  const { kindItemOf } = await import('./kind-items.ts');
  const own = bench.kinds.filter(({ language }) => language === bench.display);
  const others = bench.kinds.filter(({ language }) => language !== bench.display);
  return [...own, ...others].map((kind) => kindItemOf(kind, bench));
});
