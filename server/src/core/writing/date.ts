/** Today's date in phrases: `$CURRENT_YEAR`, `${CURRENT_MONTH/^0//}`. Not every editor knows these variables, so they are filled in here. */

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The snippet with the variables replaced; what is left has tab stops only. */
export function dated(snippet: string, { year, month, day }: CalendarDate): string {
  if (!snippet.includes('CURRENT_')) return snippet;
  const values: Readonly<Record<string, number>> = { YEAR: year, MONTH: month, DATE: day };
  return snippet.replace(
    /(?<!\\)\$(?:CURRENT_(YEAR|MONTH|DATE)(?![A-Z_])|\{CURRENT_(YEAR|MONTH|DATE)(\/\^0\/\/)?\})/gu,
    (whole, bare?: string, braced?: string, short?: string) => {
      const value = values[bare ?? braced ?? ''];
      if (value === undefined) return whole;
      return short === undefined ? String(value).padStart(2, '0') : String(value);
    },
  );
}
