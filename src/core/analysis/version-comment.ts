/** `# pod-coach: kubernetes 1.33` in a file says for which version the file is meant. */

import type { Range } from '../text.ts';
import { canJudgeBy } from '../kubernetes/versions.ts';

const COMMENT = /^[ \t]*#[ \t]*pod-coach:[ \t]*kubernetes[ \t]+([^ \t\r\n]+)/m;

export interface VersionComment {
  readonly range: Range;
  /** The minor version; undefined when the comment names none, or one older than all that Pod Coach knows. */
  readonly version: number | undefined;
}

/** The first such comment of a file. */
export function versionCommentIn(text: string): VersionComment | undefined {
  if (!text.includes('pod-coach:')) return undefined;
  const match = COMMENT.exec(text);
  if (!match) return undefined;
  const written = match[1] ?? '';
  const end = match.index + match[0].length;
  const minor = /^v?1\.(\d{1,3})(?:\.\d+)?$/.exec(written)?.[1];
  const version = Number(minor);
  return { range: { start: end - written.length, end }, version: canJudgeBy(version) ? version : undefined };
}
