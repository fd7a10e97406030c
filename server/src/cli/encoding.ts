/**
 * Bytes → text, and back in `encode.ts`. Only what is sure is read; anything else is refused, since a text read wrongly gives findings about nothing.
 * In this order: byte order mark, UTF-8, UTF-16 without a mark, GB18030. A byte order mark is no part of the text.
 */
import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from './problem.ts';

/** How a text stands in its file. */
export interface Form {
  readonly encoding: string;
  /** It begins with a byte order mark, which is no part of the text. */
  readonly mark: boolean;
}

export type Decoded =
  | { readonly type: 'text'; readonly text: string; readonly form: Form }
  | { readonly type: 'problem'; readonly problem: Problem };

/** The text of a file, in the encoding the user named or in the one its bytes show. */
export async function decode(bytes: Uint8Array, named: string | undefined): Promise<Decoded> {
  const marked = markOf(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked, true);
  if (named !== undefined) return decodeAs(bytes, named, false);
  const binary = bytes.includes(0);
  if (isUtf8(bytes) && !binary) {
    const short = await shortGbk(bytes);
    return short === undefined ? decoded(utf8(bytes), 'utf-8') : decoded(short, 'gb18030');
  }
  const wide = utf16Of(bytes);
  if (wide !== undefined) return wide;
  if (binary) return refused(problem('binary'));
  const { decodeGb18030 } = await legacy();
  const text = decodeGb18030(bytes);
  return text === undefined ? refused(problem('unknown-encoding')) : decoded(text, 'gb18030');
}

/** Whether `--encoding` may have this value. */
export async function isEncoding(name: string): Promise<boolean> {
  return unicodeName(name) !== undefined || (await legacy()).isLegacyEncoding(name);
}

function decoded(text: string, encoding: string, mark = false): Decoded {
  return { type: 'text', text, form: { encoding, mark } };
}

function refused(why: Problem): Decoded {
  return { type: 'problem', problem: why };
}

/** The tables of the other encodings are large and seldom needed. */
function legacy(): Promise<typeof import('./legacy-encodings.ts')> {
  return import('./legacy-encodings.ts');
}

async function decodeAs(bytes: Uint8Array, name: string, mark: boolean): Promise<Decoded> {
  const unicode = unicodeName(name);
  const text = unicode === undefined ? (await legacy()).decodeLegacy(bytes, name) : strictly(bytes, unicode);
  const encoding = unicode ?? name;
  return text === undefined ? refused(problem('wrong-encoding', encoding)) : decoded(text, encoding, mark);
}

/** The encodings every Node reads by itself, by the names people give them. */
function unicodeName(name: string): string | undefined {
  const known = /^utf-?(8|16(?:le|be)?)$/iu.exec(name)?.[1]?.toLowerCase();
  if (known === undefined) return undefined;
  return known === '16' ? 'utf-16le' : `utf-${known}`;
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return undefined;
}

function utf8(bytes: Uint8Array): string {
  return utf8Decoder.decode(bytes);
}

const utf8Decoder = new TextDecoder('utf-8');

/** Undefined where the bytes are no such text. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A few Chinese characters in GBK can be valid UTF-8: 一 is D2 BB, in UTF-8 `һ`. So a text of a few two-byte characters and
 * no letters, without Han in UTF-8 and with nothing but Han in GBK, is GBK.
 */
async function shortGbk(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > 64) return undefined;
  const plain = utf8(bytes);
  if (/[A-Za-z\p{Script=Han}]/u.test(plain) || !/[\u0080-\u07ff]/u.test(plain)) return undefined;
  const { decodeGb18030 } = await legacy();
  const chinese = decodeGb18030(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that begins with controls.
  return chinese !== undefined && /^[\u0000-\u007f\p{Script=Han}]+$/u.test(chinese) ? chinese : undefined;
}

/** UTF-16 without a mark: what a program of Windows writes when told “Unicode”. Little endian is the usual one. */
function utf16Of(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const head = strictly(bytes.subarray(0, sample), encoding) ?? strictly(bytes.subarray(0, sample - 2), encoding);
    if (head === undefined || !looksChinese(head)) continue;
    const text = strictly(bytes, encoding);
    if (text !== undefined) return decoded(text, encoding);
  }
  return undefined;
}

/** Bytes that tell what a text is like. */
const sample = 65_536;

/** Nearly all of it Han, ASCII or punctuation, and with a blank or a line end somewhere, as any text has. */
function looksChinese(head: string): boolean {
  const usual =
    head.match(/[\t\n\r -~\u00b7\u2010-\u2027\u2460-\u24ff\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/gu)
      ?.length ?? 0;
  return usual >= head.length * 0.95 && /[\s]/u.test(head);
}
