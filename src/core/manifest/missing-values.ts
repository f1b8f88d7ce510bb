/** What a colleague would write for a value that is missing or makes no sense, from what stands around it. */

import { imageParts } from '../kubernetes/images.ts';
import { toDnsLabel } from '../kubernetes/names.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { containerAround } from './containers.ts';
import { SECURITY_VALUES } from './missing-security-values.ts';
import { VOLUME_VALUES } from './missing-volume-values.ts';
import { WORKLOAD_VALUES } from './missing-workload-values.ts';

/** Images that go by the names of what they run. */
const IMAGES: Readonly<Record<string, string>> = {
  alpine: 'alpine:3.21',
  busybox: 'busybox:1.37',
  httpd: 'httpd:2.4',
  mariadb: 'mariadb:11.4',
  memcached: 'memcached:1.6',
  mongo: 'mongo:8.0',
  mysql: 'mysql:8.4',
  nginx: 'nginx:1.27',
  postgres: 'postgres:17.2',
  rabbitmq: 'rabbitmq:4.0',
  redis: 'redis:7.4',
};

const FROM_AROUND: Readonly<Record<string, (map: MapValue) => YamlData | undefined>> = {
  'Container.name': nameFromImage,
  'Container.image': imageFromName,
  'ContainerPort.containerPort': portFromName,
  'EnvVar.name': variableFromSource,
  'ObjectFieldSelector.fieldPath': suggestedFieldPath,
  'ResourceFieldSelector.resource': suggestedResource,
  'ConfigMapKeySelector.key': keyFromVariable,
  'SecretKeySelector.key': keyFromVariable,
  'FileKeySelector.key': keyFromVariable,
  ...VOLUME_VALUES,
  ...SECURITY_VALUES,
  ...WORKLOAD_VALUES,
};

/** A value for a missing field of a type; undefined when nothing around it tells. */
export function missingValue(type: string, field: string, map: MapValue): YamlData | undefined {
  const key = `${type}.${field}`;
  return Object.hasOwn(FROM_AROUND, key) ? FROM_AROUND[key]?.(map) : undefined;
}

/** An example to start from, where nothing tells the value. */
export function exampleValue(type: string, field: string, map: MapValue): YamlData | undefined {
  if (type === 'Container' && field === 'image') return `registry.example.com/${map.text('name') || 'web'}:1.0`;
  return type === 'PodSpec' && field === 'containers' ? [{ name: 'web', image: 'nginx:1.27' }] : undefined;
}

/** The field of the Pod that a variable's name speaks of. */
export function suggestedFieldPath(ref: Value): string | undefined {
  const file = fileAround(ref);
  const name = (variableAround(ref)?.text('name') ?? file?.text('path') ?? '').toLowerCase();
  const hit = (file ? FILE_FIELDS_BY_WORD : FIELDS_BY_WORD).find(([words]) => words.test(name));
  return hit?.[1];
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
  const name = (variableAround(ref)?.text('name') ?? '').toLowerCase();
  const keys = podMetadata?.map('labels')?.entries.map((entry) => entry.name) ?? [];
  const key = keys.find((candidate) => name.includes(candidate.slice(candidate.lastIndexOf('/') + 1).toLowerCase().replaceAll('-', '_')));
  return key === undefined ? undefined : `metadata.labels['${key}']`;
}

/** The amount that a variable's name speaks of. */
export function suggestedResource(ref: Value): string | undefined {
  const name = (variableAround(ref)?.text('name') ?? fileAround(ref)?.text('path') ?? '').toLowerCase();
  const kind = name.includes('req') ? 'requests' : 'limits';
  if (/cpu|core|proc|thread/.test(name)) return `${kind}.cpu`;
  if (/mem|heap|ram/.test(name)) return `${kind}.memory`;
  return /storage|disk/.test(name) ? `${kind}.ephemeral-storage` : undefined;
}

function variableAround(value: Value): MapValue | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (at.kind === 'map' && at.parent?.key === 'env') return at;
  }
  return undefined;
}

/** The file of a volume that shows what `ref` names. */
function fileAround(ref: Value): MapValue | undefined {
  return ref.parent?.kind === 'map' && ref.parent.parent?.key === 'items' ? ref.parent : undefined;
}

function nameFromImage(container: MapValue): string {
  const taken = new Set(container.parent?.kind === 'list' ? container.parent.maps().map((other) => other.text('name')) : []);
  const base = toDnsLabel(imageParts(container.text('image') ?? '').name.split('/').at(-1) ?? '') ?? 'main';
  let name = base;
  for (let at = 2; taken.has(name); at++) name = `${base}-${at}`;
  return name;
}

function imageFromName(container: MapValue): string | undefined {
  const words = (container.text('name') ?? '').split('-');
  return Object.keys(IMAGES).flatMap((name) => (words.includes(name) ? IMAGES[name] ?? [] : []))[0];
}

const PORTS: Readonly<Record<string, number>> = {
  https: 443, http: 80, web: 80, nginx: 80, httpd: 80, grpc: 50051, metrics: 9090, dns: 53, mysql: 3306, mariadb: 3306, postgres: 5432, redis: 6379, mongo: 27017, rabbitmq: 5672,
};

/** The port of the node or that a probe asks for, else the usual one of the port's name or of the image. */
function portFromName(port: MapValue): number | undefined {
  const container = containerAround(port)?.container;
  const names = [port.text('name') ?? '', imageParts(container?.text('image') ?? '').name];
  const host = port.int('hostPort');
  if (host !== undefined && host > 0 && host < 65536) return host;
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    for (const handler of ['httpGet', 'tcpSocket', 'grpc']) {
      const asked = container?.map(probe)?.map(handler)?.int('port');
      if (asked !== undefined && asked > 0 && asked < 65536) return asked;
    }
  }
  return names.flatMap((name) => Object.entries(PORTS).find(([word]) => name.includes(word))?.[1] ?? [])[0];
}

/** `KEY` for `valueFrom.secretKeyRef.key: key`. */
function variableFromSource(variable: MapValue): string | undefined {
  const source = variable.map('valueFrom');
  const key = source?.map('secretKeyRef')?.text('key') ?? source?.map('configMapKeyRef')?.text('key');
  const name = key?.toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^(?=\d)/, '_');
  return name === undefined || !/[A-Z0-9]/.test(name) ? undefined : name;
}

/** `db-password` for a variable `DB_PASSWORD`. */
function keyFromVariable(ref: MapValue): string | undefined {
  const name = variableAround(ref)?.text('name');
  return name === undefined ? undefined : toDnsLabel(name);
}
