import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FolderSettingsFiles } from './folder-settings.ts';
import { noticeText } from '../shown-text.ts';
import { notify, warn } from '../surfaces.ts';

/** Writes `rule: off` into the `.pod-coach.yaml` that holds for a file, else into a new one of its workspace folder. */
export async function turnRuleOffInFolder(rule: string, document: Uri, folders: FolderSettingsFiles): Promise<void> {
  const top = workspace.getWorkspaceFolder(document)?.uri;
  const file = (await folders.of(document))?.file ?? (top && Uri.joinPath(top, podCoach.settings.folderSettingsFile));
  if (!file) return;
  const before = await write(rule, file);
  if (before === undefined) {
    await window.showTextDocument(file);
    return void warn(
      noticeText(
        l10n.t(
          'Pod Coach cannot change this {0}. Fix its errors first, or add {1}: off under rules yourself.',
          podCoach.settings.folderSettingsFile,
          rule,
        ),
      ),
    );
  }
  const [undo, show] = [l10n.t('Undo'), l10n.t('Show')];
  const done = l10n.t('Pod Coach: rule {0} is now off for everyone, in {1}.', rule, workspace.asRelativePath(file));
  const answer = await notify(noticeText(done), undo, show);
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
  const edit = podCoach.settings.turnOffInFolder(before, rule);
  const done =
    edit !== undefined && (await workspace.applyEdit(toWorkspaceEdit([edit], settings))) && (await settings.save());
  return done ? before : undefined;
}

async function restore(file: Uri, before: string): Promise<void> {
  const settings = await workspace.openTextDocument(file);
  const edit = new WorkspaceEdit();
  if (before === '') edit.deleteFile(file, { ignoreIfNotExists: true });
  else edit.replace(file, new Range(settings.positionAt(0), settings.positionAt(settings.getText().length)), before);
  if ((await workspace.applyEdit(edit)) && before !== '') await settings.save();
}
