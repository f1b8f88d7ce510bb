/** The annotations for seccomp and AppArmor as the fields that replaced them, at the Pod or container meant. */

import { APPARMOR_ANNOTATION } from '../../manifest/apparmor.ts';
import { containersOf } from '../../manifest/containers.ts';
import { replaceWith } from '../../wording/fix-titles.ts';
import { setPath } from '../../yaml/set-field.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';

export const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
export const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

type Profile = Readonly<Record<string, string>>;
type ProfileField = 'seccompProfile' | 'appArmorProfile';

/**
 * The fix that moves an annotation into its field; none where the field is set already, or nobody can tell the profile.
 * Words such as `default` are a guess, and then not preferred.
 */
export function asField(spec: MapValue, annotations: MapValue, entry: Entry, { edits }: RuleContext): Fix[] {
  const place = placeOf(spec, entry.name);
  const text = entry.value.kind === 'scalar' ? entry.value.string : undefined;
  const read = text === undefined ? undefined : profileOf(text);
  if (!place || !read || place.holders.length === 0) return [];
  const { field, holders } = place;
  if (holders.some((holder) => holder.map('securityContext')?.has(field))) return [];
  const moved = holders.map((holder) => setPath(edits, holder, ['securityContext', field], read.profile));
  const fix = read.isExact ? preferredFix : otherFix;
  return fix(replaceWith('the annotation', `\`${field}\``), [...moved, edits.removeField(annotations, entry)]);
}

/** The field, and the Pod or the containers of the name that the annotation ends with. */
function placeOf(spec: MapValue, name: string): { field: ProfileField; holders: readonly MapValue[] } | undefined {
  if (name === SECCOMP_POD) return { field: 'seccompProfile', holders: [spec] };
  const prefix = [SECCOMP_CONTAINER, APPARMOR_ANNOTATION].find((start) => name.startsWith(start));
  if (prefix === undefined) return undefined;
  const named = containersOf(spec).flatMap(({ container }) =>
    container.text('name') === name.slice(prefix.length) ? [container] : [],
  );
  return { field: prefix === SECCOMP_CONTAINER ? 'seccompProfile' : 'appArmorProfile', holders: named };
}

/** `localhost/` and a path; `docker/default` is what the container runtime has by default. */
function profileOf(text: string): { profile: Profile; isExact: boolean } | undefined {
  const path = /^localhost\/([^/\s].*)$/.exec(text)?.[1];
  if (path !== undefined) return { profile: { type: 'Localhost', localhostProfile: path }, isExact: true };
  if (['runtime/default', 'docker/default', 'RuntimeDefault'].includes(text))
    return { profile: { type: 'RuntimeDefault' }, isExact: true };
  if (text === 'unconfined' || text === 'Unconfined') return { profile: { type: 'Unconfined' }, isExact: true };
  const word = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (word === 'runtimedefault' || word === 'default') return { profile: { type: 'RuntimeDefault' }, isExact: false };
  return word === 'unconfined' ? { profile: { type: 'Unconfined' }, isExact: false } : undefined;
}
