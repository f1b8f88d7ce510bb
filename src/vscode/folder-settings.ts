import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';
import type { FolderSettings } from '../core/features/folder-settings/folder-settings.ts';
import { readFolderSettings } from '../core/features/folder-settings/read-folder-settings.ts';
import { FilesAbove } from './files-above.ts';
import type { FileAbove } from './files-above.ts';

/** The `.pod-coach.yaml` files of the workspace. */
export class FolderSettingsFiles implements Disposable {
  readonly #files: FilesAbove<FolderSettings>;

  constructor(log: LogOutputChannel) {
    this.#files = new FilesAbove([FOLDER_SETTINGS_FILE], (text) => readFolderSettings(text).settings, 'Settings of a folder', log);
  }

  /** Settings on disk have changed. */
  get onDidChange(): FilesAbove<FolderSettings>['onDidChange'] {
    return this.#files.onDidChange;
  }

  /** The nearest settings from the file's folder up to the workspace's. Undefined where there are none, and outside the workspace. */
  async of(document: Uri): Promise<FileAbove<FolderSettings> | undefined> {
    for await (const found of this.#files.of(document)) return found;
    return undefined;
  }

  dispose(): void {
    this.#files.dispose();
  }
}
