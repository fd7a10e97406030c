/** Full-width forms (GB/T 15834 uses them, keyboards do not always) and blanks. One unit in, one unit out, so offsets hold. */

/** The text with full-width ASCII forms, `．` and the ideographic space made half-width; same length. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/gu, (char) =>
    char === '\u3000' || char === '\u00A0' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** Number of blanks at the start, counted in UTF-16 units: spaces, tabs, NBSP, U+3000, a byte order mark. */
export function leadingBlanks(text: string): number {
  let count = 0;
  while (count < text.length && isBlank(text.charCodeAt(count))) count++;
  return count;
}

/** Index behind the last unit that is no blank. */
export function trimmedLength(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0x0b ||
    unit === 0x0c ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x200b ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Columns a text takes in a terminal or under an underline: a Chinese character takes two. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/u.test(char) ? 2 : 1;
  return width;
}
