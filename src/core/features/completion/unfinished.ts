/** Tells Errors about what is there from Errors about what is not there yet. */

import { checks } from '../../rules/checks/index.ts';
import type { MapValue, Value } from '../../yaml/values.ts';

/** Is it only that something is still missing? */
export function isUnfinished(rule: string, path: string, root: MapValue): boolean {
  return rule === REQUIRED || endsInGap(root, path);
}

const REQUIRED = checks.required.id;

/** Does a path, as the API server writes it, end in a field that is not written, in an object that is? */
function endsInGap(root: MapValue, path: string): boolean {
  const steps = [...path.matchAll(/\[([^\]]*)(?:\]|$)|([^.[\]]+)/g)].map(
    ([, inBrackets, name]) => inBrackets ?? name ?? '',
  );
  let at: Value | undefined = root;
  for (const [index, step] of steps.entries()) {
    const next: Value | undefined = at && below(at, step);
    if (!next) return index === steps.length - 1;
    at = next;
  }
  return false;
}

function below(value: Value, step: string): Value | undefined {
  if (value.kind === 'map') return value.get(step) ?? inLists(value, step);
  if (value.kind === 'scalar') return undefined;
  return /^\d+$/.test(step) ? value.items[Number(step)] : inItems(value.items, step);
}

/** Some paths of the server leave out the list, or the index, on the way to a field. */
function inLists(map: MapValue, step: string): Value | undefined {
  for (const { value } of map.entries) {
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
