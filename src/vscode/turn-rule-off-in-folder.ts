import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';
import { turnOffInFolder } from '../core/features/folder-settings/turn-off-in-folder.ts';
import { toWorkspaceEdit } from './convert.ts';
import type { FolderSettingsFiles } from './folder-settings.ts';

/** Writes `rule: off` into the `.pod-coach.yaml` that holds for a file, else into a new one of its workspace folder. */
export async function turnRuleOffInFolder(rule: string, document: Uri, folders: FolderSettingsFiles): Promise<void> {
  const top = workspace.getWorkspaceFolder(document)?.uri;
  const file = (await folders.of(document))?.file ?? (top && Uri.joinPath(top, FOLDER_SETTINGS_FILE));
  if (!file) return;
  const before = await write(rule, file);
  if (before === undefined) {
    await window.showTextDocument(file);
    return void window.showWarningMessage(l10n.t('Pod Coach cannot write into this {0} as it is. Mend it, or write {1}: off under rules.', FOLDER_SETTINGS_FILE, rule));
  }
  const [undo, show] = [l10n.t('Undo'), l10n.t('Show')];
  const answer = await window.showInformationMessage(l10n.t('Pod Coach: the rule {0} is off for everyone, in {1}.', rule, workspace.asRelativePath(file)), undo, show);
  if (answer === undo) await restore(file, before);
  if (answer === show) await window.showTextDocument(file);
}

/** The text before, '' for a new file; undefined when nothing could be written. */
async function write(rule: string, file: Uri): Promise<string | undefined> {
  const create = new WorkspaceEdit();
  create.createFile(file, { ignoreIfExists: true });
  await workspace.applyEdit(create);
  const settings = await workspace.openTextDocument(file);
  const before = settings.getText();
  const edit = turnOffInFolder(before, rule);
  const done = edit !== undefined && (await workspace.applyEdit(toWorkspaceEdit([edit], settings))) && (await settings.save());
  return done ? before : undefined;
}

async function restore(file: Uri, before: string): Promise<void> {
  const settings = await workspace.openTextDocument(file);
  const edit = new WorkspaceEdit();
  if (before === '') edit.deleteFile(file, { ignoreIfNotExists: true });
  else edit.replace(file, new Range(settings.positionAt(0), settings.positionAt(settings.getText().length)), before);
  if ((await workspace.applyEdit(edit)) && before !== '') await settings.save();
}
