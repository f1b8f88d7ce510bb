/** Fields as Go sees them: absent is the type's empty value. */

import type { MapValue } from '../yaml/values.ts';

/** A text; "" when the field is absent, undefined when something else than a text stands there. */
export function textOrEmpty(map: MapValue, name: string): string | undefined {
  return map.has(name) ? map.text(name) : '';
}

/** How many items a list has; 0 when it is absent, undefined when something else than a list stands there. */
export function countOf(map: MapValue, name: string): number | undefined {
  return map.has(name) ? map.list(name)?.items.length : 0;
}
