/** How a workload replaces its Pods. */

import { percentOf } from '../kubernetes/int-or-percent.ts';
import type { IntOrPercent } from '../kubernetes/int-or-percent.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import { textOrEmpty } from './text-field.ts';

/** Are the numbers of a rolling update looked at? With `OnDelete` and `Recreate` they are not. */
export function isRolling(rollingUpdate: MapValue): boolean {
  const strategy = rollingUpdate.parent;
  const type = strategy?.kind === 'map' ? textOrEmpty(strategy, 'type') : undefined;
  return type === '' || type === 'RollingUpdate';
}

/** A number of Pods or a percentage; undefined when it is neither. */
export function amountOf(value: Value | undefined): IntOrPercent | undefined {
  if (value?.kind !== 'scalar') return undefined;
  if (value.int !== undefined && value.string === undefined) return { number: value.int, isPercent: false };
  return value.string === undefined ? undefined : percentOf(value.string);
}

/** As `amountOf`, with what leaving the field out means. */
export function amountOr(map: MapValue, name: string, unset: number): IntOrPercent | undefined {
  return map.has(name) ? amountOf(map.get(name)) : { number: unset, isPercent: false };
}
