/** What is told of a file that could not be read, checked or written. */
import type { FileResult } from './check-file.ts';
import { shownPath } from './files.ts';
import type { Say } from './language.ts';
import { type Problem, sentenceOf } from './problem.ts';

export function unreadFile(path: string, { code, detail }: Problem, say: Say): FileResult {
  const error = { code, message: say(sentenceOf({ code, detail }), { detail }) };
  return {
    file: { path: shownPath(path), kind: null, findings: [], language: 'en', error },
    path,
    fixed: 0,
    faults: [],
  };
}
