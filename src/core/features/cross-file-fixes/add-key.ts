/** "Add key": what is read from a ConfigMap or a Secret that has other keys. */

import type { KeyName } from '../../manifest/symbols.ts';
import type { TextEdit } from '../../text.ts';
import { setField } from '../../yaml/set-field.ts';
import { namedPlace } from './object-place.ts';
import type { ObjectPlace } from './object-place.ts';
import type { CrossFilePlace, Remedy } from './remedy.ts';

/** None where several objects have the name: which of them is meant is not known. */
export function addKey(key: KeyName, { around }: CrossFilePlace): Remedy[] {
  const [home, another] = around.definitions({ ...key, name: key.object });
  if (!home || another) return [];
  const { path } = home.file;
  return [
    {
      title: `Add key \`${key.name}\` to ${key.objectKind} \`${key.object}\``,
      preferred: false,
      paths: [path],
      ...(key.objectKind === 'Secret' ? { leaves: 'secret-key-empty' } : {}),
      edits: (files) => {
        const place = namedPlace(files.get(path), key.objectKind, key.object);
        const edits = place && !place.root.has('immutable') ? place.inFile([added(key, place)]) : undefined;
        return edits && [{ path, edits }];
      },
    },
  ];
}

function added({ name, objectKind }: KeyName, { root, edits }: ObjectPlace): TextEdit | undefined {
  const fields = objectKind === 'Secret' ? ['stringData', 'data'] : ['data'];
  const field = fields.find((written) => root.has(written)) ?? fields[0] ?? 'data';
  const data = root.map(field);
  return data && data.entries.length > 0
    ? edits.addField(data, name, '')
    : setField(edits, root, field, { [name]: '' });
}
