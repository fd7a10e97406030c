/** `outline --format json`, described in docs/json.md. With `--explain` the reasons stand beside the outline. */
import type { OutlineFormat } from '../outline.ts';
import { reasonOf } from './explain.ts';

export const outlineJsonFormat: OutlineFormat = ({ outline, verdicts, explain }, say) => {
  const reasons = verdicts.map(({ candidate, heading, why }) => ({
    line: candidate.line + 1,
    heading,
    why,
    reason: say(reasonOf(why)),
  }));
  return `${JSON.stringify({ version: 1, outline, ...(explain && { verdicts: reasons }) }, null, 2)}\n`;
};
