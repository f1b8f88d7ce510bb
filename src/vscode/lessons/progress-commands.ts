import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { CourseFile } from './course-file.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { complain, confirm, notify } from '../surfaces.ts';
import type { ProgressStore } from './progress-store.ts';

/** Commands to keep progress in a file, to take it from there, and to start again. */
export function registerProgressCommands(store: ProgressStore, course: CourseFile, log: LogOutputChannel): Disposable {
  const register = (command: string, what: string, run: () => Promise<void>): Disposable =>
    commands.registerCommand(command, guarded(what, log, run));
  return Disposable.from(
    register('podCoach.exportProgress', 'Exporting progress', () => exportToFile(store)),
    register('podCoach.importProgress', 'Importing progress', () => importFromFile(store, course)),
    register('podCoach.undoImport', 'Undoing an import', () => undo(store)),
    register('podCoach.resetProgress', 'Resetting progress', () => reset(store)),
  );
}

function progressFiles(): Record<string, string[]> {
  return { [l10n.t('Pod Coach progress')]: ['json'] };
}

async function exportToFile(store: ProgressStore): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const suggestion = folder && Uri.joinPath(folder, 'pod-coach-progress.json');
  const file = await window.showSaveDialog({
    filters: progressFiles(),
    ...(suggestion ? { defaultUri: suggestion } : {}),
  });
  if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(podCoach.progress.toFile(store.progress)));
}

/** What the file knows is added; nothing is lost by importing, and it can be taken back. */
async function importFromFile(store: ProgressStore, course: CourseFile): Promise<void> {
  const [file] = (await window.showOpenDialog({ filters: progressFiles() })) ?? [];
  if (!file) return;
  const { size } = await workspace.fs.stat(file);
  const imported =
    podCoach.progress.refusedForSize(size) ??
    podCoach.progress.fromFile(new TextDecoder().decode(await workspace.fs.readFile(file)));
  if (!imported.ok) return void complain(noticeText(`Pod Coach: ${imported.why}`));
  const count = await store.addImport(imported.progress, await course.load());
  // Not awaited: the message may stay for long.
  void tell(store, count);
}

async function tell(store: ProgressStore, count: number): Promise<void> {
  if (count === 0) return void notify(noticeText(l10n.t('Pod Coach: the file contains no new progress.')));
  const button = l10n.t('Undo Import');
  const words =
    count === 1
      ? l10n.t('Pod Coach: imported 1 item of progress.')
      : l10n.t('Pod Coach: imported {0} items of progress.', count);
  if ((await notify(noticeText(words), button)) === button) await undo(store);
}

async function undo(store: ProgressStore): Promise<void> {
  const isUndone = await store.undoImport();
  const words = isUndone
    ? l10n.t('Pod Coach: the import was undone.')
    : l10n.t('Pod Coach: there is no import to undo.');
  void notify(noticeText(words));
}

async function reset(store: ProgressStore): Promise<void> {
  const yes = l10n.t('Reset Progress');
  const detail = l10n.t(
    'Deletes read sections, answers and solved exercises on all machines that sync your settings. Your files stay.',
  );
  const isSure = await confirm(noticeText(l10n.t('Reset your progress in all lessons?')), noticeText(detail), yes);
  if (isSure) await store.reset();
}
