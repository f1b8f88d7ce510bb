/**
 * Sideways: an object around a field leads, by another way, to the one place that has it: from a Pod's
 * `securityContext` to its containers'.
 */

import type { Schema } from '../../kubernetes/schema.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';
import { COMMON, homeInside } from './field-home.ts';
import type { FieldHome } from './field-home.ts';
import { inOnePlace } from './in-one-place.ts';

/** What so many types have belongs, of all objects around, to the metadata at the top. */
const OF_METADATA: ReadonlySet<string> = new Set(['labels', 'annotations', 'namespace']);

export function homeBeside(map: MapValue, name: string, schema: Schema, context: RuleContext): FieldHome | undefined {
  for (let at = map.parent; at; at = at.parent) {
    const type = at.kind === 'map' ? context.typeOf(at) : undefined;
    if (at.kind !== 'map' || !type) continue;
    if (COMMON.has(name) && !(at === context.manifest.root && OF_METADATA.has(name))) continue;
    const home = homeInside(at, name, type, schema);
    if (home) return { ...home, owner: at };
  }
  return undefined;
}

/** Takes fields to every place that the keys lead to; a place that has one of them already keeps its own. */
export function movedBeside(
  map: MapValue,
  group: readonly Entry[],
  { owner, keys }: FieldHome,
  edits: Edits,
): (TextEdit | undefined)[] {
  const places = owner ? placesOf(owner, keys) : [];
  const free = places.filter(({ map: place }) => !group.some(({ name }) => place.entry(name)));
  if (free.length === 0 || free.some(({ under }) => under.includes('containers'))) return [undefined];
  const copies = free.map(({ map: place, under }) => edits.copyFields(group, place, under));
  return joinedWhereTheyMeet(removals(map, group, edits), copies, edits.layout.newline);
}

interface Place {
  readonly map: MapValue;
  /** Keys that are still missing there. */
  readonly under: readonly string[];
}

/** What is said of all containers is said of the init containers too. */
function placesOf(from: MapValue, keys: readonly string[]): Place[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [{ map: from, under: [] }];
  const items = [...from.maps(key), ...(key === 'containers' ? from.maps('initContainers') : [])];
  if (items.length > 0) return items.flatMap((item) => placesOf(item, rest));
  const next = from.map(key);
  if (next && next.entries.length > 0) return placesOf(next, rest);
  return from.entry(key) ? [] : [{ map: from, under: keys }];
}

/** An object that would be left without fields goes as a whole. */
export function removals(map: MapValue, group: readonly Entry[], edits: Edits): (TextEdit | undefined)[] {
  const outer = map.parent;
  const entry = outer?.kind === 'map' && group.length === map.entries.length ? outer.index.of(map) : undefined;
  return outer?.kind === 'map' && entry
    ? [edits.removeField(outer, entry)]
    : group.map((one) => edits.removeField(map, one));
}

/** What is taken out may end, or lie around, where it is put in. */
function joinedWhereTheyMeet(
  gone: readonly (TextEdit | undefined)[],
  copies: readonly (TextEdit | undefined)[],
  newline: string,
): (TextEdit | undefined)[] {
  const left = [...copies];
  const joined = gone.flatMap((removal) => {
    const at = left.findIndex((copy) => copy && removal && meets(copy.range, removal.range));
    const copy = left[at];
    if (!copy || !removal) return [removal];
    left.splice(at, 1);
    if (copy.range.start > removal.range.start) return inOnePlace(removal, copy, newline);
    return [{ range: removal.range, newText: copy.newText + removal.newText }];
  });
  return [...joined, ...left];
}

/** What goes out starts where something is put in, or lies around it. */
function meets(copy: Range, removal: Range): boolean {
  return copy.start >= removal.start && copy.start < removal.end;
}
