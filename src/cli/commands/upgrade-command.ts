import { podCoach } from '../pod-coach.ts';
import { placedFindings } from '../checking/check.ts';
import type { AnalysedFile } from '../checking/check.ts';
import type { UpgradeArguments } from '../arguments/arguments.ts';
import { printable } from '../reports/excerpt.ts';
import { FileChecker } from '../checking/file-checker.ts';
import { findFiles } from '../files/find-files.ts';
import { counted } from '../reports/counts.ts';
import { readNamed } from '../files/source.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

/** What a version says of a manifest that the one before did not say. Lines count from 1. */
interface Change {
  readonly kind: 'rejected' | 'warned';
  readonly file: string;
  readonly line: number;
  readonly object: string;
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** One run of `pod-coach upgrade`: the Errors and Warnings of the new version that are not those of the old one. */
export class UpgradeCommand {
  readonly #request: UpgradeArguments;
  readonly #terminal: Terminal;
  readonly #old: FileChecker;
  readonly #new: FileChecker;
  #failed = false;

  constructor(request: UpgradeArguments, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
    const judging = { profile: undefined, rules: [], ignoredRules: [], fix: 'none' } as const;
    this.#old = new FileChecker({ ...judging, kubernetesVersion: request.from }, (problem) => this.#complain(problem));
    this.#new = new FileChecker({ ...judging, kubernetesVersion: request.to }, () => undefined);
  }

  async run(): Promise<ExitCode> {
    const found = await findFiles(this.#request.files);
    for (const { file, reason } of found.problems) this.#complain(`cannot read ${printable(file)}: ${reason}.`);
    const changes: Change[] = [];
    for (const file of found.files) changes.push(...(await this.#changesIn(file)));
    this.#terminal.out(this.#request.json ? this.#json(changes) : this.#text(changes, found.files.length));
    if (this.#failed) return 2;
    return changes.some(({ kind }) => kind === 'rejected') ? 1 : 0;
  }

  async #changesIn(file: string): Promise<Change[]> {
    const settings = await this.#old.settingsOf(file);
    if (settings.ignored) return [];
    const source = await readNamed(file);
    if ('reason' in source) {
      this.#complain(`cannot read ${printable(file)}: ${source.reason}.`);
      return [];
    }
    const before = this.#old.check(source, settings, 'none').analysed;
    const after = this.#new.check(source, await this.#new.settingsOf(file), 'none').analysed;
    return newFindings(before, after);
  }

  #json(changes: readonly Change[]): string {
    const { from, to } = this.#request;
    const versions = { from: podCoach.settings.versionName(from), to: podCoach.settings.versionName(to) };
    return `${JSON.stringify({ ...versions, changes }, undefined, 2)}\n`;
  }

  #text(changes: readonly Change[], files: number): string {
    const { from, to } = this.#request;
    const way = `from Kubernetes ${podCoach.settings.versionName(from)} to ${podCoach.settings.versionName(to)}`;
    if (changes.length === 0) return `Nothing changes for ${counted(files, 'file')} ${way}.\n`;
    const lines = changes.map(
      ({ kind, file, line, object, rule, message }) =>
        `${printable(file)}:${line}  ${kind}: ${printable(message)}  (${rule}, ${printable(object)})\n`,
    );
    const rejected = changes.filter(({ kind }) => kind === 'rejected').length;
    return (
      `${lines.join('')}\n${counted(files, 'file')} ${way}: ${rejected} newly rejected, ` +
      `${changes.length - rejected} newly warned about.\n`
    );
  }

  #complain(problem: string): void {
    this.#failed = true;
    this.#terminal.problem(`pod-coach: ${problem}\n`);
  }
}

/** Errors that were no Errors before, and Warnings that are new. */
function newFindings(before: AnalysedFile, after: AnalysedFile): Change[] {
  const known = new Set(placedFindings(before).map(({ finding }) => keyOf(finding)));
  const starts = podCoach.text.lineStarts(after.text);
  return placedFindings(after).flatMap(({ finding, object }) => {
    const kind = finding.severity === 'error' ? 'rejected' : finding.severity === 'warning' ? 'warned' : undefined;
    if (kind === undefined || known.has(keyOf(finding))) return [];
    const { rule, path, message, range } = finding;
    const line = podCoach.text.positionAt(starts, range.start).line + 1;
    return [{ kind, file: after.file, line, object, path, rule, message }];
  });
}

function keyOf({
  severity,
  rule,
  path,
  range,
}: {
  severity: string;
  rule: string;
  path: string;
  range: { start: number };
}): string {
  return `${severity} ${rule} ${path} ${range.start}`;
}
