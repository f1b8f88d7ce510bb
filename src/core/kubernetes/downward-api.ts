/**
 * What a container may learn about its own Pod. Source: Kubernetes' pkg/apis/core/validation and pkg/apis/core/pods.
 */

import { isQualifiedName } from './names.ts';

/** Fields that an environment variable may take. */
export const ENV_FIELDS: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** `metadata.labels['app']`: the map and the key. */
export interface Subscript {
  readonly path: string;
  readonly key: string;
}

/** The parts of a path with a subscript; undefined when it has none. */
export function subscriptOf(fieldPath: string): Subscript | undefined {
  const open = fieldPath.indexOf("['");
  if (open < 1 || !fieldPath.endsWith("']")) return undefined;
  return { path: fieldPath.slice(0, open), key: fieldPath.slice(open + 2, -2) };
}

/** Only labels and annotations are looked up by key. */
function isSubscriptAllowed({ path, key }: Subscript): boolean {
  if (path === 'metadata.labels') return isQualifiedName(key);
  return path === 'metadata.annotations' && isQualifiedName(key.toLowerCase());
}

/** Is it a field that an environment variable may take? `spec.host` is an old name of `spec.nodeName`. */
export function isEnvField(fieldPath: string): boolean {
  const subscript = subscriptOf(fieldPath);
  return subscript ? isSubscriptAllowed(subscript) : ENV_FIELDS.includes(fieldPath) || fieldPath === 'spec.host';
}

/** Fields that a file of a volume may show. */
export const VOLUME_FIELDS: readonly string[] = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.labels',
  'metadata.annotations',
];

/** Is it a field that a file of a volume may show? */
export function isVolumeField(fieldPath: string): boolean {
  const subscript = subscriptOf(fieldPath);
  return subscript ? isSubscriptAllowed(subscript) : VOLUME_FIELDS.includes(fieldPath);
}

const RESOURCES: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];

/** What `resourceFieldRef` may ask for, without huge pages. */
export const RESOURCE_FIELDS: readonly string[] = ['limits', 'requests'].flatMap((kind) =>
  RESOURCES.map((name) => `${kind}.${name}`),
);

export function isResourceField(resource: string): boolean {
  return RESOURCE_FIELDS.includes(resource) || /^(?:limits|requests)\.hugepages-/.test(resource);
}
