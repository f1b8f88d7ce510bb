/** A Pod, and a selector, where it stands in a file. */

import type { PodLabels, PodSelector } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';

export interface PodNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly pod: PodLabels;
}

export interface SelectorNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly selector: PodSelector;
}

export function podNodes(file: FileNames, part: DocumentPart): PodNode[] {
  return part.names.pods.map((pod) => ({ file, part, pod }));
}
