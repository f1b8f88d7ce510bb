/** What `.gitignore` files leave out. Source: gitignore(5), without character classes. */

import { withoutEnd } from '../text.ts';
import { matchesGlob, parseGlob } from './glob.ts';
import type { Glob } from './glob.ts';

interface IgnoreLine {
  readonly glob: Glob;
  readonly isNegated: boolean;
  readonly onlyFolders: boolean;
}

/** A `.gitignore`, and the folder that it is in: '' or a path with slashes, from where all paths count. */
export interface IgnoreFile {
  readonly folder: string;
  readonly lines: readonly IgnoreLine[];
}

/** Lines that cannot be read leave nothing out. */
export function readIgnoreFile(folder: string, text: string): IgnoreFile {
  return { folder: withoutEnd(folder, '/'), lines: text.split(/\r?\n/).flatMap(readLine) };
}

function readLine(line: string): IgnoreLine[] {
  const trimmed = line.trimEnd();
  // A character class would be taken for its letters.
  if (trimmed === '' || trimmed.startsWith('#') || /[[\\]/.test(trimmed)) return [];
  const isNegated = trimmed.startsWith('!');
  const pattern = isNegated ? trimmed.slice(1) : trimmed;
  const path = withoutEnd(pattern, '/');
  // Braces mean themselves to git.
  const glob = /[{}]/.test(path) ? [path.split('/').filter((name) => name !== '')] : parseGlob(path);
  if (!glob) return [];
  const anywhere = !path.includes('/');
  return [
    { glob: anywhere ? glob.map((names) => ['**', ...names]) : glob, isNegated, onlyFolders: pattern.endsWith('/') },
  ];
}

/**
 * Is this one path ignored, whatever becomes of the folders that it is in? Of the lines that match the last one
 * counts; outer files come first.
 */
export function isIgnoredAlone(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  let out = false;
  for (const { folder, lines } of files) {
    if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    for (const { glob, isNegated, onlyFolders } of lines)
      if ((isFolder || !onlyFolders) && matchesGlob(glob, inside)) out = !isNegated;
  }
  return out;
}
