// Medians, percentiles and tables.

/** Nearest rank; undefined of nothing. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/** Undefined where nothing was measured. */
export function stats(values) {
  if (values.length === 0) return undefined;
  return { n: values.length, p50: median(values), p95: percentile(values, 0.95), p99: percentile(values, 0.99) };
}

/** Slope of log(cost) over log(size), least squares: 0 is constant, 1 is linear. */
export function exponent(points) {
  if (points.length < 2) return undefined;
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Three digits that count; – for nothing. */
export function shown(value) {
  if (value === undefined || value === null || Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

/** A Markdown table; the first column is text, the others are figures. */
export function table(head, rows) {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.map(shown).join(' | ')} |`).join('\n');
}
