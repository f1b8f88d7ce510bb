/** Hears of every save below a folder, also of editors that write a new file and rename it over the old one. */

import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Calls `changed` when something below `folder` changes, once a folder and event. Node's own recursive watching
 * follows a file and not its name on Linux: it is silent after the first rename. So each folder is watched by itself.
 * Gives a function that ends it.
 */
export async function watchFolder(folder: string, changed: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();
  const add = async (): Promise<void> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const one of [folder, ...folders]) if (!watchers.has(one)) watchers.set(one, start(one));
  };
  const start = (one: string): FSWatcher =>
    watch(one, () => {
      changed();
      void add();
    }).on('error', () => {
      watchers.get(one)?.close();
      watchers.delete(one);
    });
  await add();
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}
