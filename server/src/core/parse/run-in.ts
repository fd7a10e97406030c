/**
 * Where a heading's title ends in its line. Official texts run the text on behind it: “（一）加强学习。坚持每周自学。”
 * The title is what stands before the first 。 outside quotation marks, or before a ： that clearly closes it.
 */

export interface TitleEnd {
  /** Units: the title without its closing mark. */
  readonly end: number;
  /** Units: where the text behind it begins. */
  readonly rest: number;
  readonly closing: string;
  /** Whether a text runs on behind the title. */
  readonly runsOn: boolean;
}

/** A colon closes a title of up to this many units when a text follows it. */
const colonCap = 20;

const opening = '《“‘「『〈（(【〔[';
const closing = '》”’」』〉）)】〕]';

/** `text` begins at the title's first character and ends with the line (or where one stops looking). */
export function titleEnd(text: string, bold: boolean, marked: boolean): TitleEnd {
  const stop = marked ? undefined : firstStop(text, bold);
  if (stop) return stop;
  const bare = text.trimEnd().replace(/(?:\*\*|__)?[。：:；;，,、.\s]*(?:\*\*|__)?$/u, '');
  // `e.g.` and `etc.` keep nothing of their dots here: a title is compared and shown without closing marks.
  const end = bare.length > 0 ? bare.length : text.trimEnd().length;
  const mark = /[。：:；;，,、.]/u.exec(text.slice(end))?.[0] ?? '';
  return { end, rest: text.length, closing: mark, runsOn: false };
}

/** The first 。, ： or closing of bold with text behind it. */
function firstStop(text: string, bold: boolean): TitleEnd | undefined {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '"') quoted = !quoted;
    else if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 || quoted) continue;
    const stop = stopAt(text, index, bold);
    if (stop) return stop;
  }
  // A mark that is never closed hides nothing.
  const plain = text.indexOf('。');
  return plain > 0 && (depth > 0 || quoted) ? ended(text, plain, plain + 1) : undefined;
}

function stopAt(text: string, index: number, bold: boolean): TitleEnd | undefined {
  const char = text.charAt(index);
  switch (char) {
    case '。':
    case '！':
    case '？':
      if (char !== '。' && !bold) return undefined;
      return ended(text, char === '。' ? index : index + 1, index + 1);
    case '：':
      return index > 0 && index <= colonCap ? ended(text, index, index + 1) : undefined;
    case '*':
      if (text.charAt(index + 1) !== '*' || index === 0 || !bold) return undefined;
      return ended(text, index, index + 2);
    case '\u3000':
      // `（一）指导思想　以…`: a full-width blank behind a short title parts it from the text.
      return index > 1 && index <= 12 && text.length > 30 ? ended(text, index, index + 1) : undefined;
    default:
      return undefined;
  }
}

/** Only a stop with text behind it divides the line. */
function ended(text: string, end: number, from: number): TitleEnd | undefined {
  const behind = /^[*_\s\u3000。：:]*/u.exec(text.slice(from))?.[0].length ?? 0;
  const rest = from + behind;
  if (rest >= text.length) return undefined;
  const bare = text.slice(0, end).replace(/(?:\*\*|__)?[。：:；;，,、.\s]*(?:\*\*|__)?$/u, '');
  const mark = /[。：:]/u.exec(text.slice(bare.length, from + behind))?.[0] ?? '';
  return { end: bare.length, rest, closing: mark, runsOn: true };
}
