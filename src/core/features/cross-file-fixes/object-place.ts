/** Objects of analysed files, found by what an index says of them. */

import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { PodLabels } from '../../manifest/symbols.ts';
import type { TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import { flowStyleOf, inFlowStyle } from '../../yaml/flow-style.ts';
import type { MapValue } from '../../yaml/values.ts';
import { editInFile } from '../../analysis/file-offsets.ts';

/** One object of a file, and how to write into its document. */
export interface ObjectPlace {
  readonly root: MapValue;
  readonly manifest: Manifest | undefined;
  readonly edits: Edits;
  /** Edits of the document -> edits of the file, in the document's own style; undefined where one of them is. */
  inFile(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined;
}

/** The object that makes these Pods; undefined when the file is not the one that the names were read from. */
export function ownerPlace(file: FileAnalysis | undefined, start: number, pod: PodLabels): ObjectPlace | undefined {
  return placesIn(file, start)[pod.object];
}

/** The object of a kind and name. */
export function namedPlace(file: FileAnalysis | undefined, kind: string, name: string): ObjectPlace | undefined {
  const places = (file?.documents ?? []).flatMap(({ range }) => placesIn(file, range.start));
  return places.find((place) => place?.root.text('kind') === kind && place.root.map('metadata')?.text('name') === name);
}

/** One place for each subject of the document that starts there, undefined for those that are no objects. */
export function placesIn(file: FileAnalysis | undefined, start: number): (ObjectPlace | undefined)[] {
  const analysis = file?.documents.find(({ range }) => range.start === start)?.analysis;
  if (!analysis || analysis.isTemplate || analysis.isPatch || analysis.parsed.problems.length > 0) return [];
  const edits = new Edits(analysis.text);
  const { root: document } = analysis.parsed;
  const style = flowStyleOf(document);
  const inFile = (made: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined => {
    const all = made.filter((edit) => edit !== undefined);
    if (all.length < made.length || all.length === 0) return undefined;
    return (document && style ? inFlowStyle(all, document, style) : all).map((edit) => editInFile(edit, { start }));
  };
  return analysis.subjects
    .map((subject) => {
      if (subject.type === 'not-kubernetes') return undefined;
      const manifest = subject.type === 'manifest' ? subject.manifest : undefined;
      return { root: manifest?.root ?? ('root' in subject ? subject.root : undefined), manifest, edits, inFile };
    })
    .map((place) => (place?.root ? { ...place, root: place.root } : undefined));
}
