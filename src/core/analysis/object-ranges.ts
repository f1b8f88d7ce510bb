/** The objects of a document by where they stand: what a finding is about, whatever line it is on. */

import type { Subject } from '../manifest/subjects.ts';
import type { MapValue } from '../yaml/values.ts';
import type { DocumentOffset } from './file-offsets.ts';

export interface ObjectRange {
  /** `Deployment/web`, with its namespace `Deployment/shop/web`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A List before its items. */
export function objectRanges(subjects: readonly Subject[]): ObjectRange[] {
  return subjects.flatMap((subject) => {
    const root =
      subject.type === 'manifest'
        ? subject.manifest.root
        : subject.type === 'not-kubernetes' || subject.type === 'pod-template'
          ? undefined
          : subject.root;
    return root ? [{ name: nameOf(root), start: root.node.start, end: root.node.end }] : [];
  });
}

/** The innermost object at an offset; '' where there is none. */
export function objectNameAt(objects: readonly ObjectRange[], offset: DocumentOffset): string {
  return objects.filter(({ start, end }) => start <= offset && offset <= end).at(-1)?.name ?? '';
}

function nameOf(root: MapValue): string {
  const metadata = root.map('metadata');
  const parts = [
    root.text('kind'),
    metadata?.text('namespace'),
    metadata?.text('name') ?? metadata?.text('generateName'),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('/');
}
