import 'mocha/mocha.js';
import type { Runner, Test } from 'mocha';
import { host } from './host.ts';
import { person } from './person.ts';
import { keepPictureOf } from './picture.ts';

type Tell = (line: string, result?: 'passed' | 'failed', suite?: string) => void;

/** Written by launch.ts when it bundles the suites: a regular expression of the tests that are wanted. */
declare const wantedTests: string;

/** Makes a mocha reporter that tells each result as it comes. */
function reporterTelling(tell: Tell): new (runner: Runner) => object {
  return class {
    constructor(runner: Runner) {
      runner.on('suite', (suite) => suite.title && tell(`${suite.title} (${host})`));
      runner.on('pass', (test) => tell(`  ok ${test.title} (${test.duration ?? 0} ms)`, 'passed'));
      runner.on('fail', (test: Test, error: Error) =>
        tell(`  FAILED ${test.fullTitle()}\n${error.stack ?? String(error)}`, 'failed', test.titlePath()[0]),
      );
    }
  };
}

// mocha's own build for the browser runs in both hosts: one way for the same suites. A busy machine can make VS Code
// late: hence retries.
mocha.setup({ ui: 'bdd', timeout: 60_000, retries: 2, grep: wantedTests });

afterEach('keep a picture of a failure', function () {
  return keepPictureOf(this.currentTest);
});

/** mocha's plain run: the browser's own asks for the address of a page, which an extension host has not. */
function runMocha(done: (failures: number) => void): void {
  (Object.getPrototypeOf(mocha) as { run: (done: (failures: number) => void) => void }).run.call(mocha, done);
}

/** Called by VS Code in the extension host; rejecting means a failure. */
export async function run(): Promise<void> {
  let told = Promise.resolve();
  const tell: Tell = (...heard) => (told = told.then(() => person.hear(...heard)));
  mocha.reporter(reporterTelling(tell) as never);
  const failures = await new Promise<number>(runMocha);
  await told;
  if (failures > 0) throw new Error(`${failures} failed`);
}
