/** A volume of a forbidden type: an empty directory takes its place. */

import { pathOf } from '../../yaml/path.ts';
import { replaceWith } from '../../wording/fix-titles.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Breach } from './breach.ts';

export function volumeBreach(volume: MapValue, source: string, message: string): Breach[] {
  const entry = volume.has(source) ? volume.entry(source) : undefined;
  if (!entry) return [];
  return [
    {
      at: entry,
      path: pathOf(entry.value),
      message,
      repairTitle: replaceWith(`\`${source}\``, '`emptyDir`'),
      repair: (edits) => [
        ...(volume.has('emptyDir') ? [] : [edits.addField(volume, 'emptyDir', {}, volume.entry('name'))]),
        edits.removeField(volume, entry),
      ],
    },
  ];
}
