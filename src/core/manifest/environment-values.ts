/** What environment variables tell about each other: names from sources, and sources from names. */

import { toDnsLabel } from '../kubernetes/names.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import { containerAround } from './containers.ts';

/** The field of the Pod that the name of a variable or of a file speaks of. */
export function suggestedFieldPath(ref: Value): string | undefined {
  const file = fileAround(ref);
  const name = file?.text('path')?.toLowerCase() ?? nameAround(ref);
  return name === ''
    ? undefined
    : (file ? FILE_FIELDS_BY_WORD : FIELDS_BY_WORD).find(([words]) => words.test(name))?.[1];
}

const FILE_FIELDS_BY_WORD: readonly (readonly [RegExp, string])[] = [
  [/label/, 'metadata.labels'],
  [/annotation/, 'metadata.annotations'],
  [/namespace/, 'metadata.namespace'],
  [/uid|(?:^|_)id$/, 'metadata.uid'],
  [/name/, 'metadata.name'],
];

const FIELDS_BY_WORD: readonly (readonly [RegExp, string])[] = [
  [/host_?ip|node_?ip/, 'status.hostIP'],
  [/ip$|_ip_|address/, 'status.podIP'],
  [/node|host/, 'spec.nodeName'],
  [/namespace|(?:^|_)ns(?:_|$)/, 'metadata.namespace'],
  [/service_?account|(?:^|_)sa(?:_|$)/, 'spec.serviceAccountName'],
  [/uid|(?:^|_)id(?:_|$)/, 'metadata.uid'],
  [/name|pod|self|instance|^me$/, 'metadata.name'],
];

/** The label of the Pod that a variable's name speaks of. */
export function suggestedLabel(ref: Value, podMetadata: MapValue | undefined): string | undefined {
  const name = nameAround(ref);
  const keys = podMetadata?.map('labels')?.entries.map((entry) => entry.name) ?? [];
  const key = keys.find((candidate) =>
    name.includes(
      candidate
        .slice(candidate.lastIndexOf('/') + 1)
        .toLowerCase()
        .replaceAll('-', '_'),
    ),
  );
  return key === undefined ? undefined : `metadata.labels['${key}']`;
}

/** The amount that the name of a variable or of a file speaks of. */
export function suggestedResource(ref: Value): string | undefined {
  const name = fileAround(ref)?.text('path')?.toLowerCase() ?? nameAround(ref);
  const kind = name.includes('req') ? 'requests' : 'limits';
  if (/cpu|core|proc|thread/.test(name)) return `${kind}.cpu`;
  if (/mem|heap|ram/.test(name)) return `${kind}.memory`;
  return /storage|disk/.test(name) ? `${kind}.ephemeral-storage` : undefined;
}

/** `DB_PASSWORD` for the key `db-password`, `POD_IP` for `status.podIP`, `LIMITS_CPU` for `limits.cpu`. */
export function variableFromSource(variable: MapValue): string | undefined {
  const source = variable.map('valueFrom');
  const key = ['secretKeyRef', 'configMapKeyRef', 'fileKeyRef']
    .map((ref) => source?.map(ref)?.text('key'))
    .find((text) => text !== undefined);
  const field = source?.map('fieldRef')?.text('fieldPath');
  const text =
    key ??
    source?.map('resourceFieldRef')?.text('resource') ??
    (field === undefined ? undefined : (NAMES_BY_FIELD[field] ?? keyIn(field)));
  const name = text
    ?.toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');
  return name !== undefined && /[A-Z0-9]/.test(name) ? name : undefined;
}

/** `app` of `metadata.labels['app']`. */
function keyIn(field: string): string | undefined {
  const start = field.indexOf("['");
  return start !== -1 && field.endsWith("']") ? field.slice(start + 2, -2) : undefined;
}

const NAMES_BY_FIELD: Readonly<Record<string, string>> = {
  'metadata.name': 'POD_NAME',
  'metadata.namespace': 'POD_NAMESPACE',
  'metadata.uid': 'POD_UID',
  'spec.nodeName': 'NODE_NAME',
  'spec.serviceAccountName': 'SERVICE_ACCOUNT',
  'status.hostIP': 'HOST_IP',
  'status.hostIPs': 'HOST_IPS',
  'status.podIP': 'POD_IP',
  'status.podIPs': 'POD_IPS',
};

/** `db-password` for a variable `DB_PASSWORD`. */
export function keyFromVariable(ref: MapValue): string | undefined {
  return toDnsLabel(nameAround(ref));
}

/** The Secret or ConfigMap that the container uses elsewhere. */
export function sourceUsedElsewhere(ref: MapValue): string | undefined {
  const container = containerAround(ref)?.container;
  const isSecret = String(ref.key).startsWith('secret');
  const names = [
    ...(container?.maps('env') ?? []).map((variable) =>
      variable
        .map('valueFrom')
        ?.map(isSecret ? 'secretKeyRef' : 'configMapKeyRef')
        ?.text('name'),
    ),
    ...(container?.maps('envFrom') ?? []).map((source) =>
      source.map(isSecret ? 'secretRef' : 'configMapRef')?.text('name'),
    ),
  ];
  return names.find((name) => name !== undefined && name !== '');
}

/** The name of the variable that a value belongs to, in lower case. */
function nameAround(value: Value): string {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (at.kind === 'map' && at.parent?.key === 'env') return (at.text('name') ?? '').toLowerCase();
  }
  return '';
}

/** The file of a volume that shows what `ref` names. */
function fileAround(ref: Value): MapValue | undefined {
  return ref.parent?.kind === 'map' && ref.parent.parent?.key === 'items' ? ref.parent : undefined;
}
