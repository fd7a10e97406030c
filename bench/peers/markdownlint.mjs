// The markdownlint library, all default rules but the length of lines, behind vscode-languageserver.
import { lintServer, load } from './lib.mjs';

const { lint } = await load('markdownlint/sync');

lintServer((document) => {
  const found = lint({ strings: { text: document.getText() }, config: { default: true, MD013: false } }).text;
  return found.map(({ lineNumber, ruleDescription }) => ({
    range: { start: { line: lineNumber - 1, character: 0 }, end: { line: lineNumber - 1, character: 1 } },
    message: ruleDescription,
    severity: 2,
  }));
});
