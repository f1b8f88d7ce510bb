/** How badly what is written fits to a type: the number of fields that the type does not have. */

import type { Schema, ValueType } from '../../kubernetes/schema.ts';
import type { Value } from '../../yaml/values.ts';

export function misfitCount(value: Value, type: ValueType, schema: Schema): number {
  if (type.kind === 'list')
    return value.kind === 'list' ? sum(value.items.map((item) => misfitCount(item, type.items, schema))) : 0;
  const fields = type.kind === 'object' && value.kind === 'map' ? schema.type(type.type)?.fields : undefined;
  if (!fields || value.kind !== 'map') return 0;
  return sum(
    value.entries.map(({ name, value: below }) => {
      const field = fields.get(name);
      return field ? misfitCount(below, field.type, schema) : 1;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
