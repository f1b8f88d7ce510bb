/** What a colleague would write for a value that is missing or makes no sense, from what stands around it. */

import { imageParts } from '../kubernetes/images.ts';
import { isPortName, toDnsLabel } from '../kubernetes/names.ts';
import type { MapValue } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { containerAround, firstPortOf } from './containers.ts';
import {
  keyFromVariable,
  sourceUsedElsewhere,
  suggestedFieldPath,
  suggestedResource,
  variableFromSource,
} from './environment-values.ts';
import type { Manifest } from './manifest.ts';
import { SECURITY_VALUES } from './missing-security-values.ts';
import { VOLUME_VALUES } from './missing-volume-values.ts';
import { WORKLOAD_VALUES } from './missing-workload-values.ts';
import { suggestedName } from './object-metadata.ts';

type Guess = (map: MapValue, manifest: Manifest) => YamlData | undefined;

const FROM_AROUND: Readonly<Record<string, Guess>> = {
  'ObjectMeta.name': (map, manifest) => (map === manifest.root.map('metadata') ? suggestedName(manifest) : undefined),
  'Container.name': nameFromImage,
  'Container.image': imageFromName,
  'Container.restartPolicy': (map) => (containerAround(map)?.role === 'init' ? 'Always' : undefined),
  'ContainerPort.containerPort': numberOfPort,
  'EnvVar.name': variableFromSource,
  'ObjectFieldSelector.fieldPath': suggestedFieldPath,
  'ResourceFieldSelector.resource': suggestedResource,
  'ConfigMapKeySelector.key': keyFromVariable,
  'ConfigMapKeySelector.name': sourceUsedElsewhere,
  'SecretKeySelector.key': keyFromVariable,
  'SecretKeySelector.name': sourceUsedElsewhere,
  'FileKeySelector.key': keyFromVariable,
  'HTTPGetAction.port': portToProbe,
  'TCPSocketAction.port': portToProbe,
  'GRPCAction.port': grpcPort,
  ...VOLUME_VALUES,
  ...SECURITY_VALUES,
  ...WORKLOAD_VALUES,
};

/** A value for a missing field of a type; undefined when nothing around it tells. */
export function missingValue(type: string, field: string, map: MapValue, manifest: Manifest): YamlData | undefined {
  const key = `${type}.${field}`;
  return Object.hasOwn(FROM_AROUND, key) ? FROM_AROUND[key]?.(map, manifest) : undefined;
}

/** An example to start from, where nothing tells the value. */
export function exampleValue(type: string, field: string, map: MapValue): YamlData | undefined {
  if (type === 'Container' && field === 'image') return `registry.example.com/${map.text('name') || 'web'}:1.0`;
  return type === 'PodSpec' && field === 'containers' ? [{ name: 'web', image: 'nginx:1.27' }] : undefined;
}

function nameFromImage(container: MapValue): string {
  const taken = new Set(
    container.parent?.kind === 'list' ? container.parent.maps().map((other) => other.text('name')) : [],
  );
  const base =
    toDnsLabel(
      imageParts(container.text('image') ?? '')
        .name.split('/')
        .at(-1) ?? '',
    ) ?? 'main';
  let name = base;
  for (let at = 2; taken.has(name); at++) name = `${base}-${at}`;
  return name;
}

/** Programs whose images go by their names: the image, and the port on which they listen. */
const PROGRAMS: Readonly<Record<string, readonly [image: string, port: number | undefined]>> = {
  alpine: ['alpine:3.21', undefined],
  busybox: ['busybox:1.37', undefined],
  httpd: ['httpd:2.4', 80],
  mariadb: ['mariadb:11.4', 3306],
  memcached: ['memcached:1.6', 11211],
  mongo: ['mongo:8.0', 27017],
  mysql: ['mysql:8.4', 3306],
  nginx: ['nginx:1.27', 80],
  postgres: ['postgres:17.2', 5432],
  rabbitmq: ['rabbitmq:4.0', 5672],
  redis: ['redis:7.4', 6379],
};

function imageFromName(container: MapValue): string | undefined {
  const words = (container.text('name') ?? '').split('-');
  return Object.entries(PROGRAMS).find(([name]) => words.includes(name))?.[1][0];
}

const PORTS: Readonly<Record<string, number>> = { https: 443, http: 80, web: 80, grpc: 50051, metrics: 9090, dns: 53 };

/** The port of the node or that a probe asks for, else the usual one of the port's name or of the image. */
function numberOfPort(port: MapValue): number | undefined {
  const container = containerAround(port)?.container;
  const asked = ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'grpc'].map((handler) => container?.map(probe)?.map(handler)?.int('port')),
  );
  const known = [port.int('hostPort'), ...asked].find((number) => number !== undefined && number > 0 && number < 65536);
  if (known !== undefined) return known;
  const name = port.text('name') ?? '';
  const image =
    imageParts(container?.text('image') ?? '')
      .name.split('/')
      .at(-1) ?? '';
  return (
    Object.entries(PORTS).find(([word]) => name.includes(word))?.[1] ??
    (Object.hasOwn(PROGRAMS, image) ? PROGRAMS[image]?.[1] : undefined)
  );
}

/** The container's first port, by name where it has one. */
function portToProbe(handler: MapValue): YamlData | undefined {
  const container = containerAround(handler)?.container;
  const number = container && firstPortOf(container);
  const name = container
    ?.maps('ports')
    .find((port) => port.int('containerPort') === number)
    ?.text('name');
  return name !== undefined && isPortName(name) ? name : number;
}

function grpcPort(handler: MapValue): number | undefined {
  const container = containerAround(handler)?.container;
  const named = container
    ?.maps('ports')
    .find((port) => port.text('name')?.includes('grpc'))
    ?.int('containerPort');
  return named ?? (container && firstPortOf(container));
}
