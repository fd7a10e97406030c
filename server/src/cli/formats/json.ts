/** `check --format json`, described in docs/json.md. The version changes when a reader of the old shape would go wrong. */
import type { CheckFormat } from '../check.ts';

export const jsonFormat: CheckFormat = {
  file: () => '',
  end: (files, summary) => `${JSON.stringify({ version: 1, files, summary }, null, 2)}\n`,
  closing: () => '',
};
