/** The fields that may be written in an object, those it needs first, then in the order in which people write them. */

import type { FieldSchema } from '../../kubernetes/schema.ts';
import { typeWords } from '../type-words.ts';
import { entryOf, Open, Stop } from './draft.ts';
import type { Draft } from './draft.ts';
import { filledDraft, trialDrafts } from './field-draft.ts';
import { matches } from './offer.ts';
import type { FieldsOffer } from './offer.ts';
import type { MapSpot } from './spots.ts';
import type { Surroundings } from './surroundings.ts';
import type { Trial } from './trial.ts';
import { hasChoices } from './values.ts';
import { isWritten, usualRank } from './usual-order.ts';
import { writeField } from './write-draft.ts';
import type { YamlEntry } from '../../yaml/nodes.ts';

/** The fields of `typeName` that are not written yet and that the version has. */
export function fieldOffers(spot: MapSpot, typeName: string, here: Surroundings, trial: Trial<readonly YamlEntry[]>): FieldsOffer[] {
  const type = here.schema.type(typeName);
  const needed = (field: FieldSchema): boolean => here.needs(typeName, field);
  const fields = [...(type?.fields.values() ?? [])].filter((field) => matches(field.name, spot.prefix) && isOpen(field, typeName, spot, here.version));
  const rank = (field: FieldSchema): number => (needed(field) ? 0 : field.deprecated ? 2000 : 1000) + usualRank(typeName, field.name);
  fields.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return fields.map((field) => fieldOffer(field, typeName, needed(field), spot, here, trial));
}

/** Not there yet, not of another version, not behind a closed gate, and not the server's own. */
function isOpen({ name, since = 0, until = Infinity, gate }: FieldSchema, typeName: string, { map, nameOnly, prefix }: MapSpot, version: number): boolean {
  if (!isWritten(typeName, name) || since > version || until < version) return false;
  if (gate && (gate.openSince ?? Infinity) > version) return false;
  return map?.entry(name) === undefined || (nameOnly !== undefined && name === prefix);
}

function fieldOffer(field: FieldSchema, typeName: string, needed: boolean, spot: MapSpot, here: Surroundings, trial: Trial<readonly YamlEntry[]>): FieldsOffer {
  const { name } = field;
  const key = `${typeName}.${name}`;
  const about = { type: typeName, field: name };
  const detail = `${typeWords(field.type)}${needed ? ', required' : ''}`;
  const common = { label: name, kind: 'field', detail, about, ...(field.deprecated ? { deprecated: true } : {}) } as const;
  if (spot.nameOnly) {
    return { ...common, parts: [name], trials: [[{ key: entryOf(name, '').key, value: spot.nameOnly }]] };
  }
  const draft = insertedDraft(field, typeName, key, needed, here, trial);
  const trials = needed ? [] : trialDrafts(field.type, key, field, here).map((value) => [entryOf(name, value)]);
  return { ...common, parts: writeField(name, draft, spot.style), trials, ...(draft instanceof Open && hasChoices(field, typeName) ? { goOn: true } : {}) };
}

/** As much as is right at the place; else the key alone. */
function insertedDraft(field: FieldSchema, typeName: string, key: string, needed: boolean, here: Surroundings, trial: Trial<readonly YamlEntry[]>): Draft {
  const { type } = field;
  const draft = type.kind === 'scalar' ? scalarDraft(field, typeName, needed, key, here) : filledDraft(type, key, field, here);
  if (draft instanceof Open || trial.accepts([entryOf(field.name, draft)])) return draft;
  return new Open(type.kind === 'scalar' || type.kind === 'list' ? type.kind : 'object');
}

function scalarDraft(field: FieldSchema, typeName: string, needed: boolean, key: string, here: Surroundings): Draft {
  const isNumber = field.type.kind === 'scalar' && /^(int32|int64)$/.test(field.type.scalar);
  if (isNumber && field.default !== undefined && /^(0|[1-9]\d*)$/.test(field.default)) return new Stop(Number(field.default));
  if (hasChoices(field, typeName) || !needed) return new Open('scalar');
  return filledDraft(field.type, key, field, here);
}
