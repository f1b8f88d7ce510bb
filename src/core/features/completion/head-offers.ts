/** The beginning of an object, as long as nobody knows what it will be: apiVersion and kind, or a whole object at once. */

import { API_GROUPS } from '../../kubernetes/api-groups.ts';
import { apiVersionsOf, KINDS, kindsOf } from '../../kubernetes/kinds.ts';
import type { Schema } from '../../kubernetes/schema.ts';
import type { Layout } from '../../yaml/layout.ts';
import { scalarText } from '../../yaml/write.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { Open, Stop } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Offer } from './offer.ts';
import { misfitCount } from './misfits.ts';
import type { CursorPosition } from './position.ts';
import { isClean } from './surroundings.ts';
import { wholeObjects } from './whole-objects.ts';
import { writeField, writeFields } from './write-draft.ts';

type HeadOffer = Offer<never>;

/** The choices at the place of apiVersion or kind, or at the first level of an unknown object. Undefined elsewhere. */
export function headOffers(position: CursorPosition, isKnown: boolean, layout: Layout, schema: Schema): HeadOffer[] | undefined {
  if (position.on === 'value') return isHead(position.value.parent) ? headValues(position.value.parent, position.value.key, schema) : undefined;
  const { map, entry, hasColon, hasRest, aligned } = position;
  if (isKnown || !isHead(map) || !aligned) return undefined;
  if (hasColon || hasRest || !(entry.value.kind === 'scalar' && entry.value.isNull)) return [];
  const written = map.entries.filter((other) => other !== entry);
  if (written.length > 0 && !written.some(({ name }) => FIELDS.includes(name))) return [];
  const style = { flow: position.flow, column: position.column, layout };
  const fields = FIELDS.filter((name) => !map.entry(name)).map((name): HeadOffer => ({
    label: name,
    kind: 'field',
    detail: 'every object has it',
    about: { type: 'Pod', field: name },
    parts: writeField(name, fieldDraft(name, map), style),
    trials: [],
    goOn: !(fieldDraft(name, map) instanceof Stop),
  }));
  if (written.length > 0) return fields;
  const shapes = position.flow || map.parent ? [] : wholeObjects(layout);
  return [...pairs(style), ...fields.filter(({ label }) => label === 'apiVersion' || label === 'kind'), ...shapes].sort((a, b) => rank(a) - rank(b));
}

const FIELDS: readonly string[] = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Fields before pairs before whole objects. */
function rank({ kind }: HeadOffer): number {
  return kind === 'field' ? 0 : kind === 'name' ? 1 : 2;
}

function isHead(value: Value | undefined): value is MapValue {
  return value?.kind === 'map' && (value.parent === undefined || (value.parent.kind === 'list' && value.parent.key === 'items' && value.parent.parent?.parent === undefined));
}

function fieldDraft(name: string, map: MapValue): Draft {
  if (name === 'metadata') return { name: new Stop('app') };
  if (name === 'spec') return new Open('object');
  const kind = map.text('kind');
  const version = name === 'apiVersion' && kind !== undefined ? apiVersionsOf(kind)[0] : undefined;
  return version === undefined ? new Open('scalar') : new Stop(version);
}

/** Both lines at once, for the kinds that Pod Coach knows. */
function pairs(style: { flow: boolean; column: number; layout: Layout }): HeadOffer[] {
  return KINDS.map(({ apiVersion, kind }) => ({
    label: `kind: ${kind}`,
    kind: 'name',
    detail: `apiVersion: ${apiVersion}`,
    about: { type: kind, field: 'kind', value: kind },
    parts: writeFields({ apiVersion, kind }, style),
    trials: [],
  }));
}

function headValues(map: MapValue, key: string | number, schema: Schema): HeadOffer[] | undefined {
  if (key === 'kind') return offers('kind', kindsFor(clean(map.text('apiVersion')), map, schema));
  return key === 'apiVersion' ? offers('apiVersion', versionsFor(clean(map.text('kind')))) : undefined;
}

function offers(field: string, values: readonly string[]): HeadOffer[] {
  return values.map((value) => ({ label: value, kind: 'value', detail: '', about: { type: 'Pod', field, value }, parts: [scalarText(value, true)], trials: [] }));
}

function clean(text: string | undefined): string | undefined {
  return text !== undefined && isClean(text) ? text : undefined;
}

/** Kinds whose fields fit to what is written already; those that Pod Coach knows first, and without an apiVersion only those. */
function kindsFor(apiVersion: string | undefined, map: MapValue, schema: Schema): string[] {
  const known = KINDS.filter((kind) => apiVersion === undefined || kind.apiVersion === apiVersion);
  const misfits = known.map((kind) => ({ kind: kind.kind, count: misfitCount(map, { kind: 'object', type: kind.rootType }, schema) }));
  const best = Math.min(...misfits.map(({ count }) => count));
  const fitting = misfits.filter(({ count }) => count === best).map(({ kind }) => kind);
  const others = apiVersion === undefined || map.map('spec') ? [] : kindsOf(apiVersion).filter((kind) => !known.some((one) => one.kind === kind));
  return [...fitting, ...others];
}

function versionsFor(kind: string | undefined): readonly string[] {
  const found = kind === undefined ? [] : apiVersionsOf(kind);
  if (found.length > 0) return found;
  const all = Object.entries(API_GROUPS).flatMap(([group, versions]) => Object.keys(versions).slice(0, 1).map((version) => (group === '' ? version : `${group}/${version}`)));
  return [...new Set([...KINDS.map(({ apiVersion }) => apiVersion), ...all])];
}
