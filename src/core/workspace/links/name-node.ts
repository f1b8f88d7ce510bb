/** A name where it stands in a file. */

import type { Name } from '../../manifest/symbols.ts';
import { shiftRange } from '../../text.ts';
import type { Range } from '../../text.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';

export interface NameNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly name: Name;
}

/** The name at an offset of a file, both ends included; of several the smallest. */
export function nodeAt(file: FileNames, offset: number): NameNode | undefined {
  const part = partAt(file, offset);
  if (!part) return undefined;
  let found: Name | undefined;
  for (const name of part.names.names) {
    const { start, end } = name.range;
    const isHere = part.start + start <= offset && offset <= part.start + end;
    if (isHere && (!found || end - start < found.range.end - found.range.start)) found = name;
  }
  return found && { file, part, name: found };
}

/** Where it stands in the file. */
export function nodeRange({ part, name }: NameNode): Range {
  return shiftRange(name.range, part.start);
}

/** Two nodes at one place are one name written once. */
export function placeKey({ file, part, name }: NameNode): string {
  return `${file.path} ${part.start + name.range.start}`;
}

function partAt({ documents }: FileNames, offset: number): DocumentPart | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((documents[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return documents[low];
}
