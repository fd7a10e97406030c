/** Fences of code in Markdown: ``` and ~~~. */

/** The marks of a code fence that begins in this line, with all their number; '' for none. */
export function fenceOf(text: string): string {
  const match = /^[ \t]*(`{3,}|~{3,})([^\r\n]*)$/u.exec(text);
  const marks = match?.[1] ?? '';
  return marks.startsWith('`') && match?.[2]?.includes('`') ? '' : marks;
}

/** What a list item begins with. */
const itemMarks = '-*+0123456789';

/** The fence that is all a list item begins with (“1. ```sh”); `first` is the first character behind the indent. */
export function itemFence(text: string, first: string): string {
  if (first === '' || !itemMarks.includes(first)) return '';
  const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=`{3}|~{3})/u.exec(text)?.[0];
  return item === undefined ? '' : fenceOf(text.slice(item.length));
}

/** Whether the line closes a code that began with this fence. */
export function closesFence(text: string, fence: string): boolean {
  const body = text.trim();
  if (body.length < fence.length || body.charAt(0) !== fence.charAt(0)) return false;
  for (const char of body) if (char !== fence.charAt(0)) return false;
  return true;
}
