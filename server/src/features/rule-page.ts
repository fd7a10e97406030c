/** Where more is said of a rule: what diagnostics and hovers link to. */
import type { Workbench } from './feature.ts';

/** The page that comes with the extension where the client can open it, else the one on the web. */
export function pageOf(rule: string, { homepage, client: { openRuleCommand } }: Workbench): string {
  if (openRuleCommand === undefined) return `${homepage.replace(/#.*$/u, '')}/blob/main/docs/rules/${rule}.md`;
  return `command:${openRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
}
