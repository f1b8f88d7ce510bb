/**
 * A repair that changes one file or several, chosen from names alone: the files it changes are read only when it is
 * asked for.
 */

import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { DocumentPart, FileNames } from '../../workspace/file-names.ts';
import type { Around } from '../../workspace/workspace-lookup.ts';
import type { TextEdit } from '../../text.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';

/** Edits of one file as it is now. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

export interface Remedy {
  readonly title: string;
  /** Of several, the one that a careful colleague would take. */
  readonly preferred: boolean;
  /** The files that it reads or changes. */
  readonly paths: readonly string[];
  /** What may be found afterwards although it was not before: values are left for a person to fill in. */
  readonly leaves?: string;
  /** The edits, with the files of `paths`; undefined where these do not allow it. */
  edits(files: ReadonlyMap<string, FileAnalysis>): readonly FileEdits[] | undefined;
}

/** A finding across files, in the document that it is in. */
export interface CrossFilePlace {
  readonly finding: FileFinding;
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly around: Around;
}

/** `Deployment/web` -> Deployment `web`. */
export function ownerWords(owner: string): string {
  const [kind = '', name = ''] = owner.split('/');
  return `${kind} \`${name}\``;
}
