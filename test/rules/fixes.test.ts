/** Fixes come to an end, leave nothing and do not fight each other: on every text of ours, and on damaged ones. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { damaged } from '../support/damage.ts';
import { wholeReports } from '../support/documents.ts';
import { checkMending } from '../support/mending.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

const samples: readonly Text[] = readdirSync('samples')
  .filter((name) => name !== 'README.md')
  .map((name) => ({ path: join('samples', name), text: readFileSync(join('samples', name), 'utf8') }));

const texts: readonly Text[] = [
  ...new Map([...wholeReports(), ...samples].map(({ path, text }) => [path, { path, text }])).values(),
];

/** Texts that are longer take long, and have no other faults. */
const longest = 20_000;

/** Damaged texts for each one, more of them on demand; the seed of one that fails is in the name of its test. */
const seeds = Number(process.env.DAMAGED ?? 2);

suite('fixes', () => {
  for (const [index, { path, text }] of texts.entries()) {
    test(path, () => void checkMending(text, { path }));
    test(`${path} with CRLF`, () => void checkMending(text.replace(/\r?\n/gu, '\r\n'), { path }));
    if (text.length > longest) continue;
    for (let seed = index * seeds; seed < (index + 1) * seeds; seed++)
      test(`${path} damaged by ${seed}`, () => void checkMending(damaged(text, seed), { path }));
  }
});
