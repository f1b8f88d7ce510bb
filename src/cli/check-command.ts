import path from 'node:path';
import { podCoach } from './pod-coach.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { FileNames } from '../core/workspace/file-names.ts';
import { baselineText, prunedBaseline, readBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { completed } from './between-files.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkedFile } from './check.ts';
import type { AnalysedFile, CheckedFile } from './check.ts';
import { printable } from './excerpt.ts';
import { FileChecker } from './file-checker.ts';
import type { CheckResult } from './file-checker.ts';
import { findFiles, manifestsAmong } from './find-files.ts';
import { withFixesAcross } from './fixes-across.ts';
import type { FixedSource } from './fixes-across.ts';
import { changedFiles } from './git.ts';
import { isMarkdown } from './markdown.ts';
import { patchOf, withByteOrderMark } from './patch.ts';
import { reasonOf } from './reasons.ts';
import type { ResultCache } from './result-cache.ts';
import { counted } from './reports/counts.ts';
import { fails, reportOf } from './reports/report.ts';
import { siblingNames } from './sibling-names.ts';
import { bytesOf, readInput, readNamed } from './source.ts';
import type { Source, Unreadable } from './source.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UnchangedFiles } from './unchanged-files.ts';
import { replaceFile, writeFile } from './write-file.ts';

/** One run of `pod-coach check`. */
export class CheckCommand {
  readonly #request: CheckArguments;
  readonly #terminal: Terminal;
  readonly #checker: FileChecker;
  readonly #failures: string[] = [];
  readonly #told = new Set<string>();
  #cache: ResultCache | undefined;
  #failed = false;
  #notWritten = false;
  #isChanged = false;

  constructor(request: CheckArguments, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
    this.#checker = new FileChecker(request, (problem) => this.#complainOnce(problem));
  }

  async run(): Promise<ExitCode> {
    const { baseline } = this.#request;
    const known = baseline && !baseline.write ? await readBaseline(baseline.file) : undefined;
    if (known && 'reason' in known) this.#cannotRead(known);
    const results = await this.#checkAll();
    this.#noteNewerVersion(results);
    const analysed = await this.#withFindingsBetween(results);
    if (baseline?.write) return this.#writeBaseline(analysed, baseline.file);
    return this.#report(analysed, known && !('reason' in known) ? known : undefined);
  }

  /** The files with what is found between them. */
  async #withFindingsBetween(results: readonly CheckResult[]): Promise<AnalysedFile[]> {
    const others = await this.#filesBeside(results);
    const analysed = completed(results, others, this.#isWhole, this.#cache);
    await this.#cache?.save().catch((error: unknown) => this.#complain(`cannot write the cache: ${reasonOf(error)}.`));
    return analysed;
  }

  /** One note, however many files are judged by a version that is newer than all that is known. */
  #noteNewerVersion(results: readonly CheckResult[]): void {
    const asked = this.#request.kubernetesVersion ?? 0;
    const version = Math.max(asked, ...results.map(({ analysed }) => analysed.settings.kubernetesVersion));
    if (podCoach.settings.isNewerThanKnown(version))
      this.#terminal.problem(`pod-coach: ${podCoach.settings.newerVersionNote(version)}\n`);
  }

  async #checkAll(): Promise<CheckResult[]> {
    const { stdin, fix } = this.#request;
    const input = stdin ? await this.#fixedInput() : undefined;
    const files = await this.#files();
    const first = input ? [input] : [];
    if (fix === 'none') return [...first.map(({ result }) => result), ...(await this.#checkUnchanged(files))];
    return this.#writeAll(await this.#fixedAcross([...first, ...(await this.#fixedFiles(files))]));
  }

  async #fixedInput(): Promise<FixedSource | undefined> {
    return this.#fixed(await readInput(this.#terminal.input), await this.#checker.settingsOf('<stdin>'));
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

  /** The files that are meant; of those that git names, the YAML files below what is named. */
  async #files(): Promise<readonly string[]> {
    const { files: words, changes } = this.#request;
    const isFromGit = changes !== undefined;
    const found = isFromGit && words.length === 0 ? { files: [], problems: [] } : await findFiles(words);
    for (const problem of found.problems) this.#cannotRead(problem);
    if (!isFromGit) return found.files;
    const changed = await changedFiles(changes);
    if ('problem' in changed) {
      this.#complain(changed.problem);
      return [];
    }
    const wanted = words.length === 0 ? undefined : new Set(found.files.map((file) => path.resolve(file)));
    const meant = changed.files.filter((file) => wanted?.has(path.resolve(file)) ?? true);
    return [...(await manifestsAmong(meant)), ...(wanted ? meant.filter(isMarkdown) : [])];
  }

  async #fixedFiles(files: readonly string[]): Promise<FixedSource[]> {
    const results: FixedSource[] = [];
    for (const file of files) {
      const settings = await this.#checker.settingsOf(file);
      const result = settings.ignored ? undefined : this.#fixed(await readNamed(file), settings);
      if (result) results.push(result);
    }
    return results;
  }

  /** Whatever a file does to us, the others are checked as well. */
  #fixed(source: Source | Unreadable, settings: Settings): FixedSource | undefined {
    if ('reason' in source) return this.#cannotRead(source);
    try {
      return { source, settings, result: this.#checker.check(source, settings, this.#request.fix) };
    } catch (error) {
      return this.#cannotRead({ file: source.file, reason: reasonOf(error) });
    }
  }

  async #fixedAcross(files: readonly FixedSource[]): Promise<readonly FixedSource[]> {
    if (this.#request.fix !== 'suggested') return files;
    const others = await this.#filesBeside(files.map(({ result }) => result));
    const fixed = withFixesAcross(files, others, this.#isWhole, this.#checker);
    for (const { path: file, title } of fixed.toFillIn)
      this.#terminal.problem(`pod-coach: ${printable(file)}: ${printable(title)}: fill in the values.\n`);
    return fixed.files;
  }

  /** Writes or shows what was fixed. What is reported is what is on the disk. */
  async #writeAll(files: readonly FixedSource[]): Promise<CheckResult[]> {
    const results: CheckResult[] = [];
    for (const { source, settings, result } of files) {
      if (this.#request.diff) this.#showPatch(source, result);
      const isWritten = this.#request.diff || (await this.#writeBack(source, result.analysed));
      results.push(isWritten ? result : this.#checker.check(source, settings, 'none'));
    }
    return results;
  }

  #showPatch({ file, text, byteOrderMark }: Source, { edits }: CheckResult): void {
    const whole = withByteOrderMark(text, edits, byteOrderMark);
    const patch = patchOf(file === '<stdin>' ? 'stdin' : file, whole.text, whole.edits);
    if (patch === '') return;
    this.#isChanged = true;
    this.#terminal.out(patch);
  }

  async #checkUnchanged(files: readonly string[]): Promise<readonly CheckResult[]> {
    const { results, cache } = await new UnchangedFiles(this.#request, this.#terminal, this.#checker, {
      unreadable: (problem) => this.#cannotRead(problem),
      problem: (problem) => this.#complainOnce(problem),
    }).check(files);
    this.#cache = cache;
    return results;
  }

  #report(analysed: readonly AnalysedFile[], baseline: Baseline | undefined): Promise<ExitCode> | ExitCode {
    const left = analysed.map((file) => (baseline ? baseline.without(file) : file));
    const pruned = this.#request.baseline?.prune ? this.#pruneBaseline(analysed, baseline) : undefined;
    if (pruned) return pruned.then(() => this.#tell(left));
    this.#tellStale(analysed, baseline);
    return this.#tell(left);
  }

  #tellStale(analysed: readonly AnalysedFile[], baseline: Baseline | undefined): void {
    for (const { file, object, rule, path: place } of baseline?.stale(analysed.map(({ file: name }) => name)) ?? []) {
      const where = printable([file, object, place].filter((part) => part !== '').join(' '));
      this.#terminal.problem(
        `pod-coach: ${where} no longer has ${printable(rule)}; --prune removes it from the baseline.\n`,
      );
    }
  }

  #tell(left: readonly AnalysedFile[]): ExitCode {
    const { stdin, fix, diff, format, quiet, failOn, statistics, omitSuppressed } = this.#request;
    const checked = left.map(checkedFile).map((file) => (quiet ? withErrorsOnly(file) : file));
    const report = reportOf(checked, {
      format,
      statistics,
      failOn,
      omitSuppressed,
      colours: this.#isColoured(),
      failures: this.#failures,
    });
    if (diff) this.#tellDiff(checked);
    else if (stdin && fix !== 'none') this.#terminal.problem(report);
    else if (format !== 'text' || (checked.length > 0 && !(quiet && isSilent(checked)))) this.#terminal.out(report);
    else if (this.#request.changes && !quiet && !this.#failed) this.#terminal.out('No YAML files have changed.\n');
    if (this.#notWritten) return 2;
    if (diff) return this.#isChanged ? 1 : this.#failed ? 2 : 0;
    if (left.some((file) => isFailing(file, fails(failOn)))) return 1;
    return this.#failed ? 2 : 0;
  }

  #tellDiff(checked: readonly CheckedFile[]): void {
    const fixed = checked.filter(({ repairs }) => repairs > 0);
    const count = fixed.reduce((sum, { repairs }) => sum + repairs, 0);
    this.#terminal.problem(
      count === 0
        ? 'Nothing to fix.\n'
        : `${counted(count, 'problem')} would be fixed in ${counted(fixed.length, 'file')}.\n`,
    );
  }

  #isColoured(): boolean {
    const { color } = this.#request;
    return color === 'auto' ? this.#terminal.colours === true : color === 'always';
  }

  async #writeBaseline(analysed: readonly AnalysedFile[], file: string): Promise<ExitCode> {
    const count = analysed.flatMap(({ documents }) => documents.flatMap(({ analysis }) => analysis.findings)).length;
    if (!(await this.#write(file, () => writeFile(file, Buffer.from(baselineText(analysed, file)))))) return 2;
    this.#terminal.out(
      `Wrote ${counted(count, 'finding')} of ${counted(analysed.length, 'file')} to ${printable(file)}.\n`,
    );
    return this.#failed ? 2 : 0;
  }

  async #pruneBaseline(analysed: readonly AnalysedFile[], baseline: Baseline | undefined): Promise<void> {
    const file = this.#request.baseline?.file;
    const stale = baseline?.stale(analysed.map(({ file: name }) => name)) ?? [];
    if (file === undefined || !baseline || stale.length === 0) return;
    const text = prunedBaseline(baseline, stale);
    if (await this.#write(file, () => writeFile(file, Buffer.from(text))))
      this.#terminal.problem(
        `pod-coach: removed ${stale.length} ${stale.length === 1 ? 'entry' : 'entries'} from ${printable(file)}.\n`,
      );
  }

  /** Puts the fixed text where the text came from. */
  async #writeBack(source: Source, { text, repairs }: AnalysedFile): Promise<boolean> {
    const { file } = source;
    const written = bytesOf({ ...source, text });
    if (file !== '<stdin>')
      return repairs === 0 || this.#write(file, () => replaceFile(file, bytesOf(source), written));
    this.#terminal.out(bytesOf({ ...source, text, encoding: 'utf-8' }).toString());
    return true;
  }

  async #write(file: string, write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      this.#notWritten = true;
      this.#fail(`cannot write ${file}: ${reasonOf(error)}.`);
      return false;
    }
  }

  #cannotRead(unreadable: Unreadable): undefined {
    this.#fail(`cannot read ${unreadable.file}: ${unreadable.reason}.`);
  }

  #fail(sentence: string): void {
    this.#failures.push(sentence.replace(/^c/, 'C'));
    this.#complain(printable(sentence));
  }

  /** Several threads meet the same settings. */
  #complainOnce(problem: string): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#complain(problem);
  }

  #complain(problem: string): void {
    this.#failed = true;
    this.#terminal.problem(`pod-coach: ${problem}\n`);
  }
}

function withErrorsOnly(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ finding }) => finding.severity === 'error') };
}

function isSilent(files: readonly CheckedFile[]): boolean {
  return files.every(({ findings, repairs }) => findings.length === 0 && repairs === 0);
}

function isFailing({ documents }: AnalysedFile, isGrave: ReturnType<typeof fails>): boolean {
  return documents.some(({ analysis }) => analysis.findings.some((finding) => isGrave({ finding })));
}
