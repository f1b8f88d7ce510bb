/** How many Pods a selector selects, as far as the files tell. */

import type { PodSelector } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../../workspace/file-names.ts';
import type { LabelLinks } from '../../workspace/links/label-links.ts';
import type { PodNode } from '../../workspace/links/label-nodes.ts';
import type { Hint } from './hint.ts';

/** Nobody reads a longer list. */
const MAX_LINES = 20;

export function selectorHints(links: LabelLinks, file: FileNames, part: DocumentPart, text: string): Hint[] {
  return part.names.selectors
    .filter(({ isOwn, requirements }) => !isOwn && requirements.length > 0)
    .flatMap((selector) => {
      const offset = afterColon(selector, text);
      return offset === undefined ? [] : [hint(links.podsOf({ file, part, selector }), offset)];
    });
}

/** Behind the `selector:` that stands before the selector. */
function afterColon({ range }: PodSelector, text: string): number | undefined {
  const from = Math.max(range.start - 200, 0);
  const before = text.slice(from, range.start).trimEnd();
  const lineStart = before.lastIndexOf('\n') + 1;
  const colon = before.slice(lineStart).search(/:[ \t]*(?:#|$)/);
  return colon === -1 ? undefined : from + lineStart + colon + 1;
}

function hint(pods: readonly PodNode[], offset: number): Hint {
  const known = pods.reduce((sum, { pod }) => sum + (pod.copies ?? 0), 0);
  const others = pods.filter(({ pod }) => pod.copies === undefined);
  const lines = pods.slice(0, MAX_LINES).map((node) => line(node));
  if (pods.length > MAX_LINES) lines.push(`and ${pods.length - MAX_LINES} more`);
  const tooltip = pods.length === 0 ? 'No Pod in the files here has all of these labels.' : lines.join('\n');
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
  const copies = pod.copies === undefined ? 'as many as the cluster creates' : String(pod.copies);
  return `${pod.owner} (${name}): ${copies}`;
}
