/** What is written for a field, and what it is tried out with. */

import type { FieldSchema, Scalar, ValueType } from '../../kubernetes/schema.ts';
import { isList, Open, Placeholder } from './snippet.ts';
import type { Snippet } from './snippet.ts';
import { hasSample, sampleValues } from './sample-values.ts';
import { skeletonOf } from './skeletons.ts';
import type { CompletionContext } from './context.ts';
import { valuesIn } from './values.ts';

/** A value for a place that must have one: skeletons, required fields, and samples where people will type their own. */
export function filledSnippet(
  type: ValueType,
  key: string,
  field: FieldSchema | undefined,
  here: CompletionContext,
): Snippet {
  const own = skeletonOf(key, here);
  if (own !== undefined) return own;
  switch (type.kind) {
    case 'scalar':
      return new Placeholder(sampleValues(key, type.scalar, field)[0] ?? '');
    case 'list':
      return type.items.kind === 'scalar'
        ? scalarList(type.items.scalar, `${key}[]`, field, here)
        : [filledSnippet(type.items, `${key}[]`, field, here)];
    case 'map':
      return new Open('object');
    case 'object':
      return skeletonOf(type.type, here) ?? requiredFields(type.type, here);
  }
}

/** One item where an empty one would not do. */
function scalarList(scalar: Scalar, key: string, field: FieldSchema | undefined, here: CompletionContext): Snippet {
  const choices = field ? valuesIn(field, here.version) : [];
  const sample = choices[0] ?? (hasSample(key) ? sampleValues(key, scalar, undefined)[0] : undefined);
  return sample === undefined ? new Open('list') : [new Placeholder(sample, undefined, choices)];
}

function requiredFields(typeName: string, here: CompletionContext): Snippet {
  const fields = [...(here.schema.type(typeName)?.fields.values() ?? [])].filter((field) =>
    here.needs(typeName, field),
  );
  if (fields.length === 0) return new Open('object');
  return Object.fromEntries(
    fields.map((field) => [field.name, filledSnippet(field.type, `${typeName}.${field.name}`, field, here)]),
  );
}

/** What a field holds when it is tried out: it may stand where any of these may. `filled` is its filled snippet. */
export function trialSnippets(
  type: ValueType,
  key: string,
  field: FieldSchema | undefined,
  here: CompletionContext,
  filled?: Snippet,
): Snippet[] {
  switch (type.kind) {
    case 'scalar':
      return [
        ...(skeletonOf(key, here) === undefined ? [] : [filledSnippet(type, key, field, here)]),
        ...sampleValues(key, type.scalar, field),
        ...here.siblings.filter((value) => typeof value === (isNumber(type.scalar) ? 'number' : 'string')),
      ];
    case 'list': {
      if (DANGLING.has(key)) return [[]];
      const list = filled ?? filledSnippet(type, key, field, here);
      if (skeletonOf(key, here) !== undefined) return [list];
      const [only] = type.items.kind !== 'scalar' && isList(list) ? list : [];
      return trialSnippets(type.items, `${key}[]`, field, here, only).map((item) => (item === only ? list : [item]));
    }
    case 'map': {
      const own = skeletonOf(key, here);
      return [
        own === undefined
          ? {
              name:
                type.values.kind === 'scalar' ? (sampleValues(`${key}{}`, type.values.scalar, undefined)[0] ?? '') : '',
            }
          : closed(own),
      ];
    }
    case 'object': {
      const object = filled ?? filledSnippet(type, key, field, here);
      return object instanceof Open ? [{}, ...firstFields(type.type, here)] : [object];
    }
  }
}

function isNumber(scalar: Scalar): boolean {
  return scalar === 'int32' || scalar === 'int64';
}

/** Lists whose items name something that may not be written yet. */
const DANGLING: ReadonlySet<string> = new Set([
  'Container.volumeMounts',
  'Container.volumeDevices',
  'ResourceRequirements.claims',
]);

/** For objects that may not be empty: one field of theirs each. */
function firstFields(typeName: string, here: CompletionContext): Snippet[] {
  const fields = [...(here.schema.type(typeName)?.fields.values() ?? [])].filter(({ deprecated }) => !deprecated);
  return fields
    .slice(0, 6)
    .map((field) => ({ [field.name]: closed(filledSnippet(field.type, `${typeName}.${field.name}`, field, here)) }));
}

/** Empty objects and lists in place of what is left to be typed. */
function closed(snippet: Snippet): Snippet {
  if (!(snippet instanceof Open)) return snippet;
  return snippet.of === 'object' ? {} : snippet.of === 'list' ? [] : '';
}
