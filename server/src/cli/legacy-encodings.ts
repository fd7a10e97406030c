/** GBK, GB18030, Big5 and the rest, by iconv-lite. A chunk of its own: its tables load for a file that is not Unicode alone. */
import iconv from 'iconv-lite';

/** Not encodings of text, though iconv-lite has them. */
const noText = /^(?:base64|hex|binary|internal|utf-?7.*)$/iu;

export function isLegacyEncoding(name: string): boolean {
  return !noText.test(name) && iconv.encodingExists(name);
}

/** Undefined where the bytes are no such text. A GBK file may hold characters of its successor. */
export function decodeLegacy(bytes: Uint8Array, name: string): string | undefined {
  if (!isLegacyEncoding(name)) return undefined;
  const decoded = iconv.decode(bytes, isGb(name) ? 'gb18030' : name);
  return decoded.includes('\uFFFD') ? undefined : decoded;
}

/** The bytes, or the first character that the encoding lacks. */
export type Encoded =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'lacking'; readonly char: string; readonly encoding: string };

/** A file that was GBK stays GBK: what was not in four bytes before is not written in four now. */
export function encodeLegacy(text: string, name: string, before: string): Encoded {
  const chars = [...new Set(text)].filter((char) => char > '\u007f');
  if (isGb(name)) {
    const char = longOf(new Set(before)) === undefined ? longOf(chars) : undefined;
    if (char !== undefined) return { type: 'lacking', char, encoding: 'GBK' };
    return { type: 'bytes', bytes: viewOf(iconv.encode(text, 'gb18030')) };
  }
  const char = chars.find((one) => iconv.decode(iconv.encode(one, name), name) !== one);
  if (char !== undefined) return { type: 'lacking', char, encoding: name };
  return { type: 'bytes', bytes: viewOf(iconv.encode(text, name)) };
}

function isGb(name: string): boolean {
  return /^(?:gbk?|gb-?2312|gb-?18030|cp-?936)$/iu.test(name);
}

/** The first character that takes four bytes in GB18030, so that GBK lacks it. */
function longOf(chars: Iterable<string>): string | undefined {
  for (const char of chars) if (char > '\u007f' && iconv.encode(char, 'gb18030').length > 2) return char;
  return undefined;
}

/** The same bytes under the type that every writer takes. */
function viewOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * The bytes as GB18030, or undefined where they are not that. Decoding alone shows nothing: most bytes mean something in it.
 * So they must come back when encoded again, and be characters that Chinese texts are made of.
 */
export function decodeGb18030(bytes: Uint8Array): string | undefined {
  if (usualShare(bytes) < 0.6) return undefined;
  const decoded = iconv.decode(bytes, 'gb18030');
  if (/[\uFFFD\uE000-\uF8FF]/u.test(decoded)) return undefined;
  return iconv.encode(decoded, 'gb18030').equals(bytes) ? decoded : undefined;
}

/** Share of the two-byte characters that are punctuation or among the 3,755 common ones; 0 where there are none. */
function usualShare(bytes: Uint8Array): number {
  let pairs = 0;
  let usual = 0;
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const trail = bytes[index + 1] ?? 0;
    if (lead < 0x80) index++;
    else if (trail >= 0x30 && trail <= 0x39) index += 4;
    else {
      pairs++;
      if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) usual++;
      index += 2;
    }
  }
  return pairs === 0 ? 0 : usual / pairs;
}
