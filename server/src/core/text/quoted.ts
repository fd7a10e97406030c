/** What is another's words in a passage: between marks of quotation or of a title. */
import type { Span } from './span.ts';

const opening = '“‘《〈「『';
const closing = '”’》〉」』';

/** Whether the place stands between quotation marks or in a title. */
export function isQuoted(text: string, { start }: Span): boolean {
  const open: number[] = [];
  for (let at = 0; at < start; at++) {
    const char = text.charAt(at);
    if (char === '') break;
    if (opening.includes(char)) open.push(opening.indexOf(char));
    else if (closing.includes(char) && open.at(-1) === closing.indexOf(char)) open.pop();
  }
  return open.some((mark) => text.includes(closing.charAt(mark), start));
}

/** Whether the words stand alone between marks, as words that are spoken of do: “布署”应写作“部署”. */
export function isMentioned(text: string, { start, end }: Span): boolean {
  const mark = opening.indexOf(text.charAt(start - 1) || ' ');
  return mark !== -1 && text.charAt(end) === closing.charAt(mark);
}
