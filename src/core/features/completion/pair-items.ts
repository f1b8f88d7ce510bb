/** Names (with values) that make sense in a free map: labels, resources, well-known keys. */

import { secretKeys } from '../../kubernetes/secret-types.ts';
import { entryOf, Open, Placeholder } from './snippet.ts';
import type { Snippet } from './snippet.ts';
import { labelPairs } from './labels.ts';
import type { FieldsItem } from './item.ts';
import { sampleValues } from './sample-values.ts';
import type { MapPosition } from './typed-position.ts';
import type { CompletionContext } from './context.ts';
import { wellKnown } from './well-known.ts';
import { writeField } from './write-snippet.ts';

export function pairItems(typed: MapPosition, here: CompletionContext): FieldsItem[] {
  const { key, type, owner, field } = typed.expected;
  if (type.kind !== 'map') return [];
  const free = (name: string): boolean => typed.map?.entry(name) === undefined;
  const about = { type: owner, ...(field ? { field: field.name } : {}) };
  const pairs = labelPairs(key, typed.value, here).filter(({ name }) => free(name));
  const offers = pairs.map(
    ({ name, value, detail }): FieldsItem => ({
      label: `${name}: ${value}`,
      kind: 'name',
      detail,
      about,
      ...written(name, value, typed),
      trials: [[entryOf(name, value)]],
    }),
  );
  const names = keysFor(key, here).filter((name) => free(name));
  return [
    ...offers,
    ...names.map((name): FieldsItem => {
      const value = valueFor(name, key, here);
      const sample =
        type.values.kind === 'scalar' ? (sampleValues(`${key}{}`, type.values.scalar, undefined)[0] ?? '') : '';
      return {
        label: name,
        kind: 'field',
        detail: '',
        about,
        ...written(name, value, typed),
        trials: [[entryOf(name, value instanceof Open ? sample : value)]],
      };
    }),
  ];
}

/** Keys that are looked up again and again; those of a Secret depend on its type. */
function keysFor(key: string, { manifest: { root } }: CompletionContext): readonly string[] {
  if (!/^Secret\.(?:data|stringData)$/.test(key)) return wellKnown(`${key}{key}`, undefined, false);
  const written = (name: string): boolean =>
    ['data', 'stringData'].some((field) => root.map(field)?.has(name) === true);
  return secretKeys(root.text('type') ?? '').filter((name) => !written(name));
}

/** Amounts as the other side has them, labels of an application with its name; other values are typed. */
function valueFor(name: string, key: string, here: CompletionContext): Snippet {
  const otherSide = key.endsWith('.limits') ? 'requests' : 'limits';
  const amount =
    (key.startsWith('ResourceRequirements') ? here.resources?.map(otherSide)?.text(name) : undefined) ??
    wellKnown(`${key}{}`, name, false)[0];
  if (amount !== undefined) return new Placeholder(amount);
  return /^app$|\/name$|\/instance$/.test(name) ? new Placeholder(here.objectName) : new Open('scalar');
}

function written(name: string, value: Snippet, { nameOnly, style }: MapPosition): Pick<FieldsItem, 'parts'> {
  return { parts: nameOnly ? [name] : writeField(name, value, style) };
}
