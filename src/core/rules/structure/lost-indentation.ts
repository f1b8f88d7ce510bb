/** Keys without a value, and what stands behind them instead of under them: the indentation was lost. */

import type { Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { lineStartOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';
import type { FieldHome } from './field-home.ts';

/** All that is behind a key without a value belongs under it; at the margin, where the key belongs, it would be. */
export function emptyAbove(
  map: MapValue,
  entry: Entry,
  { target }: FieldHome,
  schema: Schema,
  context: RuleContext,
): readonly Entry[] | undefined {
  if (
    !isOpen(entry) ||
    entry.merged ||
    target === undefined ||
    target !== context.manifest.root ||
    target.has(entry.name)
  )
    return undefined;
  if (map.node.kind !== 'map' || map.node.flow || map.parent !== target) return undefined;
  const inner = context.typeOf(target)?.fields.get(entry.name)?.type;
  const fields = inner?.kind === 'object' ? schema.type(inner.type)?.fields : undefined;
  const below = map.entries.slice(map.index.placeOf(entry) + 1);
  return fields && below.length > 0 && below.every(({ name }) => fields.has(name)) ? below : undefined;
}

export function toTheMargin({ key }: Entry, { edits: { text } }: RuleContext): TextEdit {
  return { range: { start: lineStartOf(text, key.start), end: key.start }, newText: '' };
}

/** `app: web` behind an empty `labels:`, which has lost its indentation with it. */
export function isPairOf(
  holder: Entry | undefined,
  next: Entry,
  { above }: FieldHome,
  type: TypeSchema,
  schema: Schema,
): boolean {
  const outer = above && type.fields.get(above.name)?.type;
  const fields = outer?.kind === 'object' ? schema.type(outer.type)?.fields : undefined;
  return fields?.get(holder?.name ?? '')?.type.kind === 'map' && next.value.kind === 'scalar' && !next.value.isNull;
}

export function isOpen({ value }: Entry): boolean {
  return value.kind === 'scalar' && value.isNull;
}
