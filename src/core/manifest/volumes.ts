/** The volumes of a Pod: their names, where they come from, and what a StatefulSet adds. */

import { fieldPath, pathOf } from '../yaml/path.ts';
import type { Entry, MapValue, ScalarValue, Value } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { containersOf } from './containers.ts';
import type { Manifest } from './manifest.ts';

/** The fields that say where a volume comes from, in the order in which the API server looks at them. */
export const VOLUME_SOURCES: readonly string[] = [
  'emptyDir',
  'hostPath',
  'gitRepo',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'secret',
  'nfs',
  'iscsi',
  'glusterfs',
  'flocker',
  'persistentVolumeClaim',
  'rbd',
  'cinder',
  'cephfs',
  'quobyte',
  'downwardAPI',
  'fc',
  'flexVolume',
  'configMap',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'storageos',
  'projected',
  'scaleIO',
  'csi',
  'ephemeral',
  'image',
];

/** The names of a volume's sources, in the server's order; a right volume has one. */
export function sourcesOf(volume: MapValue): string[] {
  return VOLUME_SOURCES.filter((name) => volume.has(name));
}

/** The claims that a StatefulSet makes for each of its Pods: they are volumes too, in place of one of the same name. */
export function claimTemplateNames({ root, kind, owner }: Manifest): string[] {
  if (kind.kind !== 'StatefulSet' && !owner) return [];
  const templates = owner ? claimTemplatesAround(root) : (root.map('spec')?.maps('volumeClaimTemplates') ?? []);
  return templates.flatMap((template) => template.map('metadata')?.text('name') ?? []);
}

/** Custom resources have them beside the template, or further out. */
function claimTemplatesAround(template: MapValue): MapValue[] {
  const found: MapValue[] = [];
  for (let at = template.parent; at; at = at.parent)
    if (at.kind === 'map') found.push(...at.maps('volumeClaimTemplates'));
  return found;
}

/** Words for how large a claim is that are no fields of it; the amount of a PersistentVolume is in its `capacity`. */
const SIZE_WORDS: readonly string[] = ['storage', 'size', 'storageSize'];

/** The size of a claim where it is written at another place than its requests, with the field there. */
export function misplacedSize(spec: MapValue): { readonly entry: Entry; readonly value: Value } | undefined {
  const capacity = spec.entry('capacity');
  const inside = capacity?.value.kind === 'map' && capacity.value.entries.length === 1 && capacity.value.get('storage');
  if (capacity && inside) return { entry: capacity, value: inside };
  const entry = SIZE_WORDS.map((word) => spec.entry(word)).find((found) => found !== undefined);
  return entry && { entry, value: entry.value };
}

/** The names that a mount may refer to. */
export function volumeNames(manifest: Manifest): string[] {
  const volumes = manifest.podSpec?.maps('volumes') ?? [];
  return [...new Set([...volumes.flatMap((volume) => volume.text('name') ?? []), ...claimTemplateNames(manifest)])];
}

/** The paths of the lists that may hold the volume of a mount. */
export function volumePlaces({ podSpec, kind }: Manifest): string[] {
  if (!podSpec) return [];
  const volumes = fieldPath(pathOf(podSpec), 'volumes');
  return kind.kind === 'StatefulSet' ? [volumes, 'spec.volumeClaimTemplates'] : [volumes];
}

/** Where a container uses volumes: its mounts and its devices. */
export function mountsOf(container: MapValue): MapValue[] {
  return [...container.maps('volumeMounts'), ...container.maps('volumeDevices')];
}

/** Where the containers of a Pod mount a volume by its name. */
export function mountsByName(podSpec: MapValue | undefined, name: string): ScalarValue[] {
  const mounts = podSpec ? containersOf(podSpec).flatMap(({ container }) => mountsOf(container)) : [];
  return mounts.flatMap((mount) => mount.scalar('name') ?? []).filter((one) => one.string === name);
}

/** The names of the volumes that a container uses. */
export function mountedNames(container: MapValue): string[] {
  return mountsOf(container).flatMap((mount) => mount.text('name') ?? []);
}

/** A claim with which each Pod of a StatefulSet gets a volume that lasts. */
export function claimTemplate(name: string): YamlData {
  return { metadata: { name }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };
}

/** Volumes that hold nothing of the program's own. */
const READ_FROM = ['configMap', 'downwardAPI', 'image', 'projected', 'secret'];

/** Does the container mount a volume in which its data can be? An `emptyDir` is one, as long as the Pod lives. */
export function hasPlaceForData(container: MapValue, { podSpec }: Manifest): boolean {
  const onlyRead =
    podSpec
      ?.maps('volumes')
      .filter((volume) => READ_FROM.some((source) => volume.has(source)))
      .map((volume) => volume.text('name')) ?? [];
  return (
    container.maps('volumeDevices').length > 0 ||
    container.maps('volumeMounts').some((mount) => !onlyRead.includes(mount.text('name')))
  );
}
