/** Edits that give a field a value, whether it is there or not. */

import type { TextEdit } from '../text.ts';
import type { Edits } from './edits.ts';
import { flowText } from './write.ts';
import type { YamlData } from './write.ts';
import type { MapValue } from './values.ts';

/** Writes a field of a map, in place of what it has; blocks of lines are not replaced. */
export function setField(edits: Edits, map: MapValue, name: string, data: YamlData): TextEdit | undefined {
  const value = map.entry(name)?.value;
  if (!value) return edits.addField(map, name, data);
  if (value.kind === 'scalar') return edits.setSource(value.node, flowText(data));
  const isBlock = (value.node.kind === 'map' || value.node.kind === 'list') && !value.node.flow;
  return isBlock ? undefined : edits.replaceValue(value, data);
}

/** Writes the field at the end of `steps`, with the objects on the way to it that are missing. */
export function setPath(edits: Edits, map: MapValue, steps: readonly string[], data: YamlData): TextEdit | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return undefined;
  const inner = map.map(step);
  if (rest.length > 0 && inner) return setPath(edits, inner, rest, data);
  return setField(edits, map, step, rest.reduceRight<YamlData>((value, name) => ({ [name]: value }), data));
}

/** Adds an item to the list in a field, which may be missing or empty as yet. */
export function addToList(edits: Edits, map: MapValue, name: string, item: YamlData): TextEdit | undefined {
  const list = map.list(name);
  if (list && list.items.length > 0) return edits.addItem(list, item);
  return setField(edits, map, name, [item]);
}
