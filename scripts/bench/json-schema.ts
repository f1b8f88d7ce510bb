/** Our own schema in the form in which other tools take it. */

import { createSchema } from '../../src/core/kubernetes/schema.ts';
import type { FieldSchema, ValueType } from '../../src/core/kubernetes/schema.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Of the kind and of every type that it is made of, descriptions included. */
export function kubernetesJsonSchema(kind: string): JsonSchema {
  const schema = createSchema();
  const definitions: Record<string, JsonSchema> = {};
  for (const { name, fields } of schema.types()) {
    const properties = Object.fromEntries(
      [...fields.values()].map((field) => [
        field.name,
        { ...ofField(field), description: schema.describe(name, field.name) },
      ]),
    );
    const required = [...fields.values()].filter((field) => field.required).map((field) => field.name);
    definitions[name] = {
      type: 'object',
      properties,
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
    };
  }
  return { $ref: `#/definitions/${kind}`, definitions };
}

function ofField(field: FieldSchema): JsonSchema {
  const schema = ofType(field.type);
  return field.values && field.type.kind === 'scalar' ? { ...schema, enum: field.values } : schema;
}

function ofType(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'object':
      return { $ref: `#/definitions/${type.type}` };
    case 'list':
      return { type: 'array', items: ofType(type.items) };
    case 'map':
      return { type: 'object', additionalProperties: ofType(type.values) };
    case 'scalar':
      return SCALARS[type.scalar] ?? {};
  }
}

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  double: { type: 'number' },
  quantity: { type: ['string', 'number'] },
  'int-or-string': { type: ['string', 'integer'] },
};
