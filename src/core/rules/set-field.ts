/** Writes a field as the first of its object; one that is there already gets the value. */

import type { TextEdit } from '../text.ts';
import type { Edits } from '../yaml/edits.ts';
import type { YamlData } from '../yaml/write.ts';
import type { MapValue } from '../yaml/values.ts';

export function setField(map: MapValue, name: string, data: YamlData, edits: Edits): TextEdit | undefined {
  const written = map.entry(name)?.value;
  return written ? edits.replaceValue(written, data) : edits.addFirstField(map, name, data);
}
