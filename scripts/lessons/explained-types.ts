/** What `kubectl explain` tells: every type that a kind of ours is made of, with its fields and what they are for. */
import type { ExplainedField, ExplainedType } from '../../src/core/field-model.ts';
import { KINDS } from '../../src/core/kubernetes/kinds.ts';
import type { FieldSchema, Scalar, Schema, ValueType } from '../../src/core/kubernetes/schema.ts';
import { DEFAULT_VERSION, holdsIn } from '../../src/core/kubernetes/versions.ts';
import { firstSentence, withoutAddresses } from '../../src/core/features/hover/sentences.ts';

/** The names of kubectl. Source: kubernetes/kubectl, pkg/explain/v2/templates/plaintext.tmpl. */
const scalarNames: Readonly<Record<Scalar, string>> = {
  string: 'string',
  boolean: 'boolean',
  int32: 'integer',
  int64: 'integer',
  double: 'number',
  quantity: 'Quantity',
  'int-or-string': 'IntOrString',
  time: 'string',
  'micro-time': 'string',
  bytes: 'string',
  any: 'Object',
};

/** From the kinds down, each type once. */
export function explainedTypes(schema: Schema): readonly ExplainedType[] {
  const versions = new Map(KINDS.map(({ rootType, apiVersion }) => [rootType as string, apiVersion]));
  const told = new Map<string, ExplainedType>();
  const waiting = [...versions.keys()].filter((name) => name !== 'List');
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (told.has(name)) continue;
    const type = explainedType(schema, name, versions.get(name) ?? '');
    told.set(name, type);
    waiting.push(...type.fields.flatMap(({ of }) => (of === '' ? [] : [of])));
  }
  return [...told.values()];
}

function explainedType(schema: Schema, name: string, apiVersion: string): ExplainedType {
  const fields = [...(schema.type(name)?.fields.values() ?? [])];
  return {
    name,
    apiVersion,
    about: briefly(schema.describe(name)),
    fields: fields
      .filter((field) => holdsIn(field, DEFAULT_VERSION))
      .map((field) => explainedField(field, briefly(schema.describe(name, field.name)))),
  };
}

function explainedField({ name, type, required }: FieldSchema, about: string): ExplainedField {
  return { name, type: typeWords(type), of: objectIn(type), required, about };
}

function briefly(text = ''): string {
  return firstSentence(withoutAddresses(text));
}

function typeWords(type: ValueType): string {
  switch (type.kind) {
    case 'scalar':
      return scalarNames[type.scalar];
    case 'object':
      return type.type;
    case 'list':
      return `[]${typeWords(type.items)}`;
    case 'map':
      return `map[string]${typeWords(type.values)}`;
  }
}

function objectIn(type: ValueType): string {
  if (type.kind === 'object') return type.type;
  if (type.kind === 'list') return objectIn(type.items);
  return type.kind === 'map' ? objectIn(type.values) : '';
}
