import { printable } from '../reports/excerpt.ts';
import type { Unreadable } from '../files/source.ts';
import { reasonOf } from '../reasons.ts';
import type { Terminal } from '../terminal.ts';

/** What goes wrong in a run: said at once on standard error, and kept for the report and the exit code. */
export class RunProblems {
  readonly #terminal: Terminal;
  readonly #failures: string[] = [];
  readonly #told = new Set<string>();
  #any = false;
  #notWritten = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  get any(): boolean {
    return this.#any;
  }

  /** Was there a file that could not be written? */
  get notWritten(): boolean {
    return this.#notWritten;
  }

  /** A sentence for each file that could not be read or written. */
  get failures(): readonly string[] {
    return this.#failures;
  }

  cannotRead(unreadable: Unreadable): undefined {
    this.#fail(`cannot read ${unreadable.file}: ${unreadable.reason}.`);
  }

  /** Runs `write`; says whether it did not throw. */
  async hasWritten(file: string, write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      this.#notWritten = true;
      this.#fail(`cannot write ${file}: ${reasonOf(error)}.`);
      return false;
    }
  }

  /** Several threads meet the same settings. */
  complainOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.complain(problem);
  }

  complain(problem: string): void {
    this.#any = true;
    this.#terminal.problem(`pod-coach: ${problem}\n`);
  }

  #fail(sentence: string): void {
    this.#failures.push(sentence.replace(/^c/, 'C'));
    this.complain(printable(sentence));
  }
}
