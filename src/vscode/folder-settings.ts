import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';
import type { FolderSettings } from '../core/features/folder-settings/folder-settings.ts';
import { readFolderSettings } from '../core/features/folder-settings/read-folder-settings.ts';
import { guarded } from './guarded.ts';

/** Larger than this is no file of settings. */
const MAX_BYTES = 256 * 1024;

/** The settings that hold for a file, and where they are. */
export interface FoundFolderSettings {
  readonly file: Uri;
  readonly settings: FolderSettings;
  /** Of the file that was asked about, from the folder of its settings. */
  readonly path: string;
}

/** The `.pod-coach.yaml` files of the workspace, each read when a file in its folder is first looked at, and again when it changes. */
export class FolderSettingsFiles implements Disposable {
  readonly #read = new Map<string, Promise<FolderSettings | undefined>>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly #readFile: (file: Uri) => Promise<FolderSettings | undefined>;

  /** Settings on disk have changed: what was worked out with them may be so no longer. */
  readonly onDidChange = this.#changed.event;

  constructor(log: LogOutputChannel) {
    this.#readFile = guarded('Settings of a folder', log, readFile);
    const watcher = workspace.createFileSystemWatcher(`**/${FOLDER_SETTINGS_FILE}`);
    // With a folder goes what is in it, without a word about each file.
    const deletions = workspace.createFileSystemWatcher('**', true, true, false);
    this.#subscriptions = Disposable.from(
      watcher,
      deletions,
      deletions.onDidDelete((deleted) => void this.#forgetIn(deleted)),
      watcher.onDidCreate((file) => this.#forget(file)),
      watcher.onDidChange((file) => this.#forget(file)),
      workspace.onDidChangeWorkspaceFolders(() => this.#forgetAll()),
      this.#changed,
    );
  }

  /** The nearest settings from the file's folder up to the workspace's. Undefined where there are none, and outside the workspace. */
  async of(document: Uri): Promise<FoundFolderSettings | undefined> {
    for (const folder of foldersAbove(document)) {
      const file = Uri.joinPath(folder, FOLDER_SETTINGS_FILE);
      const settings = await this.#settingsIn(file);
      if (settings) return { file, settings, path: document.path.slice(folder.path.replace(/\/$/, '').length + 1) };
    }
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #settingsIn(file: Uri): Promise<FolderSettings | undefined> {
    const key = file.toString();
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#readFile(file);
    this.#read.set(key, reading);
    return reading;
  }

  #forget(file: Uri): void {
    this.#read.delete(file.toString());
    this.#changed.fire();
  }

  async #forgetIn(deleted: Uri): Promise<void> {
    const prefix = deleted.toString();
    for (const [file, reading] of this.#read) {
      if ((file === prefix || file.startsWith(`${prefix}/`)) && (await reading)) this.#forget(Uri.parse(file));
    }
  }

  #forgetAll(): void {
    this.#read.clear();
    this.#changed.fire();
  }
}

async function readFile(file: Uri): Promise<FolderSettings | undefined> {
  const stat = await workspace.fs.stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
  if (stat === undefined || stat > MAX_BYTES) return undefined;
  return readFolderSettings(new TextDecoder().decode(await workspace.fs.readFile(file))).settings;
}

/** The folder of a file and those above it, up to the folder that is open. */
function foldersAbove(document: Uri): Uri[] {
  const top = workspace.getWorkspaceFolder(document)?.uri;
  const folders: Uri[] = [];
  if (!top) return folders;
  for (let folder = Uri.joinPath(document, '..'); ; folder = Uri.joinPath(folder, '..')) {
    folders.push(folder);
    if (folder.path.length <= top.path.length) return folders;
  }
}
