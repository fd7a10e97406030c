/** The date an official document bears (成文日期), in whatever figures it is written. */

export interface IssueDate {
  readonly year: number;
  /** Whether it names the day; 2024年5月 does not. */
  readonly complete: boolean;
}

const form =
  /^[（(]?(?:(\d{4})|([二一〇○零三四五六七八九]{4}))\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?[）)]?$/u;

/** The date of a line that is one; undefined for what is not filled in yet. */
export function issueDateOf(line: string): IssueDate | undefined {
  const match = form.exec(line);
  if (!match) return undefined;
  const [, digits, characters = '', day] = match;
  return { year: digits === undefined ? yearOf(characters) : Number(digits), complete: day !== undefined };
}

function yearOf(characters: string): number {
  const digits = Array.from(characters, (char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char)));
  return Number(digits.join(''));
}
