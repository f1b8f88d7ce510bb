/** A name where it stands in a file. */

import type { Name } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { countBefore } from '../../text.ts';
import { offsetInDocument, offsetInFile, rangeInFile } from '../../analysis/file-offsets.ts';
import type { FileOffset, FileRange } from '../../analysis/file-offsets.ts';

export interface NameNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly name: Name;
}

/** The name at an offset of a file, both ends included; of several the smallest. */
export function nodeAt(file: FileNames, offset: FileOffset): NameNode | undefined {
  const part = partAt(file, offset);
  if (!part) return undefined;
  const at = offsetInDocument(offset, part);
  let found: Name | undefined;
  for (const name of part.names.names) {
    const { start, end } = name.range;
    const isHere = start <= at && at <= end;
    if (isHere && (!found || end - start < found.range.end - found.range.start)) found = name;
  }
  return found && { file, part, name: found };
}

/** Where it stands in the file. */
export function nodeRange({ part, name }: NameNode): FileRange {
  return rangeInFile(name.range, part);
}

/** Two nodes at one place are one name written once. */
export function placeKey({ file, part, name }: NameNode): string {
  return `${file.path} ${offsetInFile(name.range.start, part)}`;
}

function partAt({ documents }: FileNames, offset: FileOffset): DocumentPart | undefined {
  return documents[Math.max(countBefore(documents, ({ start }) => start <= offset) - 1, 0)];
}
