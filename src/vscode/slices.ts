/** The extension host is shared: nobody may hold it longer than 10 ms. */
const SLICE = 8;

/** Runs work to its end, letting others run in between. Undefined when it is no longer wanted before it is done. */
export async function runInSlices<Result>(steps: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return step.value;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (!isWanted()) return undefined;
  }
}
