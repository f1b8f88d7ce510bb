/** Fields that name something: which names exist where the field stands. */

import { containersOf, portNamesOf } from '../../manifest/containers.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { isClean, namesIn } from './context.ts';
import type { CompletionContext } from './context.ts';

/** A name to offer, and what or where it is. */
export interface Named {
  readonly value: string | number;
  readonly detail: string;
}

/** `field` is the place of the name; the fields beside it are in its parent. */
type Source = (here: CompletionContext, field: Value) => readonly Named[];

const configMaps = objects('ConfigMap');
const secrets = objects('Secret');
const services = objects('Service');

const SOURCES: Readonly<Record<string, Source>> = {
  'Volume.name': (here) => here.unmetVolumes.map((value) => ({ value, detail: 'mounted, not defined yet' })),
  'VolumeMount.name': (here) => here.volumes.flatMap((volume) => named(volume, describeVolume(volume))),
  'VolumeDevice.name': (here) =>
    here.volumes.flatMap((volume) =>
      volume.has('persistentVolumeClaim') || volume.has('ephemeral') ? named(volume, describeVolume(volume)) : [],
    ),
  'FileKeySelector.volumeName': (here) =>
    here.volumes.flatMap((volume) => (volume.has('emptyDir') ? named(volume, describeVolume(volume)) : [])),
  'HTTPGetAction.port': containerPorts,
  'TCPSocketAction.port': containerPorts,
  'GRPCAction.port': (here) => containerPorts(here).filter(({ value }) => typeof value === 'number'),
  'ServicePort.targetPort': targetPorts,
  'ResourceFieldSelector.containerName': containerNames,
  'EphemeralContainer.targetContainerName': containerNames,
  'PodFailurePolicyOnExitCodesRequirement.containerName': containerNames,
  'ResourceClaim.name': (here) =>
    here.podSpec?.maps('resourceClaims').flatMap((claim) => named(claim, 'claim of this Pod')) ?? [],
  'ConfigMapEnvSource.name': configMaps,
  'ConfigMapKeySelector.name': configMaps,
  'ConfigMapVolumeSource.name': configMaps,
  'ConfigMapProjection.name': configMaps,
  'SecretEnvSource.name': secrets,
  'SecretKeySelector.name': secrets,
  'SecretVolumeSource.secretName': secrets,
  'SecretProjection.name': secrets,
  'LocalObjectReference.name': secrets,
  'PodSpec.serviceAccountName': objects('ServiceAccount'),
  'PersistentVolumeClaimVolumeSource.claimName': objects('PersistentVolumeClaim'),
  'PodSpec.priorityClassName': objects('PriorityClass'),
  'PodSpec.runtimeClassName': objects('RuntimeClass'),
  'PersistentVolumeClaimSpec.storageClassName': objects('StorageClass'),
  'StatefulSetSpec.serviceName': services,
  'PodSpec.subdomain': services,
  'ConfigMapKeySelector.key': (here, field) => keysOf(here, 'ConfigMap', sibling(field)?.text('name')),
  'SecretKeySelector.key': (here, field) => keysOf(here, 'Secret', sibling(field)?.text('name')),
  'KeyToPath.key': (here, field) => {
    const source = sibling(field)?.parent?.parent;
    if (source?.kind !== 'map') return [];
    const name = source.text('secretName') ?? source.text('name');
    return keysOf(here, source.key === 'secret' ? 'Secret' : 'ConfigMap', name);
  },
  'Container.image': images,
  'ImageVolumeSource.reference': images,
};

/** The names that a field may hold. */
export function namesFor(key: string, field: Value, here: CompletionContext): readonly Named[] {
  return Object.hasOwn(SOURCES, key) ? (SOURCES[key]?.(here, field) ?? []) : [];
}

/** Does a field hold the name of something? */
export function isName(key: string): boolean {
  return Object.hasOwn(SOURCES, key);
}

function sibling(field: Value): MapValue | undefined {
  return field.parent?.kind === 'map' ? field.parent : undefined;
}

function named(map: MapValue, detail: string): Named[] {
  return namesIn([map]).map((value) => ({ value, detail }));
}

function describeVolume(volume: MapValue): string {
  const source = volume.entries.find(({ name }) => name !== 'name');
  return source ? `${source.name} volume` : 'volume';
}

function objects(kind: string): Source {
  return ({ names }) =>
    names
      .objects(kind)
      .filter(({ name }) => isClean(name))
      .map(({ name, where }) => ({ value: name, detail: `${kind} in ${where}` }));
}

function keysOf({ names }: CompletionContext, kind: string, name: string | undefined): Named[] {
  const object = names.objects(kind).find((candidate) => candidate.name === name);
  return (object?.keys ?? []).filter(isClean).map((value) => ({ value, detail: `key of ${kind} ${name ?? ''}` }));
}

function containerPorts({ container }: CompletionContext): Named[] {
  if (!container) return [];
  const numbers = container.container.maps('ports').flatMap((port) => port.int('containerPort') ?? []);
  const byName = portNamesOf(container.container)
    .filter(isClean)
    .map((value) => ({ value, detail: 'port of this container' }));
  return [...byName, ...numbers.map((value) => ({ value, detail: 'port of this container' }))];
}

/** Ports of the Pods that the Service selects; while it selects none yet, of all. */
function targetPorts({ names, manifest }: CompletionContext): Named[] {
  const selector = manifest.root.map('spec')?.map('selector');
  const wanted =
    selector?.entries.flatMap(({ name }) => (isClean(name) ? [[name, selector.text(name)] as const] : [])) ?? [];
  const selected = names
    .pods()
    .filter(({ labels }) => wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value));
  const pods = selected.length > 0 ? selected : names.pods();
  return pods.flatMap(({ owner, ports }) => ports.map((value) => ({ value, detail: `port of ${owner}` })));
}

function containerNames({ podSpec }: CompletionContext): Named[] {
  const containers = podSpec ? containersOf(podSpec).filter(({ role }) => role !== 'ephemeral') : [];
  return containers.flatMap(({ container }) => named(container, 'container of this Pod'));
}

function images({ names }: CompletionContext): Named[] {
  return names
    .images()
    .filter(isClean)
    .map((value) => ({ value, detail: 'already used here' }));
}
