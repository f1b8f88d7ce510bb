/** A place in a Pod that breaks a Pod Security Standard, and how to fix it. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { addField, changeTo, remove, setTo } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { setField, setPath } from '../../yaml/set-field.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';

export interface Breach {
  /** What to underline: the value or field that is wrong, or the object in which something is missing. */
  readonly at: Value | Entry;
  readonly path: string;
  readonly message: string;
  /** What the repair does. */
  readonly repairTitle: FixTitle;
  readonly repair: (edits: Edits) => readonly (TextEdit | undefined)[];
  /** It follows from another breach, and goes with it. */
  readonly implied?: true;
}

/** A scalar with a value that is not allowed; `source` is the YAML to write instead. */
export function wrongValue(value: ScalarValue, source: string, message: string): Breach {
  return {
    at: value,
    path: pathOf(value),
    message,
    repairTitle: changeTo(source),
    repair: (edits) => [edits.setSource(value.node, source)],
  };
}

/** A field that must not be there. */
export function wrongField(map: MapValue, entry: Entry, message: string): Breach {
  return {
    at: entry,
    path: pathOf(entry.value),
    message,
    repairTitle: remove(entry.name),
    repair: (edits) => [edits.removeField(map, entry)],
  };
}

/** An item that must not be in a list. */
export function wrongItem(list: ListValue, item: Value, message: string, repairTitle: FixTitle): Breach {
  return {
    at: item,
    path: pathOf(item),
    message,
    repairTitle,
    repair: (edits) => [edits.removeItem(list, Number(item.key))],
  };
}

/** Something that must be written: the field at `steps` below `holder`. */
export function missingField(
  at: Value,
  holder: MapValue,
  steps: readonly string[],
  data: YamlData,
  message: string,
): Breach {
  const path = steps.reduce(fieldPath, pathOf(holder));
  return {
    at,
    path,
    message,
    repairTitle: addField(steps.at(-1) ?? '', shown(data)),
    repair: (edits) => [setPath(edits, holder, steps, data)],
  };
}

/** A scalar field of `map` that is missing or has a wrong value. */
export function wrongOrMissing(map: MapValue, name: string, text: string, message: string): Breach {
  const entry = map.entry(name);
  return {
    at: entry?.value.kind === 'scalar' && !entry.value.isNull ? entry.value : (entry ?? map),
    path: fieldPath(pathOf(map), name),
    message,
    repairTitle: setTo(map, name, text),
    repair: (edits) => [setField(edits, map, name, text)],
  };
}

/** The same breach, whose repair would break something else: that is fixed with it. */
export function alsoFixing(breach: Breach, also: Breach['repair']): Breach {
  return { ...breach, repair: (edits) => [...breach.repair(edits), ...also(edits)] };
}

function shown(data: YamlData): string {
  return typeof data === 'object' ? JSON.stringify(data).replaceAll('"', '') : String(data);
}
