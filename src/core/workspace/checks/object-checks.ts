/** Names of ConfigMaps, Secrets and claims, and the keys in them, against the objects that the files have. */

import { builtInPlace } from '../../kubernetes/built-in-objects.ts';
import type { KeyName, ObjectName } from '../../manifest/symbols.ts';
import { claimMissing } from '../../rules/cross-file/claim-missing.ts';
import { configKeyMissing } from '../../rules/cross-file/config-key-missing.ts';
import { configMissing } from '../../rules/cross-file/config-missing.ts';
import { secretKeyEmpty } from '../../rules/cross-file/secret-key-empty.ts';
import { serviceAccountMissing } from '../../rules/cross-file/service-account-missing.ts';
import { serviceMissing } from '../../rules/cross-file/service-missing.ts';
import type { RuleDeclaration } from '../../rules/rule.ts';
import { closestWords } from '../../text-distance.ts';
import type { DocumentPart } from '../file-names.ts';
import type { Around } from '../workspace-lookup.ts';
import { code } from '../../wording/code.ts';
import { didYouMean, notDefined } from '../../wording/messages.ts';
import { report, writeName } from './report.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';

/** A key that no object of this name has. Where one of them is empty, something else fills it. */
export function checkKey(key: KeyName, part: DocumentPart, around: Around): FileFinding[] {
  if (key.role !== 'reference' || key.optional) return [];
  const keys = around.keysOf(key);
  if (!keys || keys.someHasNone || keys.names.has(key.name)) return [];
  const [meant] = closestWords(key.name, keys.names);
  const message = notDefined('Key', key.name, `in ${key.objectKind} ${code(key.object)}`);
  return [
    report(configKeyMissing, part, {
      message,
      range: key.range,
      fixes: meant === undefined ? [] : writeName(meant, key, part, true),
    }),
  ];
}

/** The rules about objects that are referred to and in no file. */
const MISSING: Readonly<Record<string, { readonly rule: RuleDeclaration; readonly what: string }>> = {
  ConfigMap: { rule: configMissing, what: 'ConfigMap' },
  Secret: { rule: configMissing, what: 'Secret' },
  PersistentVolumeClaim: { rule: claimMissing, what: 'PersistentVolumeClaim' },
  ServiceAccount: { rule: serviceAccountMissing, what: 'ServiceAccount' },
  Service: { rule: serviceMissing, what: 'Service' },
};

/**
 * A name that no file has. Where an object that nobody uses is beside it under nearly this name, the two should be the
 * same;
 * without one it is said only when asked for with `isStrict`, because it may well be elsewhere.
 */
export function checkObject(
  object: ObjectName,
  part: DocumentPart,
  path: string,
  around: Around,
  isStrict: boolean,
): FileFinding[] {
  const missing = Object.hasOwn(MISSING, object.objectKind) ? MISSING[object.objectKind] : undefined;
  if (!missing || object.role !== 'reference' || object.optional || !mayBeMissing(object, around)) return [];
  const unused = around.unusedBeside(object, path).map(({ name }) => name);
  const [meant] = closestWords(object.name, unused);
  const isClaimBeside = object.objectKind === 'PersistentVolumeClaim' && unused.length > 0;
  if (meant === undefined && !isClaimBeside && !(isStrict && isExpected(object, path, around))) return [];
  const { rule, what } = missing;
  const message =
    meant === undefined
      ? notDefined(what, object.name, 'in these files')
      : `${notDefined(what, object.name, 'in these files')}${didYouMean(meant)}`;
  const fixes = meant === undefined ? [] : writeName(meant, object, part, true);
  // What a team keeps elsewhere on purpose is no more than worth a look.
  const isAdvice = meant === undefined && object.objectKind !== 'ConfigMap';
  return [
    report(rule, part, { message, range: object.range, fixes, ...(isAdvice ? { severity: 'information' } : {}) }),
  ];
}

function mayBeMissing(object: ObjectName, around: Around): boolean {
  // A StatefulSet makes the claims of its Pods itself: they end with a number.
  if (object.objectKind === 'PersistentVolumeClaim' && /-\d+$/.test(object.name)) return false;
  return builtInPlace(object.objectKind, object.name) === undefined && !around.isDefined(object);
}

/** Is the object needed, and does nothing beside it look as if it made one of this name? */
function isExpected(object: ObjectName, path: string, around: Around): boolean {
  return object.needed === true && !around.hasForeign([object.name], path);
}

/** An empty value of a Secret that a container reads by its key. */
export function checkEmptyKey(key: KeyName, part: DocumentPart, around: Around): FileFinding[] {
  if (!key.isEmpty || key.role !== 'definition' || key.objectKind !== 'Secret') return [];
  const message = `Key ${code(key.name)} of Secret ${code(key.object)} is empty, but a container reads it.`;
  return around.isRead(key) ? [report(secretKeyEmpty, part, { message, range: key.range })] : [];
}
