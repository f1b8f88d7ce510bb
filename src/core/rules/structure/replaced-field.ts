/** One field written in the place of another. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, textEndOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { blockField, flowText } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';

/** Another field in the lines of this one. */
export function replacedField(
  { node }: MapValue,
  { key, value }: Entry,
  name: string,
  data: YamlData,
  { text, layout }: Edits,
): TextEdit[] {
  const isFlow = node.kind === 'map' && node.flow;
  const newText = isFlow ? `${name}: ${flowText(data)}` : blockField(name, data, columnOf(text, key.start), layout);
  return [{ range: { start: key.start, end: Math.max(textEndOf(text, value.node), key.end + 1) }, newText }];
}
