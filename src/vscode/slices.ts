/** The extension host is shared: nobody may hold it longer than 10 ms. */
const SLICE = 8;

/** Runs work to its end, letting others run in between. Undefined when it is no longer wanted before it is done. */
export async function runInSlices<Result>(
  steps: Generator<void, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return step.value;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (!isWanted()) return undefined;
  }
}

/** Many small pieces of work, one after another: together they hold it no longer than one would. */
export class SharedSlices {
  #end = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Undefined when it is no longer wanted before it is done. */
  run<Result>(steps: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined> {
    const running = this.#last.then(() => this.#run(steps, isWanted));
    this.#last = running.catch(() => undefined);
    return running;
  }

  async #run<Result>(steps: Generator<void, Result>, isWanted: () => boolean): Promise<Result | undefined> {
    for (;;) {
      if (performance.now() >= this.#end) {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        this.#end = performance.now() + SLICE;
        if (!isWanted()) return undefined;
      }
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}
