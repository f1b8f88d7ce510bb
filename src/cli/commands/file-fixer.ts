import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { AnalysedFile } from '../checking/check.ts';
import type { CheckResult, FileChecker } from '../checking/file-checker.ts';
import type { FixedSource } from '../checking/fixes-across.ts';
import { patchOf, withByteOrderMark } from '../files/patch.ts';
import { bytesOf, readInput, readNamed } from '../files/source.ts';
import type { Source, Unreadable } from '../files/source.ts';
import { replaceFile } from '../files/write-file.ts';
import { reasonOf } from '../reasons.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Terminal } from '../terminal.ts';
import type { RunProblems } from './run-problems.ts';

/** Fixes files in memory, and writes them or shows what would be written. */
export class FileFixer {
  readonly #request: CheckArguments;
  readonly #terminal: Terminal;
  readonly #checker: FileChecker;
  readonly #problems: RunProblems;
  #hasPatch = false;

  constructor(request: CheckArguments, terminal: Terminal, checker: FileChecker, problems: RunProblems) {
    this.#request = request;
    this.#terminal = terminal;
    this.#checker = checker;
    this.#problems = problems;
  }

  /** Was a patch shown that changes something? */
  get hasPatch(): boolean {
    return this.#hasPatch;
  }

  async fixInput(): Promise<FixedSource | undefined> {
    return this.#fixed(await readInput(this.#terminal.input), await this.#checker.settingsOf('<stdin>'));
  }

  async fixFiles(files: readonly string[]): Promise<FixedSource[]> {
    const results: FixedSource[] = [];
    for (const file of files) {
      const settings = await this.#checker.settingsOf(file);
      const result = settings.ignored ? undefined : this.#fixed(await readNamed(file), settings);
      if (result) results.push(result);
    }
    return results;
  }

  /** Writes or shows what was fixed. What is reported is what is on the disk. */
  async writeAll(files: readonly FixedSource[]): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    for (const { source, settings, result } of files) {
      if (this.#request.diff) this.#showPatch(source, result);
      const isWritten = this.#request.diff || (await this.#writeBack(source, result.analysed));
      results.push(isWritten ? result : this.#checker.check(source, settings, 'none'));
    }
    return results;
  }

  /** Whatever a file does to us, the others are checked as well. */
  #fixed(source: Source | Unreadable, settings: Settings): FixedSource | undefined {
    if ('reason' in source) return this.#problems.cannotRead(source);
    try {
      return { source, settings, result: this.#checker.check(source, settings, this.#request.fix) };
    } catch (error) {
      return this.#problems.cannotRead({ file: source.file, reason: reasonOf(error) });
    }
  }

  #showPatch({ file, text, byteOrderMark }: Source, { edits }: CheckResult): void {
    const whole = withByteOrderMark(text, edits, byteOrderMark);
    const patch = patchOf(file === '<stdin>' ? 'stdin' : file, whole.text, whole.edits);
    if (patch === '') return;
    this.#hasPatch = true;
    this.#terminal.out(patch);
  }

  /** Puts the fixed text where the text came from. */
  async #writeBack(source: Source, { text, repairs }: AnalysedFile): Promise<boolean> {
    const { file } = source;
    const written = bytesOf({ ...source, text });
    if (file !== '<stdin>')
      return repairs === 0 || this.#problems.hasWritten(file, () => replaceFile(file, bytesOf(source), written));
    this.#terminal.out(bytesOf({ ...source, text, encoding: 'utf-8' }).toString());
    return true;
  }
}
