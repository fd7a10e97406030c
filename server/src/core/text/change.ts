/** Where two versions of a text differ: what stands in front of it and behind it is the same in both. */

/** The units `from` to `oldTo` of the text before were replaced by those from `from` to `newTo` of the text now. */
export interface Change {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** The smallest single change that makes one text the other. */
export function changeBetween(before: string, now: string): Change {
  const head = sameHead(before, now);
  const tail = sameTail(before, now, head);
  return { from: head, oldTo: before.length - tail, newTo: now.length - tail };
}

/** Whole pieces are compared at once, first long ones: the engine does so many times faster than a loop over units. */
const strides = [4096, 128];

/** How many units two texts have in common at their beginning. */
function sameHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const stride of strides) {
    while (at + stride <= most && a.slice(at, at + stride) === b.slice(at, at + stride)) at += stride;
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The same at their end, without what they have in common at the beginning. */
function sameTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let at = 0;
  for (const stride of strides) {
    while (at + stride <= most && pieceAt(a, at, stride) === pieceAt(b, at, stride)) at += stride;
  }
  while (at < most && a.charCodeAt(a.length - at - 1) === b.charCodeAt(b.length - at - 1)) at++;
  return at;
}

/** The piece that ends so many units before the end. */
function pieceAt(text: string, behind: number, length: number): string {
  return text.slice(text.length - behind - length, text.length - behind);
}
