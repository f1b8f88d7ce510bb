/**
 * The beginning of an object, as long as nobody knows what it will be: apiVersion and kind, or a whole object at once.
 */

import { API_GROUPS } from '../../kubernetes/api-groups.ts';
import { apiVersionsOf, KINDS, kindsOf } from '../../kubernetes/kinds.ts';
import type { Schema } from '../../kubernetes/schema.ts';
import type { Layout } from '../../yaml/layout.ts';
import { scalarText } from '../../yaml/write.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { Open, Placeholder } from './snippet.ts';
import type { Snippet } from './snippet.ts';
import type { Item } from './item.ts';
import { misfitCount } from './misfits.ts';
import type { CursorPosition } from './position.ts';
import { isClean } from './context.ts';
import type { ServedPods } from './served-pods.ts';
import { wholeObjects } from './whole-objects.ts';
import { writeField, writeFields } from './write-snippet.ts';

type HeadItem = Item<never>;

/** The choices at the place of apiVersion or kind, or at the first level of an unknown object. Undefined elsewhere. */
export function headItems(
  position: CursorPosition,
  isKnown: boolean,
  layout: Layout,
  schema: Schema,
  served: ServedPods | undefined,
): HeadItem[] | undefined {
  if (position.on === 'value')
    return isHead(position.value.parent) ? headValues(position.value.parent, position.value.key, schema) : undefined;
  const { map, entry, hasColon, hasRest, aligned } = position;
  if (isKnown || !isHead(map) || !aligned) return undefined;
  if (hasColon || hasRest || !(entry.value.kind === 'scalar' && entry.value.isNull)) return [];
  const written = map.entries.filter((other) => other !== entry);
  if (written.length > 0 && !written.some(({ name }) => FIELDS.includes(name))) return [];
  const style = { flow: position.flow, column: position.column, layout };
  const fields = FIELDS.filter((name) => !map.entry(name)).map(
    (name): HeadItem => ({
      label: name,
      kind: 'field',
      detail: 'required in every object',
      about: { type: 'Pod', field: name },
      parts: writeField(name, fieldDraft(name, map), style),
      trials: [],
      goOn: !(fieldDraft(name, map) instanceof Placeholder),
    }),
  );
  if (written.length > 0) return fields;
  const shapes = position.flow || map.parent ? [] : wholeObjects(layout, served);
  return [...pairs(style), ...fields.filter(({ label }) => label === 'apiVersion' || label === 'kind'), ...shapes].sort(
    (a, b) => rank(a) - rank(b),
  );
}

const FIELDS: readonly string[] = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Fields before pairs before whole objects. */
function rank({ kind }: HeadItem): number {
  return kind === 'field' ? 0 : kind === 'name' ? 1 : 2;
}

function isHead(value: Value | undefined): value is MapValue {
  return (
    value?.kind === 'map' &&
    (value.parent === undefined ||
      (value.parent.kind === 'list' && value.parent.key === 'items' && value.parent.parent?.parent === undefined))
  );
}

function fieldDraft(name: string, map: MapValue): Snippet {
  if (name === 'metadata') return { name: new Placeholder('app') };
  if (name === 'spec') return new Open('object');
  const kind = map.text('kind');
  const version = name === 'apiVersion' && kind !== undefined ? apiVersionsOf(kind)[0] : undefined;
  return version === undefined ? new Open('scalar') : new Placeholder(version);
}

/** Both lines at once, for the kinds that Pod Coach knows. */
function pairs(style: { flow: boolean; column: number; layout: Layout }): HeadItem[] {
  return KINDS.map(({ apiVersion, kind }) => ({
    label: `kind: ${kind}`,
    kind: 'name',
    detail: `apiVersion: ${apiVersion}`,
    about: { type: kind, field: 'kind', value: kind },
    parts: writeFields({ apiVersion, kind }, style),
    trials: [],
  }));
}

function headValues(map: MapValue, key: string | number, schema: Schema): HeadItem[] | undefined {
  if (key === 'kind') return offers('kind', kindsFor(clean(map.text('apiVersion')), map, schema));
  return key === 'apiVersion' ? offers('apiVersion', versionsFor(clean(map.text('kind')))) : undefined;
}

function offers(field: string, values: readonly string[]): HeadItem[] {
  return values.map((value) => ({
    label: value,
    kind: 'value',
    detail: '',
    about: { type: 'Pod', field, value },
    parts: [scalarText(value, true)],
    trials: [],
  }));
}

function clean(text: string | undefined): string | undefined {
  return text !== undefined && isClean(text) ? text : undefined;
}

/**
 * Kinds whose fields fit to what is written already; those that Pod Coach knows first, and without an apiVersion only
 * those.
 */
function kindsFor(apiVersion: string | undefined, map: MapValue, schema: Schema): string[] {
  const known = KINDS.filter((kind) => apiVersion === undefined || kind.apiVersion === apiVersion);
  const misfits = known.map((kind) => ({
    kind: kind.kind,
    count: misfitCount(map, { kind: 'object', type: kind.rootType }, schema),
  }));
  const best = Math.min(...misfits.map(({ count }) => count));
  const fitting = misfits.filter(({ count }) => count === best).map(({ kind }) => kind);
  const others =
    apiVersion === undefined || map.map('spec')
      ? []
      : kindsOf(apiVersion).filter((kind) => !known.some((one) => one.kind === kind));
  return [...fitting, ...others];
}

function versionsFor(kind: string | undefined): readonly string[] {
  const found = kind === undefined ? [] : apiVersionsOf(kind);
  if (found.length > 0) return found;
  const all = Object.entries(API_GROUPS).flatMap(([group, versions]) =>
    Object.keys(versions)
      .slice(0, 1)
      .map((version) => (group === '' ? version : `${group}/${version}`)),
  );
  return [...new Set([...KINDS.map(({ apiVersion }) => apiVersion), ...all])];
}
