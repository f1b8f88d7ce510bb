import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * mocha's dots, and the counts for scripts/test.mjs: of all layers, and which outermost suites a failed test stands
 * in.
 */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env.POD_COACH_COUNTS;
    if (file === undefined) return;
    runner.once('end', () => {
      const suites = this.failures.map((test) => test.titlePath()[0]);
      const counts = {
        passed: this.stats.passes,
        failed: this.stats.failures,
        suites: [...new Set(suites)],
        ended: true,
      };
      appendFileSync(file, `${JSON.stringify(counts)}\n`);
    });
  }
}
