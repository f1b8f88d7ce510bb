/** Finds values below a map by paths such as `env[].valueFrom.configMapKeyRef`. */

import type { MapValue, Value } from '../../yaml/values.ts';

/** A path, read once. `each` steps into every item of the list that the field is. */
export type ValuePath = readonly { readonly field: string; readonly each: boolean }[];

export function valuePath(text: string): ValuePath {
  return text.split('.').map((step) => ({ field: step.replace('[]', ''), each: step.endsWith('[]') }));
}

/** All values at a path; those of another shape on the way are left out. */
export function valuesAt(map: MapValue, path: ValuePath): Value[] {
  let values: Value[] = [map];
  for (const { field, each } of path) {
    values = values.flatMap((value): readonly Value[] => {
      const next = value.kind === 'map' ? value.get(field) : undefined;
      if (!each) return next ? [next] : [];
      return next?.kind === 'list' ? next.items : [];
    });
    if (values.length === 0) return values;
  }
  return values;
}

/** The maps among them. */
export function mapsAt(map: MapValue, path: ValuePath): MapValue[] {
  return valuesAt(map, path).filter((value) => value.kind === 'map');
}
