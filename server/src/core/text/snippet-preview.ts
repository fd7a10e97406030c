/**
 * What a snippet of anybody's gives, for showing it. Writers' own snippets may hold all that VS Code knows: placeholders in
 * placeholders, variables with defaults, transforms. What only the editor can fill in is shown by its name.
 */

export function snippetPreview(snippet: string): string {
  const texts = new Map<string, string>();
  return read({ snippet, texts, at: 0 }, false);
}

interface Reader {
  readonly snippet: string;
  /** What placeholders of a number give where it comes again. */
  readonly texts: Map<string, string>;
  at: number;
}

/** Up to the end, or to the `}` that closes what is read. */
function read(reader: Reader, inner: boolean): string {
  let text = '';
  while (reader.at < reader.snippet.length) {
    const unit = reader.snippet.charAt(reader.at);
    if (inner && unit === '}') break;
    if (unit === '\\' && /[$}\\]/u.test(reader.snippet.charAt(reader.at + 1))) {
      text += reader.snippet.charAt(reader.at + 1);
      reader.at += 2;
    } else if (unit === '$') text += readField(reader);
    else {
      text += unit;
      reader.at++;
    }
  }
  return text;
}

function readField(reader: Reader): string {
  const [whole, bare, braced] = /^\$(?:(\w+)|\{(\w+))/u.exec(reader.snippet.slice(reader.at, reader.at + 80)) ?? [];
  if (whole === undefined) {
    reader.at++;
    return '$';
  }
  reader.at += whole.length;
  const name = bare ?? braced ?? '';
  if (bare !== undefined) return known(name, reader);
  const text = readInside(name, reader);
  if (reader.snippet.charAt(reader.at) === '}') reader.at++;
  if (text !== '') reader.texts.set(name, text);
  return text;
}

function readInside(name: string, reader: Reader): string {
  const sign = reader.snippet.charAt(reader.at);
  if (sign === ':') {
    reader.at++;
    return read(reader, true);
  }
  // A choice, or a transform: the first of the one, nothing of the other.
  if (sign === '|') {
    const end = reader.snippet.indexOf('|}', reader.at);
    const choices = reader.snippet.slice(reader.at + 1, end === -1 ? undefined : end);
    reader.at = end === -1 ? reader.snippet.length : end + 1;
    return choices.split(/(?<!\\),/u)[0]?.replace(/\\(.)/gu, '$1') ?? '';
  }
  if (sign === '/') read(reader, true);
  return known(name, reader);
}

function known(name: string, { texts }: Reader): string {
  return texts.get(name) ?? (/^\d/u.test(name) ? '' : name);
}
