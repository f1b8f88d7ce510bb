import { existsSync } from 'node:fs';
import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { FolderSettings } from '../../core/settings/folder-settings/folder-settings.ts';
import { readSource } from './source.ts';

/** The settings that hold for a file. */
export interface FoundFolderSettings {
  readonly settings: FolderSettings;
  /** Of the file that was asked about, from the folder of its settings, with slashes. */
  readonly path: string;
}

/** The `.pod-coach.yaml` files above the files that are checked, each read once. */
export class FolderSettingsFiles {
  readonly #found = new Map<string, Promise<{ folder: string; settings: FolderSettings } | undefined>>();
  readonly #tell: (problem: string) => void;

  /** `tell` hears what makes no sense in them. */
  constructor(tell: (problem: string) => void) {
    this.#tell = tell;
  }

  /** The nearest settings from the file's folder upwards, up to the repository that it is in. */
  async of(file: string): Promise<FoundFolderSettings | undefined> {
    const absolute = path.resolve(file);
    const found = await this.#above(path.dirname(absolute));
    return found && { settings: found.settings, path: path.relative(found.folder, absolute).split(path.sep).join('/') };
  }

  #above(folder: string): Promise<{ folder: string; settings: FolderSettings } | undefined> {
    const known = this.#found.get(folder);
    if (known) return known;
    const finding = this.#find(folder);
    this.#found.set(folder, finding);
    return finding;
  }

  async #find(folder: string): Promise<{ folder: string; settings: FolderSettings } | undefined> {
    const file = path.join(folder, podCoach.settings.folderSettingsFile);
    if (existsSync(file)) return { folder, settings: await this.#read(file) };
    const above = path.dirname(folder);
    return above === folder || existsSync(path.join(folder, '.git')) ? undefined : this.#above(above);
  }

  async #read(file: string): Promise<FolderSettings> {
    const source = await readSource(file);
    const shown = path.relative('', file);
    if ('reason' in source) this.#tell(`cannot read ${shown}: ${source.reason}.`);
    const text = 'reason' in source ? '' : source.text;
    const { settings, problems } = podCoach.settings.readFolderSettings(text);
    const starts = podCoach.text.lineStarts(text);
    for (const { range, message } of problems) {
      const { line, character } = podCoach.text.positionAt(starts, range.start);
      this.#tell(`${shown}:${line + 1}:${character + 1}: ${message}`);
    }
    return settings;
  }
}
