import { commands, Disposable, l10n, languages, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, LogOutputChannel, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Around } from '../../core/workspace/workspace-lookup.ts';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import type { FileCounts } from '../../core/workspace/summary/file-counts.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { CheckSummaryText } from './check-summary.ts';
import { SOURCE, toDiagnostic } from '../language/diagnostics.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { FileText } from './file-text.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { notify, withProgress } from '../surfaces.ts';
import type { Report } from '../surfaces.ts';
import { forEachFile, openDocument, workspaceFiles } from './workspace-files.ts';
import type { WorkspaceNamesIndex } from './workspace-index.ts';

const CHECK = 'podCoach.checkWorkspace';
/** More problems than this help nobody, and make VS Code slow. */
const MAX_SHOWN = 10_000;

/** "Check the Workspace": the problems of all files, also of those that no editor shows. */
export class WorkspaceCheck implements Disposable {
  readonly #analyses: DocumentAnalyses;
  readonly #names: WorkspaceNamesIndex;
  readonly #summary: CheckSummaryText;
  readonly #collection = languages.createDiagnosticCollection(`${SOURCE}: workspace`);
  readonly #subscriptions: Disposable;
  #checked = new Map<string, FileCounts>();
  #shown = 0;
  #hidden = 0;

  constructor(
    analyses: DocumentAnalyses,
    names: WorkspaceNamesIndex,
    summary: CheckSummaryText,
    log: LogOutputChannel,
  ) {
    this.#analyses = analyses;
    this.#names = names;
    this.#summary = summary;
    const again = guarded('Checking a file again', log, (uri: Uri) => this.#again(uri));
    const watcher = workspace.createFileSystemWatcher('**/*.{yaml,yml}');
    this.#subscriptions = Disposable.from(
      this.#collection,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidDelete((uri) => this.#collection.delete(uri)),
      // An open document shows its problems itself, as they change.
      workspace.onDidOpenTextDocument(({ uri }) => this.#collection.delete(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => void again(uri)),
      commands.registerCommand(
        CHECK,
        guarded('Checking the workspace', log, () => this.#run()),
      ),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #run(): Promise<void> {
    const title = noticeText(l10n.t('Pod Coach is checking the workspace'));
    const wanted = await withProgress(title, (report, token) => this.#checkAll(report, token));
    const files = [...this.#checked.values()];
    await this.#summary.show(podCoach.workspace.checkSummary({ files, wanted, hidden: this.#hidden }));
    await commands.executeCommand('workbench.actions.view.problems');
    const safe = files.some((file) => file.safe > 0);
    void this.#tell(podCoach.workspace.severityWords(files), files.length, safe);
  }

  async #tell(found: string, files: number, safe: boolean): Promise<void> {
    const fix = l10n.t('Apply All Safe Fixes…');
    const answer = await notify(
      noticeText(l10n.t('Pod Coach: {0}. Files: {1}.', found, files)),
      ...(safe ? [fix] : []),
    );
    if (answer === fix) await commands.executeCommand('podCoach.fixWorkspace');
  }

  /** How many files there were to check; those that are to be left alone do not count. */
  async #checkAll(report: Report, token: CancellationToken): Promise<number> {
    const files = await workspaceFiles();
    this.#collection.clear();
    this.#checked = new Map();
    this.#shown = 0;
    this.#hidden = 0;
    // What is between files can only be seen when all of them are known.
    await this.#names.whenRead;
    const around = podCoach.workspace.createSurroundings(this.#names.index);
    await forEachFile(files, (file) => this.#check(file, around, token), report, token);
    return token.isCancellationRequested ? files.length : this.#checked.size;
  }

  async #check(uri: Uri, around: Around, token?: CancellationToken): Promise<void> {
    const open = openDocument(uri);
    const closed = open ? undefined : await FileText.read(uri);
    const file = open ? await this.#analyses.current(open) : closed && (await this.#analyse(closed, token));
    if (!file || file.settings.ignored) return void this.#collection.delete(uri);
    const names = this.#names.index.file(uri.toString());
    const between = this.#names.isComplete && names ? podCoach.workspace.crossFileFindings(names, file, around) : [];
    const all = [...podCoach.documents.allFindings(file), ...between];
    this.#checked.set(
      uri.toString(),
      podCoach.workspace.fileCounts(workspace.asRelativePath(uri), file, all, around.isGoverned(uri.toString())),
    );
    if (closed && !openDocument(uri))
      this.#show(closed, [...podCoach.documents.shownFindings(file), ...between], all.length);
  }

  async #analyse({ uri, text }: FileText, token?: CancellationToken): Promise<FileAnalysis | undefined> {
    const settings = await this.#analyses.settingsOf(uri);
    return runInSlices(
      this.#analyses.analyzer.analyseInSteps(text, settings),
      () => token?.isCancellationRequested !== true,
    );
  }

  #show(place: FileText, findings: readonly Finding[], count: number): void {
    const room = Math.max(0, MAX_SHOWN - this.#shown);
    const diagnostics: Diagnostic[] = findings.slice(0, room).map((finding) => toDiagnostic(finding, place));
    this.#shown += diagnostics.length;
    this.#hidden += Math.max(0, count - diagnostics.length);
    this.#collection.set(place.uri, diagnostics);
  }

  /** After a check, its problems follow what happens to the files. */
  async #again(uri: Uri): Promise<void> {
    const before = this.#checked.get(uri.toString());
    if (!before || openDocument(uri)) return;
    this.#shown -= this.#collection.get(uri)?.length ?? 0;
    await this.#check(uri, podCoach.workspace.createSurroundings(this.#names.index));
  }
}
