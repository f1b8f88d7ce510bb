/** A hint behind a place, as plain data. */

import type { Value } from '../../yaml/values.ts';

/** Each can be switched on and off: the setting `podCoach.inlayHints.<kind>`. */
export type HintKind =
  | 'pullPolicy'
  | 'protocol'
  | 'restartPolicy'
  | 'gracePeriod'
  | 'qosClass'
  | 'podRequest'
  | 'selectedPods';

export const HINT_KINDS: readonly HintKind[] = [
  'pullPolicy',
  'protocol',
  'restartPolicy',
  'gracePeriod',
  'qosClass',
  'podRequest',
  'selectedPods',
];

export interface Hint {
  readonly kind: HintKind;
  /** The offset in front of which it stands. */
  readonly offset: number;
  readonly text: string;
  /** Plain text: why it is so. */
  readonly tooltip: string;
}

/** The offset behind the `key:` of a value that is a field; undefined where the key is written elsewhere. */
export function afterKey(value: Value, text: string): number | undefined {
  const { parent } = value;
  const entry = parent?.kind === 'map' ? parent.entries.find((candidate) => candidate.value === value) : undefined;
  if (!entry || entry.merged) return undefined;
  const colon = /^[ \t]*:/.exec(text.slice(entry.key.end, entry.key.end + 20));
  return colon ? entry.key.end + colon[0].length : undefined;
}
