/** Names (with values) that make sense in a free map: labels, resources, well-known keys. */

import { entryOf, Open, Stop } from './draft.ts';
import type { Draft } from './draft.ts';
import { labelPairs } from './labels.ts';
import type { FieldsOffer } from './offer.ts';
import { sampleValues } from './sample-values.ts';
import type { MapSpot } from './spots.ts';
import type { Surroundings } from './surroundings.ts';
import { wellKnown } from './well-known.ts';
import { writeField } from './write-draft.ts';

export function pairOffers(spot: MapSpot, here: Surroundings): FieldsOffer[] {
  const { key, type, owner, field } = spot.expected;
  if (type.kind !== 'map') return [];
  const free = (name: string): boolean => spot.map?.entry(name) === undefined;
  const about = { type: owner, ...(field ? { field: field.name } : {}) };
  const pairs = labelPairs(key, spot.value, here).filter(({ name }) => free(name));
  const offers = pairs.map(({ name, value, detail }): FieldsOffer => ({
    label: `${name}: ${value}`,
    kind: 'name',
    detail,
    about,
    ...written(name, value, spot),
    trials: [[entryOf(name, value)]],
  }));
  const names = wellKnown(`${key}{key}`, undefined, false).filter((name) => free(name));
  return [...offers, ...names.map((name): FieldsOffer => {
    const value = valueFor(name, key, here);
    const sample = type.values.kind === 'scalar' ? (sampleValues(`${key}{}`, type.values.scalar, undefined)[0] ?? '') : '';
    return { label: name, kind: 'field', detail: '', about, ...written(name, value, spot), trials: [[entryOf(name, value instanceof Open ? sample : value)]] };
  })];
}

/** Amounts as the other side has them, labels of an application with its name; other values are typed. */
function valueFor(name: string, key: string, here: Surroundings): Draft {
  const otherSide = key.endsWith('.limits') ? 'requests' : 'limits';
  const amount = (key.startsWith('ResourceRequirements') ? here.resources?.map(otherSide)?.text(name) : undefined) ?? wellKnown(`${key}{}`, name, false)[0];
  if (amount !== undefined) return new Stop(amount);
  return /^app$|\/name$|\/instance$/.test(name) ? new Stop(here.objectName) : new Open('scalar');
}

function written(name: string, value: Draft, { nameOnly, style }: MapSpot): Pick<FieldsOffer, 'parts'> {
  return { parts: nameOnly ? [name] : writeField(name, value, style) };
}
