/** Whether a place of a line stands inside quotation marks that opened in it: what is said there is another's. */
export function insideQuotation(line: string, at: number): boolean {
  const ahead = line.slice(Math.max(0, at - 400), at);
  if (ahead.lastIndexOf('“') > ahead.lastIndexOf('”')) return true;
  if (ahead.lastIndexOf('「') > ahead.lastIndexOf('」')) return true;
  return (ahead.match(/"/gu)?.length ?? 0) % 2 === 1;
}
