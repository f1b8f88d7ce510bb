/** Edits that give a field a value, whether it is there or not. */

import type { TextEdit } from '../text.ts';
import type { Edits } from './edits.ts';
import { isFlow } from './nodes.ts';
import { flowText } from './write.ts';
import type { YamlData } from './write.ts';
import type { Entry, MapValue, Value } from './values.ts';

/**
 * Writes a field of a map, in place of what it has; a new one stands behind `after`, or behind all others. Blocks of
 * lines are not replaced.
 */
export function setField(
  edits: Edits,
  map: MapValue,
  name: string,
  data: YamlData,
  after?: Entry,
): TextEdit | undefined {
  const written = map.entry(name)?.value;
  return written ? replaced(edits, written, data) : edits.addField(map, name, data, after);
}

/** The same; a new field becomes the first of its object. */
export function setFirstField(edits: Edits, map: MapValue, name: string, data: YamlData): TextEdit | undefined {
  const written = map.entry(name)?.value;
  return written ? replaced(edits, written, data) : edits.addFirstField(map, name, data);
}

function replaced(edits: Edits, value: Value, data: YamlData): TextEdit | undefined {
  if (value.kind === 'scalar')
    return typeof data === 'string' ? edits.setText(value.node, data) : edits.setSource(value.node, flowText(data));
  return isFlow(value.node) ? edits.replaceValue(value, data) : undefined;
}

/** Writes the field at the end of `steps`, with the objects on the way to it that are missing. */
export function setPath(edits: Edits, map: MapValue, steps: readonly string[], data: YamlData): TextEdit | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return undefined;
  const inner = map.map(step);
  if (rest.length > 0 && inner) return setPath(edits, inner, rest, data);
  return setField(
    edits,
    map,
    step,
    rest.reduceRight<YamlData>((value, name) => ({ [name]: value }), data),
  );
}

/** Adds several items at once, as `addToList` adds one. */
export function addItems(
  edits: Edits,
  map: MapValue,
  name: string,
  items: readonly YamlData[],
): (TextEdit | undefined)[] {
  const list = map.list(name);
  if (!list || list.items.length === 0) return [setField(edits, map, name, items)];
  const added = items.map((item) => edits.addItem(list, item));
  const [first] = added;
  return [first && { range: first.range, newText: added.map((edit) => edit?.newText ?? '').join('') }];
}

/** Adds an item to the list in a field, which may be missing or empty as yet. */
export function addToList(edits: Edits, map: MapValue, name: string, item: YamlData): TextEdit | undefined {
  const list = map.list(name);
  if (list && list.items.length > 0) return edits.addItem(list, item);
  return setField(edits, map, name, [item]);
}
