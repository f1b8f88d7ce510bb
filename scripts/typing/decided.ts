/**
 * When a text has decided a finding of its finished form. The policy is not asked: it is found from then on at every
 * pause, and where something may still be written that settles it, the lines that could hold it are behind.
 */

import { analyzer } from './pauses.ts';
import type { Pause } from './pauses.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { placeOfPath } from '../../src/core/features/unfinished/path-place.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import type { Value } from '../../src/core/yaml/values.ts';

/** The index of the first pause after which nothing that is typed further down changes it. */
export function decidedAt(finding: Finding, pauses: readonly Pause[], finished: string): number {
  const isFound = pauses.map(({ found }) =>
    found.some((other) => other.rule === finding.rule && other.range.start === finding.range.start),
  );
  const lasting = isFound.lastIndexOf(false) + 1;
  const ends = awaitedEnds(finding, finished);
  const closed = pauses.findIndex(
    ({ text, kind }) => kind === 'saved' || ends.every((end) => hasLineBehind(text, end)),
  );
  return Math.max(lasting, closed === -1 ? pauses.length - 1 : closed);
}

/** Is there more than spaces and comments in the lines behind an offset? */
function hasLineBehind(text: string, end: number): boolean {
  return text
    .slice(end)
    .split('\n')
    .slice(1)
    .some((line) => /^\s*[^\s#]/.test(line));
}

/** Where each value ends, in the finished text, that may still take what the finding misses. */
function awaitedEnds({ awaits, path, range }: Finding, finished: string): number[] {
  const document = analyzer
    .analyse(finished, defaultSettings)
    .documents.filter((one) => one.range.start <= range.start)
    .at(-1);
  const root = document?.analysis.root;
  if (!document || !root) return [];
  const places = (awaits ?? [path])
    .map((one) => placeOfPath(root, one))
    .filter(({ missing }) => awaits !== undefined || missing > 0);
  return places.map(({ value }) => document.range.start + endOf(value, document.analysis.text));
}

function endOf({ node, parent }: Value, text: string): number {
  if (!parent) return text.length;
  return text.slice(0, node.end).trimEnd().length;
}
