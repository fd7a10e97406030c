/** Messages over a pair of streams: a head with the number of bytes, a blank line, JSON. */
import type { Readable, Writable } from 'node:stream';
import { composedBytes } from './composed-json.ts';
import type { Channel } from './wire.ts';

/** Characters up to which head and body are written as one text; of a larger one a copy would be made. */
const small = 16_384;

export function streamChannel(input: Readable, output: Writable): Channel {
  return {
    listen: (take, fault) => {
      const read = framesOf((body) => {
        try {
          take(JSON.parse(body));
        } catch (error) {
          fault(error);
        }
      });
      input.on('data', read);
    },
    send: (message) => {
      const composed = composedBytes(message);
      const body = composed ? '' : JSON.stringify(message);
      if (!composed && body.length <= small) {
        output.write(`${headOf(Buffer.byteLength(body))}${body}`);
        return;
      }
      const bytes = composed ?? Buffer.from(body);
      output.cork();
      output.write(headOf(bytes.length));
      output.write(bytes);
      output.uncork();
    },
  };
}

function headOf(bytes: number): string {
  return `Content-Length: ${bytes}\r\n\r\n`;
}

const blankLine = '\r\n\r\n';

/** Calls with each body that is complete, however the bytes are cut. A head without a length is passed over. */
function framesOf(take: (body: string) => void): (chunk: Buffer) => void {
  let held: Buffer[] = [];
  let have = 0;
  /** Bytes of the body that is being read; undefined within a head. */
  let wanted: number | undefined;
  return (chunk) => {
    held.push(chunk);
    have += chunk.length;
    // A long body is put together once, when all of it is there.
    if (wanted !== undefined && have < wanted) return;
    let bytes = held.length === 1 ? chunk : joined(held, have);
    while (true) {
      const end = wanted ?? bytes.indexOf(blankLine);
      if (end < 0 || bytes.length < end) break;
      if (wanted === undefined) {
        wanted = lengthIn(bytes.toString('latin1', 0, end));
        bytes = bytes.subarray(end + blankLine.length);
      } else {
        const body = bytes.toString('utf8', 0, end);
        wanted = undefined;
        bytes = bytes.subarray(end);
        take(body);
      }
    }
    held = bytes.length > 0 ? [bytes] : [];
    have = bytes.length;
  };
}

function joined(chunks: readonly Buffer[], length: number): Buffer {
  const whole = Buffer.allocUnsafe(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function lengthIn(head: string): number | undefined {
  const digits = /(?:^|\n)content-length:[ \t]*(\d{1,10})/iu.exec(head)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
