/** Labels as they are written, in a set of labels and in a selector alike. */

import type { MapValue, Value } from '../../yaml/values.ts';
import { keyPlace, placeOf } from './name-place.ts';
import type { NameRole } from './name-place.ts';
import type { LabelName } from './name.ts';

/** Both names of each pair. */
export function labelNames(labels: MapValue | undefined, role: NameRole, of: LabelName['of']): LabelName[] {
  return (labels?.entries ?? []).flatMap(({ key, name, value }) => {
    const label = { kind: 'label', key: name, value: labelText(value), of } as const;
    const keyed = keyPlace(key, name, role);
    const written = placeOf(value, role);
    return [
      ...(keyed ? [{ ...keyed, ...label, part: 'key' as const }] : []),
      ...(written ? [{ ...written, ...label, part: 'value' as const }] : []),
    ];
  });
}

/** What a label's value is to whoever compares it. */
export function labelText(value: Value): string {
  return value.kind === 'scalar' && !value.isNull ? value.source : '';
}
