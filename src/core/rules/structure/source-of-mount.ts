/** Where a volume comes from, written in a mount: it belongs in the volume of that name. */

import { sourcesOf, VOLUME_SOURCES } from '../../manifest/volumes.ts';
import { code } from '../../wording/code.ts';
import { addPhrase, move, remove } from '../../wording/fix-titles.ts';
import { dataOf } from '../../yaml/data-of.ts';
import { addToList } from '../../yaml/set-field.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { inOnePlace } from './in-one-place.ts';
import type { TranslatedField } from './said-otherwise.ts';

/** Undefined where the field is no source of a volume. */
export function sourceOfMount(
  map: MapValue,
  entry: Entry,
  type: string,
  context: RuleContext,
): TranslatedField | undefined {
  if (type !== 'VolumeMount' || !VOLUME_SOURCES.includes(entry.name)) return undefined;
  return {
    message: `${code(entry.name)} belongs in a volume of the Pod, not here.`,
    fixes: fixesFor(map, entry, context),
  };
}

function fixesFor(map: MapValue, entry: Entry, { edits, manifest: { podSpec } }: RuleContext): Fix[] {
  const name = map.text('name');
  if (!podSpec || name === undefined) return [];
  const removal = edits.removeField(map, entry);
  const volume = podSpec.maps('volumes').find((one) => one.text('name') === name);
  if (volume && sourcesOf(volume).length > 0) return otherFix(remove(entry.name), removal);
  if (volume)
    return preferredFix(move(code(entry.name), `to the volume ${code(name)}`), [
      removal,
      edits.copyFields([entry], volume),
    ]);
  const source = dataOf(entry.value);
  const added = source === undefined ? undefined : addToList(edits, podSpec, 'volumes', { name, [entry.name]: source });
  return preferredFix(
    addPhrase(`a \`volumes\` entry for ${code(name)} with this ${code(entry.name)}`),
    inOnePlace(removal, added, edits.layout.newline),
  );
}
