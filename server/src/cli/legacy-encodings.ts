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
  const decoded = iconv.decode(bytes, /^(?:gbk?|gb-?2312|gb-?18030|cp-?936)$/iu.test(name) ? 'gb18030' : name);
  return decoded.includes('\uFFFD') ? undefined : decoded;
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
