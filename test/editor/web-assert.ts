// Stands in for node:assert/strict in a browser worker: the few functions that the editor tests use.

class AssertionError extends Error {
  override name = 'AssertionError';
  constructor(
    message: string | undefined,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message ?? `expected ${show(expected)}, found ${show(actual)}`);
  }
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

function notEqual(actual: unknown, other: unknown, message?: string): void {
  if (Object.is(actual, other)) throw new AssertionError(message ?? `expected anything but ${show(other)}`);
}

/** By what the values are in JSON: enough for the plain data that tests compare. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) throw new AssertionError(message, actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message, text, pattern.source);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message, text, pattern.source);
}

function fail(message?: string): never {
  throw new AssertionError(message ?? 'failed');
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 1) ?? String(value);
}

export { AssertionError, deepEqual, doesNotMatch, equal, fail, match, notEqual, ok };
export default Object.assign(ok, { AssertionError, deepEqual, equal, fail, match, doesNotMatch, notEqual, ok });
