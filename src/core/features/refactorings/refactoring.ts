/** A refactoring: a change of shape that a person asks for, where nothing has to be wrong. */

import type { Manifest } from '../../manifest/manifest.ts';
import type { ContainerPlace } from '../../manifest/containers.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import type { PlaceInObject } from '../../analysis/object-at.ts';
import type { DocumentEdit } from '../../analysis/file-offsets.ts';

/** Where it is asked for. Offsets of values and edits count from the document's start. */
export interface RefactoringPlace extends PlaceInObject {
  readonly file: FileAnalysis;
  readonly document: DocumentAnalysis;
  /** Where the document begins in the file. */
  readonly start: number;
  /** The object around the cursor; in a List, the item. */
  readonly manifest: Manifest;
  readonly edits: Edits;
}

export interface Refactoring {
  readonly title: string;
  /** As editors sort them: the thing gets another form, or a part of it becomes a thing of its own. */
  readonly kind: 'rewrite' | 'extract';
  /** The edits of the document; undefined where it cannot be done, or would not be asked for. */
  edits(place: RefactoringPlace): readonly DocumentEdit[] | undefined;
}

/** Is the cursor at what says what the object is (its kind, name, labels), and not in its spec? */
export function isAtHead({ steps: [first, ...below] }: RefactoringPlace): boolean {
  return below.length === 0 || first === 'apiVersion' || first === 'kind' || first === 'metadata';
}

/** The file's objects of a kind. */
export function objectsOfKind(file: FileAnalysis, kind: string): MapValue[] {
  return file.documents.flatMap(({ analysis }) =>
    analysis.subjects.flatMap((subject) => {
      const root =
        subject.type === 'manifest' ? subject.manifest.root : subject.type === 'other-kind' ? subject.root : undefined;
      return root?.text('kind') === kind ? [root] : [];
    }),
  );
}

/** The names of these objects. */
export function namesOf(objects: readonly MapValue[]): string[] {
  return objects.flatMap((root) => root.map('metadata')?.text('name') ?? []);
}

/** The container whose name, image or dash the cursor is at. */
export function containerNamedAt({ container: place, value }: RefactoringPlace): ContainerPlace | undefined {
  const isName = value.parent === place?.container && (value.key === 'name' || value.key === 'image');
  return value === place?.container || isName ? place : undefined;
}

export function isInPorts({ steps }: RefactoringPlace): boolean {
  return steps.includes('ports');
}

/** Do two of the edits take the same text away? Then they cannot be made together. */
export function haveConflict(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return ordered.some(({ range }, at) => range.start < (ordered[at - 1]?.range.end ?? 0));
}
