/** `-name: web` below `containers:`: YAML reads a key that starts with a hyphen, beside the list that is meant. */

import type { TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';

interface ItemWithoutSpace {
  /** The empty field above, whose item it is. */
  readonly list: Entry;
  /** What belongs to the item. */
  readonly entries: readonly Entry[];
  readonly edits: readonly TextEdit[];
}

/** Undefined where nothing above wants an item. */
export function itemWithoutSpace(
  map: MapValue,
  entry: Entry,
  { fields }: TypeSchema,
  { edits }: RuleContext,
): ItemWithoutSpace | undefined {
  const at = map.index.placeOf(entry);
  const list = map.entries[at - 1];
  const isHolder = isEmptyEntry(list) && fields.get(list?.name ?? '')?.type.kind === 'list';
  if (!/^-[A-Za-z]/.test(entry.name) || !list || !isHolder || map.node.kind !== 'map' || map.node.flow)
    return undefined;
  const behind = map.entries.slice(at + 1);
  const end = behind.findIndex(({ name, merged }, index) => {
    const isNext = name.startsWith('-') && !isEmptyEntry(behind[index - 1]);
    return fields.has(name) || isNext || merged;
  });
  const others = end < 0 ? behind : behind.slice(0, end);
  const lines = others.flatMap(({ key, value }) => edits.linesOf(key.start, value.node));
  return {
    list,
    entries: [entry, ...others],
    edits: [
      { range: { start: entry.key.start + 1, end: entry.key.start + 1 }, newText: ' ' },
      ...lines.map((start) => ({ range: { start, end: start }, newText: '  ' })),
    ],
  };
}

function isEmptyEntry(entry: Entry | undefined): boolean {
  return entry?.value.kind === 'scalar' && entry.value.isNull;
}
