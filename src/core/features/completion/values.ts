/** What a scalar may be: names that exist, the values of a closed set, usual amounts, well-known names. */

import type { FieldSchema } from '../../kubernetes/schema.ts';
import type { Value } from '../../yaml/values.ts';
import { distinct } from './distinct.ts';
import type { Expected } from './expected.ts';
import { labelPairs } from './labels.ts';
import { isName, namesFor } from './named-things.ts';
import type { ItemKind } from './item.ts';
import type { CompletionContext } from './context.ts';
import { wellKnown } from './well-known.ts';

export interface Choice {
  readonly value: string | number | boolean;
  readonly detail: string;
  readonly kind: ItemKind;
}

/** All choices for the place `value`, best first, each once. */
export function choicesFor(expected: Expected, value: Value, here: CompletionContext): Choice[] {
  const all = [
    ...namesFor(expected.key, value, here).map((named): Choice => ({ ...named, kind: 'name' })),
    ...labelValues(expected, value, here),
    ...closedSet(expected, here.version),
    ...wellKnown(expected.key, siblingKey(value), isInVolume(value)).map((text) => choice(text, expected)),
    ...theDefault(expected),
  ];
  return distinct(all, ({ value }) => String(value));
}

/** Is there anything to choose from for a field, before anything about its place is known? */
export function hasChoices({ name, type, values }: FieldSchema, owner: string): boolean {
  const key = `${owner}.${name}`;
  if (type.kind === 'scalar') {
    return (
      type.scalar === 'boolean' || values !== undefined || isName(key) || wellKnown(key, undefined, false).length > 0
    );
  }
  return (
    type.kind !== 'list' ||
    type.items.kind === 'object' ||
    values !== undefined ||
    wellKnown(`${key}[]`, undefined, false).length > 0
  );
}

/** The values of a field that a version accepts. */
export function valuesIn(field: FieldSchema, version: number): string[] {
  return (field.values ?? []).filter(
    (value) => (field.valueSince?.[value] ?? 0) <= version && field.gatedValues?.[value] === undefined,
  );
}

function closedSet({ type, field, key }: Expected, version: number): Choice[] {
  if (type.kind !== 'scalar') return [];
  const detail = (value: string): string => (field?.default === value ? 'default' : '');
  if (type.scalar === 'boolean')
    return [true, false].map((value) => ({ value, detail: detail(String(value)), kind: 'value' }));
  const isFields = field?.values && (field.type.kind === 'scalar' || key.endsWith('[]'));
  return isFields
    ? valuesIn(field, version)
        .filter((value) => value !== '')
        .map((value) => ({ value, detail: detail(value), kind: 'value' }))
    : [];
}

function labelValues({ key, type }: Expected, value: Value, here: CompletionContext): Choice[] {
  if (!key.endsWith('{}') || type.kind !== 'scalar' || !value.parent) return [];
  const pairs = labelPairs(key.slice(0, -'{}'.length), value.parent, here).filter(({ name }) => name === value.key);
  return pairs.map((pair) => ({ value: pair.value, detail: pair.detail, kind: 'name' }));
}

/** Numbers and texts that are what leaving the field out would mean. */
function theDefault({ type, field, key }: Expected): Choice[] {
  if (type.kind !== 'scalar' || field?.default === undefined || field.type !== type || key.endsWith('}')) return [];
  if (/^["{[]|^0\d/.test(field.default)) return [];
  return [{ value: numberOrText(field.default, type.scalar), detail: 'default', kind: 'value' }];
}

function numberOrText(text: string, scalar: string): string | number {
  const isNumber = /^(0|[1-9]\d*)$/.test(text) && scalar !== 'string' && scalar !== 'quantity';
  return isNumber ? Number(text) : text;
}

function choice(text: string, { type }: Expected): Choice {
  return { value: numberOrText(text, type.kind === 'scalar' ? type.scalar : 'string'), detail: '', kind: 'value' };
}

/** The name in a free map, or the key that a list of values is about. */
function siblingKey(value: Value): string | undefined {
  if (value.parent?.kind === 'list' && value.parent.key === 'values' && value.parent.parent?.kind === 'map')
    return value.parent.parent.text('key');
  return typeof value.key === 'string' ? value.key : undefined;
}

function isInVolume(value: Value): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) if (at.key === 'volumes') return true;
  return false;
}
