/** Fixes of real documents come to an end and leave nothing; the texts are not ours to ship. */
import { suite, test } from 'node:test';
import { checkMending } from '../support/mending.ts';
import { corpus, shared } from '../support/shared.ts';

suite('fixes of real documents', { skip: shared('corpus').skip }, () => {
  for (const { name, text } of corpus()) test(name, () => void checkMending(text, { path: name }));
});
