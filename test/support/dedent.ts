/** Texts in tests stand indented like the code around them. */

/** Without the first and last line break and without the indent (ASCII blanks) all lines share. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/u, '')
    .replace(/\n[ \t]*$/u, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, 100);
  return lines.map((line) => line.slice(shared)).join('\n');
}
