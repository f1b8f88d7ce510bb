import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { FolderSettings } from '../../core/settings/folder-settings/folder-settings.ts';
import { FilesAbove } from './files-above.ts';
import type { FileAbove } from './files-above.ts';

/** The `.pod-coach.yaml` files of the workspace. */
export class FolderSettingsFiles implements Disposable {
  readonly #files: FilesAbove<FolderSettings>;

  constructor(log: LogOutputChannel) {
    this.#files = new FilesAbove(
      [podCoach.settings.folderSettingsFile],
      (text) => podCoach.settings.readFolderSettings(text).settings,
      'Settings of a folder',
      log,
    );
  }

  /** Settings on disk have changed. */
  get onDidChange(): FilesAbove<FolderSettings>['onDidChange'] {
    return this.#files.onDidChange;
  }

  /**
   * The nearest settings from the file's folder up to the workspace's. Undefined where there are none, and outside the
   * workspace.
   */
  async of(document: Uri): Promise<FileAbove<FolderSettings> | undefined> {
    for await (const found of this.#files.of(document)) return found;
    return undefined;
  }

  dispose(): void {
    this.#files.dispose();
  }
}
