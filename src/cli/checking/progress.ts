import type { Terminal } from '../terminal.ts';

/** A run that is over sooner shows nothing. Milliseconds. */
const QUIET_FOR = 1000;
const EVERY = 200;

/** Tells a person who waits how many files have been looked at. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #began = Date.now();
  #done = 0;
  #last = 0;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  step(): void {
    this.#done++;
    const now = Date.now();
    if (!this.#terminal.progress || now - this.#began < QUIET_FOR || now - this.#last < EVERY) return;
    this.#last = now;
    const number = (count: number): string => count.toLocaleString('en');
    this.#terminal.progress(`Checked ${number(this.#done)} of ${number(this.#total)} files`);
  }

  end(): void {
    if (this.#last > 0) this.#terminal.progress?.('');
  }
}
