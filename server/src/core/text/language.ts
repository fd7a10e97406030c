/** Is a report written in Chinese or in English? Messages about it are in its language. */

/** Judged by the first units: a report does not change its language. */
const window = 4000;

/** `zh` where Han characters are a tenth of all letters or more; undefined where there are too few letters to tell. */
export function languageOf(text: string): 'zh' | 'en' | undefined {
  const end = Math.min(text.length, window);
  let han = 0;
  let latin = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han++;
      // Whatever follows in the window, it cannot make these fewer than a tenth.
      if (han * 9 >= latin + end - at) return 'zh';
    } else if (unit < 0x80) {
      if (isLatin(unit)) latin++;
    } else if (unit >= firstHan && isHan(text, at, end)) han++;
  }
  if (han === 0 && latin < 60) return undefined;
  return han * 10 >= han + latin && han > 0 ? 'zh' : 'en';
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** The first character of the script, a radical. */
const firstHan = 0x2e80;

/** A rarer character of the script; those of two units are counted once. */
function isHan(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && at + 1 < end;
  return /^\p{Script=Han}$/u.test(text.slice(at, isPair ? at + 2 : at + 1));
}
