import { podCoach } from '../pod-coach.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { withBaseline } from '../checking/baseline.ts';
import { completed } from '../checking/between-files.ts';
import type { AnalysedFile } from '../checking/check.ts';
import { FileChecker } from '../checking/file-checker.ts';
import type { CheckResult } from '../checking/file-checker.ts';
import { withFixesAcross } from '../checking/fixes-across.ts';
import type { FixedSource } from '../checking/fixes-across.ts';
import type { ResultCache } from '../checking/result-cache.ts';
import { siblingNames } from '../checking/sibling-names.ts';
import { UnchangedFiles } from '../checking/unchanged-files.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import { reasonOf } from '../reasons.ts';
import { printable } from '../reports/excerpt.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { BaselineFile } from './baseline-file.ts';
import { FileFixer } from './file-fixer.ts';
import { filesToCheck } from './files-to-check.ts';
import { printReport } from './print-report.ts';
import { RunProblems } from './run-problems.ts';

/** One run of `pod-coach check`. */
export class CheckCommand {
  readonly #request: CheckArguments;
  readonly #terminal: Terminal;
  readonly #problems: RunProblems;
  readonly #checker: FileChecker;
  readonly #fixer: FileFixer;
  #cache: ResultCache | undefined;

  constructor(request: CheckArguments, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
    this.#problems = new RunProblems(terminal);
    this.#checker = new FileChecker(request, (problem) => this.#problems.complainOnce(problem));
    this.#fixer = new FileFixer(request, terminal, this.#checker, this.#problems);
  }

  async run(): Promise<ExitCode> {
    const { baseline } = this.#request;
    const file = baseline && new BaselineFile(baseline.file, this.#terminal, this.#problems);
    const known = baseline?.write ? undefined : await file?.read();
    const results = await this.#checkAll();
    this.#noteNewerVersion(results);
    const analysed = await this.#withFindingsBetween(results);
    if (file && baseline.write) {
      await file.write(analysed);
      return this.#problems.any ? 2 : 0;
    }
    const { files, stale } = known ? withBaseline(known, analysed) : { files: analysed, stale: [] };
    if (known && baseline?.prune) await file?.prune(known, stale);
    else file?.tellStale(stale);
    return printReport(files, this.#request, this.#terminal, this.#problems, this.#fixer.hasPatch);
  }

  /** The files with what is found between them. */
  async #withFindingsBetween(results: readonly CheckResult[]): Promise<AnalysedFile[]> {
    const others = await this.#filesBeside(results);
    const analysed = completed(results, others, this.#isWhole, this.#cache);
    await this.#cache
      ?.save()
      .catch((error: unknown) => this.#problems.complain(`cannot write the cache: ${reasonOf(error)}.`));
    return analysed;
  }

  /** One note, however many files are judged by a version that is newer than all that is known. */
  #noteNewerVersion(results: readonly CheckResult[]): void {
    const asked = this.#request.kubernetesVersion ?? 0;
    const version = Math.max(asked, ...results.map(({ analysed }) => analysed.settings.kubernetesVersion));
    if (podCoach.settings.isNewerThanKnown(version))
      this.#terminal.problem(`pod-coach: ${podCoach.settings.newerVersionNote(version)}\n`);
  }

  async #checkAll(): Promise<readonly CheckResult[]> {
    const { stdin, fix } = this.#request;
    const input = stdin ? await this.#fixer.fixInput() : undefined;
    const files = await filesToCheck(this.#request, this.#problems);
    const first = input ? [input] : [];
    if (fix === 'none') return [...first.map(({ result }) => result), ...(await this.#checkUnchanged(files))];
    return this.#fixer.writeAll(await this.#fixedAcross([...first, ...(await this.#fixer.fixFiles(files))]));
  }

  /** Do all the files together say what there is? Those that git names do not. */
  get #isWhole(): boolean {
    return this.#request.changes === undefined;
  }

  /** What is beside single files matters only where it is said that an object is in no file. */
  async #filesBeside(results: readonly CheckResult[]): Promise<readonly FileNames[]> {
    const files = results.filter(({ analysed }) => analysed.settings.profile === 'production' && this.#isWhole);
    return siblingNames(files.map(({ analysed }) => analysed.file).filter((file) => file !== '<stdin>'));
  }

  async #fixedAcross(files: readonly FixedSource[]): Promise<readonly FixedSource[]> {
    if (this.#request.fix !== 'suggested') return files;
    const others = await this.#filesBeside(files.map(({ result }) => result));
    const fixed = withFixesAcross(files, others, this.#isWhole, this.#checker);
    for (const { path, title } of fixed.toFillIn)
      this.#terminal.problem(`pod-coach: ${printable(path)}: ${printable(title)}: fill in the values.\n`);
    return fixed.files;
  }

  async #checkUnchanged(files: readonly string[]): Promise<readonly CheckResult[]> {
    const unchanged = new UnchangedFiles(this.#request, this.#terminal, this.#checker, {
      unreadable: (problem) => this.#problems.cannotRead(problem),
      problem: (problem) => this.#problems.complainOnce(problem),
    });
    const { results, cache } = await unchanged.check(files);
    this.#cache = cache;
    return results;
  }
}
