/** Text → bytes, in the encoding its file had; never a file that reads otherwise than the text. */
import type { Form } from './encoding.ts';
import type { Encoded } from './legacy-encodings.ts';

/** `before` is the text as it was read: it shows whether a file was GBK or GB18030. */
export async function encode(text: string, { encoding, mark }: Form, before: string): Promise<Encoded> {
  const whole = mark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return { type: 'bytes', bytes: new TextEncoder().encode(whole) };
    case 'utf-16le':
      return { type: 'bytes', bytes: wide(whole, true) };
    case 'utf-16be':
      return { type: 'bytes', bytes: wide(whole, false) };
    default:
      return (await import('./legacy-encodings.ts')).encodeLegacy(whole, encoding, before);
  }
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}
