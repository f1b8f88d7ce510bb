/**
 * Items whose dash is too far left: `ports:` with nothing below, and its ports as the next items of `containers`.
 */

import type { Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Entry, ListValue, MapValue, Value } from '../../yaml/values.ts';
import { code } from '../../wording/code.ts';
import { indent } from '../../wording/fix-titles.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';

export interface ShallowItems {
  readonly items: readonly MapValue[];
  /** The empty field above them that takes such items. */
  readonly holder: Entry;
  /** The first field that tells. */
  readonly sign: Entry;
}

/** Such items of a list of objects, those of one field together; none in flow style. */
export function shallowItems(list: ListValue, type: TypeSchema, schema: Schema): readonly ShallowItems[] {
  if (list.node.flow) return [];
  const found: ShallowItems[] = [];
  for (const [at, item] of list.items.entries()) {
    const holder = emptyField(list.items[at - 1]);
    const field = holder && type.fields.get(holder.name)?.type;
    const inner = field?.kind === 'list' && field.items.kind === 'object' ? schema.type(field.items.type) : undefined;
    const sign = inner && signOf(item, type, inner);
    if (!holder || !inner || !sign) continue;
    const behind = list.items.slice(at);
    const end = behind.findIndex((one) => signOf(one, type, inner) === undefined);
    const items = (end < 0 ? behind : behind.slice(0, end)).filter((one) => one.kind === 'map');
    found.push({ items, holder, sign });
  }
  return found;
}

/** The last field of an item, when it has no value. */
function emptyField(item: Value | undefined): Entry | undefined {
  const last = item?.kind === 'map' ? item.entries.at(-1) : undefined;
  return last?.value.kind === 'scalar' && last.value.isNull && !last.merged ? last : undefined;
}

/** A field that only the inner type has, where that type has all of them. */
function signOf(item: Value, type: TypeSchema, inner: TypeSchema): Entry | undefined {
  if (item.kind !== 'map' || item.entries.some(({ name }) => !inner.fields.has(name))) return undefined;
  return item.entries.find(({ name }) => !type.fields.has(name));
}

export function reportShallowItems({ items, holder, sign }: ShallowItems, { edits, report }: RuleContext): void {
  const by = columnOf(edits.text, holder.key.start) + edits.layout.step;
  const what = items.length === 1 ? 'the item' : 'the items';
  report(sign, `${code(sign.name)} belongs under ${code(holder.name)}; indent ${what}.`, {
    fixes: preferredFix(
      indent(what, `under ${code(holder.name)}`),
      items.flatMap((item) => deeper(item, by, edits)),
    ),
  });
}

/** The item with its dash in the column. */
function deeper({ node }: MapValue, column: number, edits: Edits): TextEdit[] {
  const dash = edits.text.lastIndexOf('-', node.start - 1);
  const newText = ' '.repeat(Math.max(0, column - columnOf(edits.text, dash)));
  const [, ...others] = edits.linesOf(node.start, node);
  return [dash, ...others].map((start) => ({ range: { start, end: start }, newText }));
}
