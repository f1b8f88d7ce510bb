/** What `.gitignore` files leave out. Source: gitignore(5). */

import { withoutEnd } from '../text.ts';
import { matchesGlob } from './glob.ts';
import type { Glob } from './glob.ts';
import { ANY_FOLDERS, readNameWithClasses } from './name-pattern.ts';

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
  const trimmed = withoutSpacesAtEnd(line);
  if (trimmed === '' || trimmed.startsWith('#')) return [];
  const isNegated = trimmed.startsWith('!');
  const pattern = escapesAsClasses(isNegated ? trimmed.slice(1) : trimmed);
  const path = withoutEnd(pattern, '/');
  // Braces mean themselves to git.
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0) return [];
  const glob = names.map(readNameWithClasses);
  const anywhere = !path.includes('/');
  return [{ glob: [anywhere ? [ANY_FOLDERS, ...glob] : glob], isNegated, onlyFolders: pattern.endsWith('/') }];
}

/** Spaces at the end do not count, except for one behind a backslash. */
function withoutSpacesAtEnd(line: string): string {
  const trimmed = line.trimEnd();
  return trimmed.endsWith('\\') && line.length > trimmed.length ? `${trimmed} ` : trimmed;
}

/** What a backslash stands before means itself, as in a class of its own. */
function escapesAsClasses(pattern: string): string {
  return pattern.replaceAll(/\\(.)/gu, (_, character: string) =>
    /[*?[]/.test(character) ? `[${character}]` : character,
  );
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
