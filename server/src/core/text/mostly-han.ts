/** Whether a paragraph is Chinese with some English in it, or English with some Chinese: marks go with the former. */

/** At least one Han character for every two Latin letters. */
export function isMostlyHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/gu)?.length ?? 0;
  return han > 0 && han * 2 >= latin;
}
