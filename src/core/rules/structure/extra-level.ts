/**
 * A level too many: `spec: {data: …}` in a ConfigMap, `template: {spec: {containers: …}}` in the spec of a Pod. What is
 * under it belongs right here.
 */

import type { Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { code } from '../../wording/code.ts';
import { move } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { placeOf } from '../place-words.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { belongsAbove } from '../../wording/messages.ts';
import { COMMON, homesInside } from './field-home.ts';
import type { Misplaced } from './misplaced-field.ts';

/** How many levels are looked through: `jobTemplate.spec.template` in a Job has two too many. */
const MAX_LEVELS = 3;

interface ExtraLevel {
  /** The keys that are too many: `template.spec`. */
  readonly path: readonly string[];
  /** What is under the last of them: fields of the object around. */
  readonly inner: MapValue;
}

/** Reports those of a map's unknown fields under which its own fields are, and says which it spoke of. */
export function reportExtraLevels(
  map: MapValue,
  unknown: readonly Entry[],
  type: TypeSchema,
  schema: Schema,
  context: RuleContext,
): Misplaced {
  const spokenOf = new Set<Entry>();
  const filled: string[] = [];
  for (const entry of unknown) {
    const level = extraLevel(map, entry, type, schema);
    if (!level) continue;
    const names = level.inner.entries.map(({ name }) => name);
    const what =
      names.length > 2
        ? `${code(names[0] ?? '')} and ${names.length - 1} more`
        : names.map((name) => code(name)).join(' and ');
    const under = code(level.path.join('.'));
    spokenOf.add(entry);
    filled.push(...names.map((name) => fieldPath(pathOf(map), name)));
    context.report(entry, belongsAbove(what, names.length > 1, placeOf(map, type), under), {
      fixes: preferredFix(move(what, `out of ${under}`), unwrapped(map, entry, level.inner, context.edits)),
      mayBeNewer: true,
    });
  }
  return { spokenOf, onTheWay: [], filled };
}

/** The levels between an object and its own fields; undefined where other fields, or none, are under the entry. */
function extraLevel(map: MapValue, entry: Entry, type: TypeSchema, schema: Schema): ExtraLevel | undefined {
  const path: string[] = [];
  // It is a field of its own, elsewhere; `spec` alone around them has words of its own.
  if (homesInside(map, entry.name, type, schema).length > 0) return undefined;
  for (let at: Entry | undefined = entry; at && path.length < MAX_LEVELS; ) {
    if (at.merged || at.value.kind !== 'map') return undefined;
    const inner: MapValue = at.value;
    path.push(at.name);
    if (belongHere(map, inner, type))
      return isMeantAsNamed(entry, type, schema) || path.join('.') === 'spec' ? undefined : { path, inner };
    at = inner.entries.length === 1 ? inner.entries[0] : undefined;
  }
  return undefined;
}

function belongHere(map: MapValue, { entries }: MapValue, { fields }: TypeSchema): boolean {
  const areFree = entries.every(({ name, merged }) => !merged && fields.has(name) && !map.entry(name));
  return areFree && entries.some(({ name }) => !COMMON.has(name));
}

/** Is it a field of another name whose own fields are under it? */
function isMeantAsNamed({ value }: Entry, type: TypeSchema, schema: Schema): boolean {
  const names = value.kind === 'map' ? value.entries.map(({ name }) => name) : [];
  return [...type.fields.values()].some(({ type: held }) => {
    const fields = held.kind === 'object' ? schema.type(held.type)?.fields : undefined;
    return fields !== undefined && names.some((name) => !COMMON.has(name)) && names.every((name) => fields.has(name));
  });
}

/** Brings what is under the levels up to where the first of them is. */
function unwrapped(map: MapValue, entry: Entry, inner: MapValue, edits: Edits): readonly (TextEdit | undefined)[] {
  const { text } = edits;
  const first = inner.entries[0];
  if (!first || inner.node.kind !== 'map') return [undefined];
  const end = textEndOf(text, inner.node);
  if (text.slice(entry.key.start, first.key.start).includes('#')) return [undefined];
  if (inner.node.flow) {
    const isOne = inner.entries.length === 1 || (map.node.kind === 'map' && map.node.flow);
    const content = text.slice(inner.node.start + 1, inner.node.end - 1).trim();
    const range = { start: entry.key.start, end: textEndOf(text, entry.value.node) };
    return [isOne && !content.includes('#') ? { range, newText: content.replace(/,$/, '') } : undefined];
  }
  const [to, from] = [columnOf(text, entry.key.start), columnOf(text, first.key.start)];
  const head: TextEdit = { range: { start: entry.key.start, end: first.key.start }, newText: '' };
  const lines: TextEdit[] = [];
  for (let line = nextLineOf(text, first.key.start); line < end; line = nextLineOf(text, line)) {
    const blanks = /^ */.exec(text.slice(line, line + from))?.[0].length ?? 0;
    const by = Math.min(blanks, from - to);
    if (by > 0) lines.push({ range: { start: line, end: line + by }, newText: '' });
  }
  return [head, ...lines];
}
