/** Edits that give a template labels, wherever its metadata stands. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { MapValue } from '../../yaml/values.ts';
import { setFirstField } from '../../yaml/set-field.ts';

/** Sets labels in the metadata of a template; all other labels stay. */
export function setLabels(
  template: MapValue,
  labels: Readonly<Record<string, string>>,
  edits: Edits,
): (TextEdit | undefined)[] {
  const metadata = template.map('metadata');
  if (!metadata) return [setFirstField(edits, template, 'metadata', { labels })];
  const written = metadata.map('labels');
  if (!written) return [setFirstField(edits, metadata, 'labels', labels)];
  const changed: (TextEdit | undefined)[] = [];
  const missing: Record<string, string> = {};
  for (const [key, text] of Object.entries(labels)) {
    const value = written.entry(key)?.value;
    if (!value) missing[key] = text;
    else if (value.kind === 'scalar') changed.push(edits.setText(value.node, text));
  }
  return Object.keys(missing).length > 0 ? [...changed, edits.addFields(written, missing)] : changed;
}
