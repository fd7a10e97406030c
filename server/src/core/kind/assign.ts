/** The assignment of most points: each row gets at most one column, each column at most one row. */

/**
 * For each row the column that is its, or -1. `points` are at least 0, and 0 is no match. The method is that of Kuhn and
 * Munkres with potentials, in rows × rows × columns steps: let the rows be the fewer.
 */
export function assign(points: readonly (readonly number[])[]): readonly number[] {
  const rows = points.length;
  const columns = Math.max(rows, ...points.map((row) => row.length));
  const cost = (row: number, column: number): number => -(points[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  // Which row (from 1) has a column (from 1); 0 for none. Column 0 holds the row that is looking for one.
  const owner = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    owner[0] = row;
    place(row, { cost, columns, owner, rowPotential, columnPotential });
  }
  const found = points.map(() => -1);
  owner.forEach((row, column) => {
    if (column > 0 && row > 0 && (points[row - 1]?.[column - 1] ?? 0) > 0) found[row - 1] = column - 1;
  });
  return found;
}

interface Table {
  readonly cost: (row: number, column: number) => number;
  readonly columns: number;
  readonly owner: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

/** Finds a column for one more row, moving others where that gives more in all. */
function place(_row: number, { cost, columns, owner, rowPotential, columnPotential }: Table): void {
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(columns + 1);
  const visited = new Uint8Array(columns + 1);
  let column = 0;
  do {
    visited[column] = 1;
    const row = at(owner, column);
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let other = 1; other <= columns; other++) {
      if (at(visited, other) === 1) continue;
      const reduced = cost(row - 1, other - 1) - at(rowPotential, row) - at(columnPotential, other);
      if (reduced < at(least, other)) {
        least[other] = reduced;
        from[other] = column;
      }
      if (at(least, other) < delta) {
        delta = at(least, other);
        next = other;
      }
    }
    for (let other = 0; other <= columns; other++) {
      if (at(visited, other) === 1) {
        rowPotential[at(owner, other)] = at(rowPotential, at(owner, other)) + delta;
        columnPotential[other] = at(columnPotential, other) - delta;
      } else {
        least[other] = at(least, other) - delta;
      }
    }
    column = next;
  } while (at(owner, column) !== 0);
  while (column !== 0) {
    const before = at(from, column);
    owner[column] = at(owner, before);
    column = before;
  }
}

/** Every index here lies within its array. */
function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
