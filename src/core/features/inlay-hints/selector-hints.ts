/** How many Pods a selector selects, as far as the files tell. */

import type { PodSelector } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { LabelLinks } from '../navigation/label-links.ts';
import type { PodNode } from '../navigation/label-links.ts';
import type { NameIndex } from '../workspace-index.ts';
import type { Hint } from './hint.ts';

export function selectorHints(index: NameIndex, file: FileNames, part: DocumentPart, text: string): Hint[] {
  const links = new LabelLinks(index);
  return part.names.selectors
    .filter(({ isOwn, requirements }) => !isOwn && requirements.length > 0)
    .flatMap((selector) => {
      const offset = afterColon(selector, text);
      return offset === undefined ? [] : [hint(links.podsOf({ file, part, selector }), offset)];
    });
}

/** Behind the `selector:` that stands before the selector. */
function afterColon({ range }: PodSelector, text: string): number | undefined {
  const before = /:[ \t]*(?:#[^\r\n]*)?(?:\r?\n[ \t]*)*$/.exec(text.slice(Math.max(range.start - 200, 0), range.start));
  return before ? Math.max(range.start - 200, 0) + before.index + 1 : undefined;
}

function hint(pods: readonly PodNode[], offset: number): Hint {
  const known = pods.reduce((sum, { pod }) => sum + (pod.copies ?? 0), 0);
  const others = pods.filter(({ pod }) => pod.copies === undefined);
  const tooltip = pods.length === 0 ? 'No Pod in the files here has all of these labels.' : pods.map((node) => line(node)).join('\n');
  return { kind: 'selectedPods', offset, text: words(known, others, pods.length), tooltip };
}

function words(known: number, others: readonly PodNode[], all: number): string {
  if (all === 0) return 'no Pod here matches';
  const counted = known === 1 ? '1 Pod matches' : `${known} Pods match`;
  if (others.length === 0) return counted;
  const owners = others.length === 1 ? (others[0]?.pod.owner ?? '') : `${others.length} others`;
  return known === 0 ? `the Pods of ${owners} match` : `${counted}, and those of ${owners}`;
}

function line({ pod, file }: PodNode): string {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const copies = pod.copies === undefined ? 'as many as the cluster makes' : String(pod.copies);
  return `${pod.owner} (${name}): ${copies}`;
}
