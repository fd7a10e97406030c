/** Goldens: what is expected of a whole report, in files that are read in a review. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Compares with the file; `UPDATE=1` writes it, and without that a missing one fails. */
export function matchesGolden(path: string, actual: string): void {
  const text = actual === '' || actual.endsWith('\n') ? actual : `${actual}\n`;
  if (process.env.UPDATE === '1') {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing: UPDATE=1 npm test writes it, then read it`);
  assert.equal(text, readFileSync(path, 'utf8'), path);
}
