/** What the schema says of a place: the type of what stands there, and the field that it belongs to. */

import type { Kind } from '../../kubernetes/kinds.ts';
import type { FieldSchema, Schema, ValueType } from '../../kubernetes/schema.ts';

export interface Expected {
  readonly type: ValueType;
  /**
   * As in the constraints table: `Container.image`, `Container.command[]`, `ResourceRequirements.limits{}`; a whole
   * object is its type.
   */
  readonly key: string;
  /** The type that has the field. */
  readonly owner: string;
  /** Absent for a whole object. */
  readonly field: FieldSchema | undefined;
}

/** What should stand where the steps from an object's root lead. Undefined outside of what the schema knows. */
export function expectedAlong(
  steps: readonly (string | number)[],
  { rootType }: Kind,
  schema: Schema,
): Expected | undefined {
  const whole: Expected = {
    type: { kind: 'object', type: rootType },
    key: rootType,
    owner: rootType,
    field: undefined,
  };
  return steps.reduce<Expected | undefined>(
    (expected, step) => expected && expectedBelow(expected, step, schema),
    whole,
  );
}

/** What should stand below a place, under a key or at an index. */
export function expectedBelow(
  { type, key, owner, field }: Expected,
  step: string | number,
  schema: Schema,
): Expected | undefined {
  switch (type.kind) {
    case 'object': {
      const below = typeof step === 'string' ? schema.type(type.type)?.fields.get(step) : undefined;
      return below && { type: below.type, key: `${type.type}.${below.name}`, owner: type.type, field: below };
    }
    case 'list':
      return typeof step === 'number' ? { type: type.items, key: `${key}[]`, owner, field } : undefined;
    case 'map':
      return typeof step === 'string' ? { type: type.values, key: `${key}{}`, owner, field } : undefined;
    case 'scalar':
      return undefined;
  }
}
