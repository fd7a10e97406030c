/**
 * The bytes of an answer that stays mostly as it was (`features/kept.ts`): only what is new is put into JSON, and what
 * has been written once is written again.
 */
import { isComposed, isStaying } from '../features/kept.ts';

/** The message as JSON in UTF-8; undefined for one that is not composed of such parts. */
export function composedBytes(message: object): Buffer | undefined {
  const answer = 'result' in message ? message.result : undefined;
  if (typeof answer !== 'object' || answer === null || !isComposed(answer)) return undefined;
  const pieces: Buffer[] = [];
  const add = (text: string): void => void pieces.push(Buffer.from(text));
  add(`${JSON.stringify({ ...message, result: undefined }).slice(0, -1)},"result":`);
  addPieces(answer, pieces, add);
  add('}');
  return joined(pieces);
}

function joined(pieces: readonly Buffer[]): Buffer {
  const all = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

const comma = Buffer.from(',');

function addPieces(part: object, pieces: Buffer[], add: (text: string) => void): void {
  if (Array.isArray(part)) {
    add('[');
    part.forEach((one: object, index) => {
      if (index > 0) pieces.push(comma);
      addPieces(one, pieces, add);
    });
    add(']');
  } else if (isStaying(part)) {
    pieces.push(bytesOf(part));
  } else if ('children' in part && typeof part.children === 'object' && part.children) {
    add(`${JSON.stringify({ ...part, children: undefined }).slice(0, -1)},"children":`);
    addPieces(part.children, pieces, add);
    add('}');
  } else {
    add(JSON.stringify(part));
  }
}

/** What stays is written again and again. */
const written = new WeakMap<object, Buffer>();

function bytesOf(part: object): Buffer {
  const known = written.get(part);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(part));
  written.set(part, bytes);
  return bytes;
}
