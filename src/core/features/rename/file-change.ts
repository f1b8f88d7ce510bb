/** The edits that write a new name in all its places, file by file. */

import { applyEdits } from '../../text.ts';
import type { Range, TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import type { NameNode } from '../../workspace/links/name-node.ts';
import { grouped } from '../../workspace/grouped.ts';
import { editInFile } from '../../analysis/file-offsets.ts';

export interface FileChange {
  readonly path: string;
  /** Before. */
  readonly file: FileAnalysis;
  readonly edits: readonly TextEdit[];
  /** After. */
  readonly text: string;
}

export function changesOf(
  nodes: readonly NameNode[],
  newName: string,
  files: ReadonlyMap<string, FileAnalysis>,
): FileChange[] | { readonly refusal: string } {
  const changes: FileChange[] = [];
  for (const [path, inFile] of grouped(nodes, ({ file }) => file.path)) {
    const file = files.get(path);
    const edits = file && fileEdits(inFile, newName, file);
    if (!file || !edits) return { refusal: `${lastStep(path)} has changed in the meantime. Try again.` };
    if ('refusal' in edits)
      return {
        refusal: `${lastStep(path)} has a YAML syntax error. Fix it first, so that every reference can be found.`,
      };
    changes.push({ path, file, edits, text: applyEdits(file.text, edits) });
  }
  return changes;
}

/** Where the new texts stand in the text after the edits, in their order. */
export function writtenRanges({ edits }: FileChange): Range[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, newText }) => {
      const start = range.start + shift;
      shift += newText.length - (range.end - range.start);
      return { start, end: start + newText.length };
    });
}

/** Undefined when the file is not the one that the names were read from. */
function fileEdits(
  nodes: readonly NameNode[],
  newName: string,
  file: FileAnalysis,
): TextEdit[] | { readonly refusal: true } | undefined {
  const edits: TextEdit[] = [];
  const documents = new Map<number, DocumentAnalysis>(
    file.documents.map(({ range, analysis }) => [range.start, analysis]),
  );
  for (const [start, inPart] of grouped(nodes, ({ part }) => part.start)) {
    const analysis = documents.get(start);
    if (!analysis || !inPart.every(({ name }) => isThere(name.name, name.range, name.isPart, analysis)))
      return undefined;
    if (analysis.parsed.problems.length > 0) return { refusal: true };
    const writer = new Edits(analysis.text);
    const written = inPart.map(({ name }) =>
      name.isPart ? { range: name.range, newText: newName } : writer.setText(name.node, newName),
    );
    edits.push(...written.map((edit) => editInFile(edit, { start })));
  }
  return edits;
}

/** Escapes and folds hide a name from this look; then its place must at least exist. */
function isThere(name: string, { start, end }: Range, isPart: boolean, { text }: DocumentAnalysis): boolean {
  const written = text.slice(start, end);
  return written === name || (!isPart && end <= text.length && /["'|>]/.test(written.charAt(0)));
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
