/**
 * The bytes of an answer that stays mostly as it was (`features/kept.ts`): only what is new is put into JSON, and what
 * has been written once is written again.
 */
import type { ContentTypeEncoder } from 'vscode-languageserver';
import { isComposed, isStaying } from '../features/kept.ts';

const utf8 = new TextEncoder();

/** How messages become bytes: to be handed to the library's writer. */
export const composedJson: ContentTypeEncoder = {
  name: 'application/json',
  encode: async (message) => composedBytes(message) ?? utf8.encode(JSON.stringify(message)),
};

/** The message as JSON in UTF-8; undefined for one that is not composed of such parts. */
function composedBytes(message: object): Uint8Array | undefined {
  const answer = 'result' in message ? message.result : undefined;
  if (typeof answer !== 'object' || answer === null || !isComposed(answer)) return undefined;
  const pieces: Uint8Array[] = [];
  const add = (text: string): void => void pieces.push(utf8.encode(text));
  add(`${JSON.stringify({ ...message, result: undefined }).slice(0, -1)},"result":`);
  addPieces(answer, pieces, add);
  add('}');
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

const comma = utf8.encode(',');

function addPieces(part: object, pieces: Uint8Array[], add: (text: string) => void): void {
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
const written = new WeakMap<object, Uint8Array>();

function bytesOf(part: object): Uint8Array {
  const known = written.get(part);
  if (known) return known;
  const bytes = utf8.encode(JSON.stringify(part));
  written.set(part, bytes);
  return bytes;
}
