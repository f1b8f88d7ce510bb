/** From a place in an object to the place in the file where it is written. */
import type { Cause } from '../../cluster-model/objects/cluster-object.ts';
import { type Range } from '../../text.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import type { WrittenObject } from './cluster-objects.ts';
import { rangeInFile } from '../../analysis/file-offsets.ts';

export interface CausePlace {
  /** What to mark. */
  readonly range: Range;
  /** All of it, with what is below. */
  readonly extent: Range;
}

/** The nearest part of the path that is written: `limits` where there is no `limits.memory`. */
export function causePlace({ path }: Cause, { root, start }: WrittenObject): CausePlace {
  let at: Value = root;
  let range: Range = headOf(root);
  for (const step of path) {
    const next: Value | undefined =
      at.kind === 'map' && typeof step === 'string'
        ? at.get(step)
        : at.kind === 'list' && typeof step === 'number'
          ? at.items[step]
          : undefined;
    if (!next) break;
    range = rangeOf(at, step, next);
    at = next;
  }
  const extent = rangeInFile({ start: Math.min(range.start, at.node.start), end: at.node.end }, { start });
  return { range: rangeInFile(range, { start }), extent };
}

/** A field is marked by its key, with its value where that is a scalar; an item by its first line. */
function rangeOf(parent: Value, step: string | number, value: Value): Range {
  const entry = parent.kind === 'map' && typeof step === 'string' ? parent.entry(step) : undefined;
  if (entry)
    return value.kind === 'scalar'
      ? { start: entry.key.start, end: value.node.end }
      : { start: entry.key.start, end: entry.key.end };
  return value.kind === 'map' ? headOf(value) : { start: value.node.start, end: value.node.end };
}

/** The name of an object or item, where it has one; else its first key. */
function headOf(map: MapValue): Range {
  const name = map.entry('name') ?? map.map('metadata')?.entry('name') ?? map.entries[0];
  if (!name) return { start: map.node.start, end: map.node.end };
  return { start: name.key.start, end: Math.max(name.key.end, name.value.kind === 'scalar' ? name.value.node.end : 0) };
}
