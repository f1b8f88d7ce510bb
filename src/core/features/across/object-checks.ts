/** Names of ConfigMaps, Secrets and claims, and the keys in them, against the objects that the files have. */

import type { KeyName, Name, ObjectName } from '../../manifest/symbols.ts';
import type { Finding } from '../../rules/finding.ts';
import { claimMissing } from '../../rules/across/claim-missing.ts';
import { configKeyMissing } from '../../rules/across/config-key-missing.ts';
import { configMissing } from '../../rules/across/config-missing.ts';
import { closestWords } from '../../text-distance.ts';
import type { DocumentPart } from '../file-names.ts';
import type { Around } from './around.ts';
import { report, shown, writeName } from './report.ts';

/** A key that no object of this name has. Where one of them is empty, something else fills it. */
export function checkKey(key: KeyName, part: DocumentPart, around: Around): Finding[] {
  if (key.role !== 'reference' || key.optional) return [];
  const definitions = around.definitions({ ...key, kind: 'object', name: key.object });
  const keys = definitions.map(({ names }) => names.flatMap((name) => (isKeyOf(name, key) ? [name.name] : [])));
  if (keys.length === 0 || keys.some((these) => these.length === 0 || these.includes(key.name))) return [];
  const [meant] = closestWords(key.name, keys.flat());
  const message = `The ${key.objectKind} ${shown(key.object)} has no key ${shown(key.name)}.`;
  return [report(configKeyMissing, part, { message, range: key.range, fixes: meant === undefined ? [] : writeName(meant, key, part, true) })];
}

function isKeyOf(name: Name, { objectKind, object }: KeyName): boolean {
  return name.kind === 'key' && name.role === 'definition' && name.objectKind === objectKind && name.object === object;
}

/** A name that no file has, where an object that nobody uses lies beside it: one of two that should be the same. */
export function checkObject(object: ObjectName, part: DocumentPart, path: string, around: Around): Finding[] {
  const isClaim = object.objectKind === 'PersistentVolumeClaim';
  if (object.role !== 'reference' || object.optional || (!isClaim && object.objectKind !== 'ConfigMap' && object.objectKind !== 'Secret')) return [];
  // A StatefulSet makes the claims of its Pods itself: they end with a number.
  if ((isClaim && /-\d+$/.test(object.name)) || around.definitions(object).length > 0) return [];
  const unused = around.unusedBeside(object, path).map(({ name }) => name);
  const [meant] = closestWords(object.name, unused);
  if (unused.length === 0 || (meant === undefined && !isClaim)) return [];
  const what = isClaim ? 'claim' : object.objectKind;
  const message = meant === undefined ? `No file here has a claim ${shown(object.name)}.` : `No file here has a ${what} ${shown(object.name)}; there is ${shown(meant)}.`;
  const fixes = meant === undefined ? [] : writeName(meant, object, part, true);
  return [report(isClaim ? claimMissing : configMissing, part, { message, range: object.range, fixes })];
}
