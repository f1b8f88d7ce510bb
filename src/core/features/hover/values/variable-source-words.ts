/** Where the content of an environment variable comes from, in words. */

import type { MapValue } from '../../../yaml/values.ts';
import { code } from './context.ts';

/** What the Pod tells of itself, for the fields that people ask for. */
const FIELDS: Readonly<Record<string, string>> = {
  'metadata.name': 'the name of the Pod',
  'metadata.namespace': 'the namespace of the Pod',
  'metadata.uid': 'the UID of the Pod',
  'metadata.labels': 'all labels of the Pod, one per line',
  'metadata.annotations': 'all annotations of the Pod, one per line',
  'spec.nodeName': 'the name of the node',
  'spec.serviceAccountName': 'the name of the ServiceAccount',
  'status.hostIP': 'the IP address of the node',
  'status.hostIPs': 'the IP addresses of the node',
  'status.podIP': 'the IP address of the Pod',
  'status.podIPs': 'the IP addresses of the Pod',
};

/** What stands at a path of the Pod: `the name of the Pod`; undefined for a path that few people use. */
export function fieldPathWords(path: string): string | undefined {
  return Object.hasOwn(FIELDS, path) ? FIELDS[path] : undefined;
}

/** What `valueFrom` gives: `the value of the key ... in the ConfigMap ...`; an empty string without one. */
export function sourceWords(source: MapValue | undefined): string {
  const path = source?.map('fieldRef')?.text('fieldPath');
  if (path !== undefined) return fieldPathWords(path) ?? `what the Pod has at ${code(path)}`;
  const resource = source?.map('resourceFieldRef')?.text('resource');
  if (resource !== undefined) return `the ${code(resource)} of the container`;
  for (const [field, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const reference = source?.map(field);
    if (reference)
      return (
        `the value of the key ${code(reference.text('key') ?? '?')} in the ${kind} ` +
        code(reference.text('name') ?? '?')
      );
  }
  const file = source?.map('fileKeyRef');
  if (file)
    return (
      `the value of ${code(file.text('key') ?? '?')} in a file of the volume ` + code(file.text('volumeName') ?? '?')
    );
  return 'an empty string';
}
