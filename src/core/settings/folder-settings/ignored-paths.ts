/** Paths that a folder's settings leave alone. */

import { withoutEnd } from '../../text.ts';
import { matchesGlob, parseGlob } from '../glob.ts';
import type { Glob } from '../glob.ts';
import { ANY_FOLDERS, readName } from '../name-pattern.ts';

/**
 * A pattern as `.pod-coach.yaml` has it, counted from its folder: a file, or a folder with all that is in it. Without a
 * slash in the middle it holds at any depth; with one at its end it means folders only. Undefined for a pattern that is
 * none.
 */
export function ignoredPaths(pattern: string): Glob | undefined {
  const glob = parseGlob(pattern);
  const onlyFolders = pattern.endsWith('/');
  const anywhere = !withoutEnd(pattern, '/').includes('/');
  return glob?.map((names) => [
    ...(anywhere ? [ANY_FOLDERS] : []),
    ...names,
    ...(onlyFolders ? [readName('*')] : []),
    ANY_FOLDERS,
  ]);
}

/** `path` has slashes and counts from the folder of the settings. */
export function isIgnored(ignore: readonly Glob[], path: string): boolean {
  return ignore.some((glob) => matchesGlob(glob, path));
}
