import { baselineText, prunedBaseline, readBaseline } from '../checking/baseline.ts';
import type { Baseline, BaselineFinding } from '../checking/baseline.ts';
import type { AnalysedFile } from '../checking/check.ts';
import { writeFile } from '../files/write-file.ts';
import { counted } from '../reports/counts.ts';
import { printable } from '../reports/excerpt.ts';
import type { Terminal } from '../terminal.ts';
import type { RunProblems } from './run-problems.ts';

/** The baseline of a run: read, written, pruned, and what in it is stale said. */
export class BaselineFile {
  readonly #file: string;
  readonly #terminal: Terminal;
  readonly #problems: RunProblems;

  constructor(file: string, terminal: Terminal, problems: RunProblems) {
    this.#file = file;
    this.#terminal = terminal;
    this.#problems = problems;
  }

  async read(): Promise<Baseline | undefined> {
    const known = await readBaseline(this.#file);
    return 'reason' in known ? this.#problems.cannotRead(known) : known;
  }

  async write(analysed: readonly AnalysedFile[]): Promise<void> {
    if (!(await this.#written(baselineText(analysed, this.#file)))) return;
    const count = analysed.flatMap(({ documents }) => documents.flatMap(({ analysis }) => analysis.findings)).length;
    this.#terminal.out(
      `Wrote ${counted(count, 'finding')} of ${counted(analysed.length, 'file')} to ${printable(this.#file)}.\n`,
    );
  }

  /** Removes `stale` from the file. */
  async prune(baseline: Baseline, stale: readonly BaselineFinding[]): Promise<void> {
    if (stale.length === 0 || !(await this.#written(prunedBaseline(baseline, stale)))) return;
    const entries = `${stale.length} ${stale.length === 1 ? 'entry' : 'entries'}`;
    this.#terminal.problem(`pod-coach: removed ${entries} from ${printable(this.#file)}.\n`);
  }

  tellStale(stale: readonly BaselineFinding[]): void {
    for (const { file, object, rule, path } of stale) {
      const where = printable([file, object, path].filter((part) => part !== '').join(' '));
      this.#terminal.problem(
        `pod-coach: ${where} no longer has ${printable(rule)}; --prune removes it from the baseline.\n`,
      );
    }
  }

  #written(text: string): Promise<boolean> {
    return this.#problems.hasWritten(this.#file, () => writeFile(this.#file, Buffer.from(text)));
  }
}
