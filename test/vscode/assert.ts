// The web worker has no node:assert; this is the little of it that the suites need.

class AssertionError extends Error {
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

export function ok(value: unknown, message = `${show(value)} is not true`): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

/** Equal as JSON: enough for texts, numbers, lists and plain objects. */
export function equal<T>(actual: T, expected: T, message = `${show(actual)} is not ${show(expected)}`): void {
  if (show(actual) !== show(expected)) throw new AssertionError(message, actual, expected);
}

export function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${pattern}`): void {
  if (!pattern.test(text)) throw new AssertionError(message, text, String(pattern));
}
