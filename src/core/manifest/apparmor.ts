/** AppArmor annotations, the old way to choose a container's profile, beside the field that replaced them. */

import { containersOf } from './containers.ts';
import type { MapValue } from '../yaml/values.ts';

export const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

export function appArmorProfileOf(holder: MapValue | undefined): MapValue | undefined {
  return holder?.map('securityContext')?.map('appArmorProfile');
}

/** The containers that an annotation's name means. */
export function annotatedContainers(spec: MapValue, annotation: string): MapValue[] {
  const name = annotation.slice(APPARMOR_ANNOTATION.length);
  return containersOf(spec).flatMap(({ container }) => (container.text('name') === name ? [container] : []));
}

/** The field of a profile in which it differs from an annotation's text. */
export function differingAppArmorField(profile: MapValue, annotation: string): 'type' | 'localhostProfile' | undefined {
  switch (profile.text('type')) {
    case 'Unconfined':
      return annotation === 'unconfined' ? undefined : 'type';
    case 'RuntimeDefault':
      return annotation === 'runtime/default' ? undefined : 'type';
    case 'Localhost':
      if (!annotation.startsWith('localhost/')) return 'type';
      return profile.text('localhostProfile') === annotation.slice('localhost/'.length)
        ? undefined
        : 'localhostProfile';
    default:
      return undefined;
  }
}
