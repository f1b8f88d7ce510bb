/** What a volume is, written where a container mounts it: it belongs to the volume of that name in the Pod. */

import { VOLUME_SOURCES } from '../../manifest/volumes.ts';
import { code } from '../../wording/code.ts';
import { move, remove } from '../../wording/fix-titles.ts';
import { dataOf } from '../../yaml/data-of.ts';
import { addToList } from '../../yaml/set-field.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { inOnePlace } from './in-one-place.ts';
import type { RuleContext } from '../rule.ts';

/** What to say of a source of a volume in a mount, and the move to `volumes`; undefined for another field. */
export function volumeInMount(
  mount: MapValue,
  entry: Entry,
  context: RuleContext,
): { readonly message: string; readonly fixes: Fix[] } | undefined {
  const name = mount.text('name');
  if (!VOLUME_SOURCES.includes(entry.name) || name === undefined) return undefined;
  return {
    message: `${code(entry.name)} belongs to the volume ${code(name)} in \`volumes\` of the Pod, not to its mount.`,
    fixes: fixesFor(mount, entry, name, context),
  };
}

function fixesFor(mount: MapValue, entry: Entry, name: string, { edits, manifest: { podSpec } }: RuleContext): Fix[] {
  const volume = podSpec?.maps('volumes').find((one) => one.text('name') === name);
  const removal = edits.removeField(mount, entry);
  // A volume with a source of its own is another one than this, and nobody but the author knows which is meant.
  if (!podSpec || volume?.entries.some((field) => field.name !== 'name')) return otherFix(remove(entry.name), removal);
  const data = entry.value.kind === 'scalar' && entry.value.isNull ? {} : dataOf(entry.value);
  const item = data === undefined ? undefined : { name, [entry.name]: data };
  const added = volume ? edits.copyFields([entry], volume) : item && addToList(edits, podSpec, 'volumes', item);
  return [
    ...preferredFix(move(code(entry.name), 'to `volumes`'), inOnePlace(removal, added, edits.layout.newline)),
    ...otherFix(remove(entry.name), removal),
  ];
}
