/** Text of a document in Markdown, where it is to be seen as it is. */

/** A mask of asterisks is no emphasis. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/gu, '\\$&');
}

/** Its lines stay lines, its blank lines stay between them, indents are kept. */
export function escapedLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => escaped(line).replace(/^ +/u, (blanks) => '&nbsp;'.repeat(blanks.length)))
    .join('  \n')
    .replace(/(?: {2}\n){2,}/gu, '\n\n');
}
