import { Analyzer } from '../core/features/analysis.ts';
import { withFolderSettings } from '../core/features/folder-settings/folder-settings.ts';
import { defaultSettings } from '../core/features/settings.ts';
import type { Settings } from '../core/features/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { acceptedText, readAccepted } from './accepted.ts';
import type { AcceptedFindings } from './accepted.ts';
import { AcrossFiles } from './across.ts';
import type { CheckArguments } from './arguments.ts';
import { analyseSource, checkedFile } from './check.ts';
import type { AnalysedFile, CheckedFile } from './check.ts';
import { printable } from './excerpt.ts';
import { findFiles } from './find-files.ts';
import { FolderSettingsFiles } from './folder-settings.ts';
import { jsonReport } from './json-report.ts';
import { Kustomizations } from './kustomizations.ts';
import { sarifReport } from './sarif-report.ts';
import { readInput, readSource, reasonOf } from './source.ts';
import type { Source, Unreadable } from './source.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { textReport } from './text-report.ts';
import { writeFileAtomically } from './write-file.ts';

/** One run of `pod-coach check`. */
export class CheckCommand {
  readonly #request: CheckArguments;
  readonly #terminal: Terminal;
  readonly #analyzer = new Analyzer();
  readonly #across = new AcrossFiles();
  readonly #folders = new FolderSettingsFiles((problem) => this.#complain(problem));
  readonly #kustomizations = new Kustomizations();
  readonly #unreadable: Unreadable[] = [];
  #failed = false;

  constructor(request: CheckArguments, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
  }

  async run(): Promise<ExitCode> {
    const { accepted } = this.#request;
    const known = accepted && !accepted.write ? await readAccepted(accepted.file) : undefined;
    if (known && 'reason' in known) this.#cannotRead(known);
    const analysed = this.#across.complete(await this.#analyseAll());
    if (accepted?.write) return this.#writeAccepted(analysed, accepted.file);
    return this.#report(analysed, known && !('reason' in known) ? known : undefined);
  }

  async #analyseAll(): Promise<AnalysedFile[]> {
    const { files, stdin } = this.#request;
    const analysed: AnalysedFile[] = [];
    const keep = (file: AnalysedFile | undefined): unknown => file && analysed.push(file);
    if (stdin) keep(await this.#analyse(await readInput(this.#terminal.input), await this.#settingsOf('<stdin>')));
    const found = await findFiles(files);
    for (const problem of found.problems) this.#cannotRead(problem);
    for (const file of found.files) {
      const settings = await this.#settingsOf(file);
      if (!settings.ignored) keep(await this.#analyse(await readSource(file), settings));
    }
    return analysed;
  }

  /** Whatever a file does to us, the others are checked as well. */
  async #analyse(source: Source | Unreadable, settings: Settings): Promise<AnalysedFile | undefined> {
    if ('reason' in source) return this.#cannotRead(source);
    try {
      const { slim, full } = analyseSource(source, this.#analyzer, settings, this.#request.fix);
      this.#across.add(source.file, full);
      if (this.#request.fix) await this.#writeBack(source, slim);
      return slim;
    } catch (error) {
      return this.#cannotRead({ file: source.file, reason: reasonOf(error) });
    }
  }

  /** What is asked for on the command line counts more than what the folder says. */
  async #settingsOf(file: string): Promise<Settings> {
    const folder = await this.#folders.of(file);
    const settings = folder ? withFolderSettings(defaultSettings, folder.settings, folder.path) : defaultSettings;
    const { kubernetesVersion = settings.kubernetesVersion, profile = settings.profile } = this.#request;
    return { ...settings, kubernetesVersion, profile, isPatch: await this.#kustomizations.isPatch(file) };
  }

  #report(analysed: readonly AnalysedFile[], accepted: AcceptedFindings | undefined): ExitCode {
    const checked = analysed.map((file) => checkedFile(accepted ? accepted.without(file) : file));
    for (const { file, object, rule, path } of accepted?.stale(analysed.map(({ file: name }) => name)) ?? []) {
      this.#terminal.problem(`pod-coach: ${printable([file, object, path].filter((part) => part !== '').join(' '))} no longer has ${printable(rule)}: take it off the list.\n`);
    }
    const { stdin, fix, format } = this.#request;
    const report = this.#inFormat(checked);
    if (stdin && fix) this.#terminal.problem(report);
    else if (checked.length > 0 || format !== 'text') this.#terminal.out(report);
    if (checked.some(({ errors }) => errors > 0)) return 1;
    return this.#failed ? 2 : 0;
  }

  #inFormat(checked: readonly CheckedFile[]): string {
    switch (this.#request.format) {
      case 'text':
        return textReport(checked);
      case 'json':
        return jsonReport(checked);
      case 'sarif':
        return sarifReport(checked, this.#unreadable, packageJson.version);
    }
  }

  async #writeAccepted(analysed: readonly AnalysedFile[], file: string): Promise<ExitCode> {
    const count = analysed.reduce((sum, { documents }) => documents.reduce((all, { analysis }) => all + analysis.findings.length, sum), 0);
    if (!(await this.#write(file, acceptedText(analysed, file)))) return 2;
    this.#terminal.out(`Accepted ${count} ${count === 1 ? 'finding' : 'findings'} of ${analysed.length} ${analysed.length === 1 ? 'file' : 'files'} in ${printable(file)}.\n`);
    return this.#failed ? 2 : 0;
  }

  /** Puts the repaired text where the text came from. */
  async #writeBack({ file, byteOrderMark }: Source, { text, repairs }: AnalysedFile): Promise<void> {
    const written = (byteOrderMark ? '\uFEFF' : '') + text;
    if (file === '<stdin>') this.#terminal.out(written);
    else if (repairs > 0) await this.#write(file, written);
  }

  async #write(file: string, text: string): Promise<boolean> {
    try {
      await writeFileAtomically(file, text);
      return true;
    } catch (error) {
      this.#complain(`cannot write ${printable(file)}: ${reasonOf(error)}.`);
      return false;
    }
  }

  #cannotRead(unreadable: Unreadable): undefined {
    this.#unreadable.push(unreadable);
    this.#complain(`cannot read ${printable(unreadable.file)}: ${unreadable.reason}.`);
  }

  #complain(problem: string): void {
    this.#failed = true;
    this.#terminal.problem(`pod-coach: ${problem}\n`);
  }
}
