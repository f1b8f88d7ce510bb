/** `# pod-coach: kubernetes 1.33` in a file says for which version the file is meant. */

import type { Range } from '../text.ts';
import { NEWEST_VERSION, OLDEST_VERSION } from './settings.ts';

const COMMENT = /^[ \t]*#[ \t]*pod-coach:[ \t]*kubernetes[ \t]+(\S+)/m;

export interface VersionComment {
  readonly range: Range;
  /** The minor version; undefined when the comment names none that Pod Coach knows. */
  readonly version: number | undefined;
}

/** The first such comment of a file. */
export function versionCommentIn(text: string): VersionComment | undefined {
  if (!text.includes('pod-coach:')) return undefined;
  const match = COMMENT.exec(text);
  if (!match) return undefined;
  const written = match[1] ?? '';
  const end = match.index + match[0].length;
  const minor = /^v?1\.(\d{2})(?:\.\d+)?$/.exec(written)?.[1];
  const version = Number(minor);
  const known = version >= OLDEST_VERSION && version <= NEWEST_VERSION;
  return { range: { start: end - written.length, end }, version: known ? version : undefined };
}
