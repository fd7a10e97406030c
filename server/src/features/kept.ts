/**
 * Answers of which most stays as it was from key to key. What stays is the same object each time, so that a writer can
 * work out its bytes once (`lsp/composed-json.ts`); to everyone else such an answer is plain data.
 */
const composed = new WeakSet<object>();
const stays = new WeakSet<object>();

/** An answer that holds parts that stay, in itself or in the `children` of what it holds. */
export function composedOf<T extends object>(answer: T): T {
  composed.add(answer);
  return answer;
}

/** A part of such an answer that is never changed and given again as long as it holds. */
export function staying<T extends object>(part: T): T {
  stays.add(part);
  return part;
}

export function isComposed(answer: object): boolean {
  return composed.has(answer);
}

export function isStaying(part: object): boolean {
  return stays.has(part);
}
