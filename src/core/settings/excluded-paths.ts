/** What an editor's settings such as `files.exclude` leave out. */

import { matchesGlob, parseGlobWithClasses } from './glob.ts';
import type { Glob } from './glob.ts';

/** The patterns of a setting that are on: pattern -> true. Conditions (`when`) leave nothing out. */
export function readExcludes(setting: unknown): Glob[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([pattern, isOn]) =>
    (isOn === true ? (parseGlobWithClasses(pattern) ?? []) : []).map((one) => [one]),
  );
}

/** Is this one path left out? It has slashes and counts from the workspace folder. */
export function isExcludedAlone(excludes: readonly Glob[], path: string): boolean {
  return excludes.some((glob) => matchesGlob(glob, path));
}
