/** A byte order mark is no part of the text: the same is found behind it, and fixes leave it where it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { analysisOf, findingsOf, strictSettings } from '../support/analysis.ts';
import { wholeReports } from '../support/documents.ts';

const samples = readdirSync('samples').map((name) => join('samples', name));
const texts = new Map([
  ...samples.map((path) => [path, readFileSync(path, 'utf8')] as const),
  ...wholeReports().map(({ path, text }) => [path, text] as const),
]);

/** Findings with the places of their fixes, as many units further to the front as are in front of the text. */
function found(text: string, path: string, before: number): readonly string[] {
  return findingsOf(analysisOf(text, { path }), undefined, { settings: strictSettings }).map(
    ({ rule, span, message, fixes }) => {
      const places = fixes.flatMap(({ edits }) => edits.map((edit) => edit.span.start - before));
      return `${span.start - before}: ${rule}: ${message} ${places.join(' ')}`;
    },
  );
}

suite('a byte order mark changes no finding', () => {
  for (const [path, text] of texts) {
    test(path, () => assert.deepEqual(found(`\uFEFF${text}`, path, 1), found(text, path, 0)));
  }
});
