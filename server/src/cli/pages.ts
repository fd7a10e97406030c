/** Where the page of a rule can be read on the web. */
import { homepage } from '../generated/package.ts';

/** Where the project can be read about. */
export const projectPage = homepage.replace(/#.*$/u, '');

export function pageOf(rule: string): string {
  return `${projectPage}/blob/main/docs/rules/${rule}.md`;
}
