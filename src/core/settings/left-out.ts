/** Which files nobody cares for: what an editor's settings exclude, and what git ignores. */

import { isExcludedAlone } from './excluded-paths.ts';
import { isIgnoredAlone } from './gitignore.ts';
import type { IgnoreFile } from './gitignore.ts';
import type { Glob } from './glob.ts';

/**
 * Answers for paths with slashes, counted from one folder. A folder that is left out takes with it all that is in it,
 * and is judged once, however many files it has.
 */
export function leftOut(excludes: readonly Glob[], ignoreFiles: readonly IgnoreFile[]): (path: string) => boolean {
  const outsideFirst = [...ignoreFiles].sort((a, b) => a.folder.length - b.folder.length);
  const isOutAlone = (path: string, isFolder: boolean): boolean =>
    isExcludedAlone(excludes, path) || isIgnoredAlone(outsideFirst, path, isFolder);
  const folders = new Map<string, boolean>([['', false]]);
  const isFolderOut = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const out = isFolderOut(folderOf(folder)) || isOutAlone(folder, true);
    folders.set(folder, out);
    return out;
  };
  return (path) => isFolderOut(folderOf(path)) || isOutAlone(path, false);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
