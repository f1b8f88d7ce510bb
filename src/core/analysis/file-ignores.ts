/** `# pod-coach: ignore-file RULE reason` at the head of a file: it holds for all documents of the file. */

import type { Range } from '../text.ts';
import { readIgnore } from './comment-ignores.ts';

const COMMENT = /^#\s*pod-coach:\s*ignore-file\s+([\w-]+(?:\s*,\s*[\w-]+)*)/;

/** One such comment. */
export interface FileIgnore {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly written: Range;
}

/** What one document has to know of the comments for the whole file. */
export interface FileIgnores {
  readonly inherited: readonly FileIgnore[];
  /** Only the first document answers for them: what they silence in the others. */
  readonly answersFor: ReadonlySet<string> | undefined;
}

export const NO_FILE_IGNORES: FileIgnores = { inherited: [], answersFor: undefined };

/** Those before the first line that holds more than a comment. */
export function fileIgnoresIn(text: string): FileIgnore[] {
  if (!text.includes('ignore-file')) return [];
  const found: FileIgnore[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end).trimEnd();
    const comment = line.trimStart();
    if (comment !== '' && !comment.startsWith('#') && !/^---(?:\s*#|$)/.test(line)) break;
    const read = comment.startsWith('#') ? readIgnore(comment, COMMENT) : undefined;
    const start = at + line.length - comment.length;
    if (read) found.push({ ...read, written: { start, end: start + comment.length } });
    at = end + 1;
  }
  return found;
}
