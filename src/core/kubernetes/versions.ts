/** The Kubernetes versions that Pod Coach knows. A version is its minor: 36 is 1.36. */

export const OLDEST_VERSION = 30;
export const NEWEST_VERSION = 37;

/** What judges where no one asks for another: what most clusters run, so it follows the newest by some months. */
export const DEFAULT_VERSION = 36;

/** What is true from one minor version to another, both included; a missing end is open. */
export interface VersionSpan {
  readonly since?: number;
  readonly until?: number;
}

export function holdsIn({ since = 0, until = Infinity }: VersionSpan, version: number): boolean {
  return since <= version && version <= until;
}

/** Every version, the newest first. */
export const VERSIONS: readonly number[] = Array.from(
  { length: NEWEST_VERSION - OLDEST_VERSION + 1 },
  (_, at) => NEWEST_VERSION - at,
);

/** Is it a version that Pod Coach can judge by: known, or newer than all it knows? */
export function canJudgeBy(version: number): boolean {
  return version >= OLDEST_VERSION;
}

/** In a version newer than all that Pod Coach knows, what it does not know may exist. */
export function isNewerThanKnown(version: number): boolean {
  return version > NEWEST_VERSION;
}

/** What holds for a version that is newer than all that Pod Coach knows, in a sentence. */
export function newerVersionNote(version: number): string {
  return (
    `Pod Coach knows up to ${versionName(NEWEST_VERSION)}: for ${versionName(version)}, what it does not know is ` +
    'only a warning.'
  );
}

/** As people write it: `1.36`. */
export function versionName(version: number): string {
  return `1.${version}`;
}
