/** Runs work that pauses, such as an analysis, to its end without a pause. */
export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
