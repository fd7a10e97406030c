/** Which of some known words a misspelled one was meant to be. */

/** The known word that the fewest typing errors lead to; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  // Two letters allow one error, five allow two: more would make another word of it.
  const limit = Math.floor((Math.min(word.length, longest) + 1) / 3);
  const [best] = known
    .map((name) => ({ name, errors: typingErrors(typed.slice(0, longest), name.toLowerCase()) }))
    .filter(({ errors }) => errors <= limit)
    .sort((a, b) => a.errors - b.errors);
  return best?.name;
}

/** Words of our files are short; a long one is none of them. */
const longest = 40;

/** Letters to insert, delete or replace, and neighbors to exchange, each of them one. */
function typingErrors(from: string, to: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
          swapped ? (above[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [above, row] = [row, next];
  }
  return row[to.length] ?? 0;
}
