import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { exportProgress, importProgress } from '../core/lessons/progress-store.ts';
import { everything, merge, resetProgress } from '../core/lessons/progress.ts';
import { guarded } from './guarded.ts';
import type { ProgressStore } from './progress-store.ts';

/** A progress file is small; a larger one is something else. */
const LARGEST_FILE = 4 * 1024 * 1024;

/** Commands to keep progress in a file, to take it from there, and to begin anew. */
export function registerProgressCommands(store: ProgressStore, log: LogOutputChannel): Disposable {
  const register = (command: string, what: string, run: () => Promise<void>): Disposable =>
    commands.registerCommand(command, guarded(what, log, run));
  return Disposable.from(
    register('podCoach.exportProgress', 'Exporting progress', () => exportToFile(store)),
    register('podCoach.importProgress', 'Importing progress', () => importFromFile(store)),
    register('podCoach.resetProgress', 'Resetting progress', () => reset(store)),
  );
}

function progressFiles(): Record<string, string[]> {
  return { [l10n.t('Pod Coach progress')]: ['json'] };
}

async function exportToFile(store: ProgressStore): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const suggestion = folder && Uri.joinPath(folder, 'pod-coach-progress.json');
  const file = await window.showSaveDialog({ filters: progressFiles(), ...(suggestion ? { defaultUri: suggestion } : {}) });
  if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(exportProgress(store.progress)));
}

/** What the file knows is added; nothing is lost by importing. */
async function importFromFile(store: ProgressStore): Promise<void> {
  const [file] = (await window.showOpenDialog({ filters: progressFiles() })) ?? [];
  if (!file) return;
  const { size } = await workspace.fs.stat(file);
  const text = size > LARGEST_FILE ? '' : new TextDecoder().decode(await workspace.fs.readFile(file));
  const imported = importProgress(text);
  if (!imported.ok) return void window.showErrorMessage(`Pod Coach: ${imported.why}`);
  await store.update((progress) => merge(progress, imported.progress));
}

async function reset(store: ProgressStore): Promise<void> {
  const yes = l10n.t('Forget Everything');
  const detail = l10n.t('What you have read, answered and solved is forgotten, on all machines that share your settings. Your exercises keep their text.');
  const answer = await window.showWarningMessage(l10n.t('Forget your progress in all lessons?'), { modal: true, detail }, yes);
  if (answer === yes) await store.update((progress) => resetProgress(progress, everything));
}
