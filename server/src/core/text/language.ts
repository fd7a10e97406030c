/** Is a report written in Chinese or in English? Messages about it are in its language. */

/** Judged by the first units: a report does not change its language. */
const window = 4000;

/** `zh` where Han characters are a tenth of all letters or more; undefined where there are too few letters to tell. */
export function languageOf(text: string): 'zh' | 'en' | undefined {
  const head = text.slice(0, window);
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = head.match(/[A-Za-z]/gu)?.length ?? 0;
  if (han === 0 && latin < 60) return undefined;
  return han * 10 >= han + latin && han > 0 ? 'zh' : 'en';
}
