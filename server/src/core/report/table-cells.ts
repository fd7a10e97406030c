/** A table of Markdown as rows of cells, with the place of each cell. */
import type { Span } from '../text/span.ts';

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

/** The rows that hold something; the line of dashes below the head is none. `start` is where the table stands. */
export function rowsOf(table: string, start: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let at = start;
  for (const line of table.split('\n')) {
    if (!/^\s*\|?[\s:|-]*$/u.test(line)) rows.push(cellsOf(line, at));
    at += line.length + 1;
  }
  return rows;
}

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = /^\s*\|/u.exec(line)?.[0].length ?? 0;
  while (from < line.length) {
    const bar = line.indexOf('|', from);
    const end = bar === -1 ? line.length : bar;
    const raw = line.slice(from, end);
    const text = raw.trim();
    const at = start + from + raw.indexOf(text);
    if (bar !== -1 || text !== '') cells.push({ text, span: { start: at, end: at + text.length } });
    from = end + 1;
  }
  return cells;
}
