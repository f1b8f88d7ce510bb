/** Writes fields that may be there already, perhaps without a value. */

import type { TextEdit } from '../text.ts';
import type { Edits } from '../yaml/edits.ts';
import type { YamlData } from '../yaml/write.ts';
import type { Entry, MapValue } from '../yaml/values.ts';

/** Sets a field; a new one becomes the first of its object. */
export function setFirstField(map: MapValue, name: string, data: YamlData, edits: Edits): TextEdit | undefined {
  return changed(map, name, data, edits) ?? edits.addFirstField(map, name, data);
}

/** Sets a field; a new one stands behind `after`, or behind all others. */
export function setField(map: MapValue, name: string, data: YamlData, edits: Edits, after?: Entry): TextEdit | undefined {
  return changed(map, name, data, edits) ?? edits.addField(map, name, data, after);
}

function changed(map: MapValue, name: string, data: YamlData, edits: Edits): TextEdit | undefined {
  const written = map.entry(name)?.value;
  if (!written) return undefined;
  return typeof data === 'string' && written.kind === 'scalar' ? edits.setText(written.node, data) : edits.replaceValue(written, data);
}
