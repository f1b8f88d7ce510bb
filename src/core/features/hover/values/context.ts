/** What a hover on a value can look at. */

import type { FieldSchema } from '../../../kubernetes/schema.ts';
import type { ContainerPlace } from '../../../manifest/containers.ts';
import type { Manifest } from '../../../manifest/manifest.ts';
import type { Value } from '../../../yaml/values.ts';
import type { WordPlace } from '../field-at.ts';
import type { NameNode } from '../../../workspace/links/name-node.ts';
import type { NameIndex } from '../../../workspace/workspace-index.ts';

/** What stands around a file, and what time it is. */
export interface HoverSurroundings {
  readonly index: NameIndex;
  /** The file's path in the index. */
  readonly path: string;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

/** A place with the object around it. */
export interface NameContext extends HoverSurroundings {
  readonly value: Value;
  readonly manifest: Manifest;
  /** The container that the place is in. */
  readonly container: ContainerPlace | undefined;
  /** Where the document starts in the file. */
  readonly start: number;
  /** The name that stands at the place, if one does. */
  readonly name: NameNode | undefined;
}

export interface ValueContext extends NameContext {
  readonly on: WordPlace['on'];
  /** The type that has the field, and the field. */
  readonly type: string;
  readonly field: FieldSchema;
}

/**
 * Prose with `code`; everything from the file stands in `code`. At most three lines are first, the rest is for who
 * wants more.
 */
export interface ValueWords {
  readonly lines: readonly string[];
  readonly more: readonly string[];
}

/** More than this is cut off. */
const MAX_CODE = 60;

/** A text of the file, as code: in it nothing means anything. */
export function code(text: string): string {
  const line = text
    .replaceAll(/[\s`\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .trim();
  if (line === '') return '`""`';
  return `\`${line.length > MAX_CODE ? `${line.slice(0, MAX_CODE - 1)}…` : line}\``;
}

/** `a`, `a and b`, `a, b and c`; of many the first few. */
export function list(words: readonly string[], most = 4): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
