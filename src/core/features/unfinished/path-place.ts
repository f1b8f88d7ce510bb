/** From a path, as the API server writes it, to the place in the document: what of it is there. */

import type { Value } from '../../yaml/values.ts';

export interface PathPlace {
  /** The innermost value on the path that is written. */
  readonly value: Value;
  /** How many steps of the path are not written. */
  readonly missing: number;
}

/** Follows a path as far as the document goes. A field without a value counts as not written. */
export function placeOfPath(root: Value, path: string): PathPlace {
  const steps = stepsOf(path);
  let value = root;
  for (const [index, step] of steps.entries()) {
    const next = below(value, step);
    if (!next) return { value, missing: steps.length - index };
    value = next;
  }
  return { value, missing: 0 };
}

/** `spec.labels[a.b/c].x` -> `spec`, `labels`, `a.b/c`, `x`: dots within brackets belong to a key. */
function stepsOf(path: string): string[] {
  const steps: string[] = [];
  for (const part of path.split('[')) {
    const closed = part.indexOf(']');
    if (closed !== -1) steps.push(part.slice(0, closed));
    steps.push(
      ...part
        .slice(closed + 1)
        .split('.')
        .filter((step) => step !== ''),
    );
  }
  return steps;
}

function below(value: Value, step: string): Value | undefined {
  if (value.kind === 'map')
    return (
      value.get(step) ??
      inLists(
        value.entries.map((entry) => entry.value),
        step,
      )
    );
  if (value.kind === 'scalar') return undefined;
  return /^\d+$/.test(step) ? value.items[Number(step)] : inItems(value.items, step);
}

/** Some paths of the server leave out the list, or the index, on the way to a field. */
function inLists(values: readonly Value[], step: string): Value | undefined {
  for (const value of values) {
    const found = value.kind === 'list' ? inItems(value.items, step) : undefined;
    if (found) return found;
  }
  return undefined;
}

function inItems(items: readonly Value[], step: string): Value | undefined {
  for (const item of items) {
    const found = item.kind === 'map' ? item.get(step) : undefined;
    if (found) return found;
  }
  return undefined;
}
