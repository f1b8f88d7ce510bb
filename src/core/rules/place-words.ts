/** What the place of an object is called in a sentence. */

import type { TypeSchema } from '../kubernetes/schema.ts';
import type { MapValue } from '../yaml/values.ts';
import { code } from '../wording/code.ts';

/** The types that people call by a name of their own. */
const PLACES: Readonly<Record<string, string>> = {
  Container: 'in a container',
  EphemeralContainer: 'in an ephemeral container',
  PodSpec: 'in a Pod spec',
  PodTemplateSpec: 'in a Pod template',
  Volume: 'in a volume',
  VolumeMount: 'in a volume mount',
  Probe: 'in a probe',
  EnvVar: 'in an environment variable',
};

/** "in a container", "in `metadata`", "in an item of `ports`" or "at the top level". */
export function placeOf(map: MapValue, type?: TypeSchema): string {
  const place = type && Object.hasOwn(PLACES, type.name) ? PLACES[type.name] : undefined;
  if (place !== undefined) return place;
  if (typeof map.key === 'number') {
    const list = map.parent?.key;
    return typeof list === 'string' && list !== '' ? `in an item of ${code(list)}` : 'in this object';
  }
  return map.key === '' ? 'at the top level' : `in ${code(map.key)}`;
}
