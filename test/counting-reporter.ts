import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/** mocha's dots, and the counts for scripts/test.mjs, which adds up those of all layers. */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.POD_COACH_COUNTS;
    if (file === undefined) return;
    runner.once('end', () => {
      const counts = { passed: this.stats.passes, failed: this.stats.failures };
      appendFileSync(file, `${JSON.stringify(counts)}\n`);
    });
  }
}
