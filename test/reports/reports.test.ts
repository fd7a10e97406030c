/** Whole reports and what is said of them: outline.txt and findings.txt beside each, to be read in a review. */
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { wholeReports } from '../support/documents.ts';
import { printedFindings } from '../support/findings.ts';
import { matchesGolden } from '../support/golden.ts';
import { outlineOf } from '../support/outline.ts';

for (const { name, folder, path, text } of wholeReports()) {
  suite(name, () => {
    test('outline', () => matchesGolden(join(folder, 'outline.txt'), outlineOf(text, { path, places: true })));
    test('findings', () => matchesGolden(join(folder, 'findings.txt'), printedFindings(text, { path })));
  });
}
