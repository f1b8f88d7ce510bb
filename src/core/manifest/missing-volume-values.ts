/** What a colleague would write for the missing values of volumes, their files and their mounts. */

import { freeName } from '../kubernetes/free-name.ts';
import { toDnsLabel } from '../kubernetes/names.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { containerAround, containersOf } from './containers.ts';

export const VOLUME_VALUES: Readonly<Record<string, (map: MapValue) => YamlData | undefined>> = {
  'Volume.name': volumeName,
  'VolumeMount.name': (mount) => unusedVolume(mount, 'volumeMounts'),
  'VolumeMount.mountPath': (mount) => nonEmpty(mount.text('name'), (name) => `/mnt/${name}`),
  'VolumeDevice.name': (device) => unusedVolume(device, 'volumeDevices'),
  'VolumeDevice.devicePath': () => '/dev/xvda',
  'ConfigMapVolumeSource.name': nameOfVolume,
  'SecretVolumeSource.secretName': nameOfVolume,
  'PersistentVolumeClaimVolumeSource.claimName': nameOfVolume,
  'ConfigMapProjection.name': nameOfVolume,
  'SecretProjection.name': nameOfVolume,
  'EphemeralVolumeSource.volumeClaimTemplate': () => ({
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  }),
  'KeyToPath.path': (item) => nonEmpty(item.text('key'), (key) => key.replace(/^\.\.+/, '')),
  'KeyToPath.key': (item) => nonEmpty(item.text('path')?.split('/').at(-1), (name) => name),
  'DownwardAPIVolumeFile.path': fileName,
  'ServiceAccountTokenProjection.path': () => 'token',
};

function nonEmpty(text: string | undefined, make: (text: string) => string): string | undefined {
  return text ? make(text) || undefined : undefined;
}

/** A name that a mount asks for and no volume has. */
export function wantedVolume(volume: MapValue): string | undefined {
  const podSpec = podSpecAround(volume);
  if (!podSpec) return undefined;
  const names = namesBeside(volume);
  return containersOf(podSpec)
    .flatMap(({ container }) => container.maps('volumeMounts').flatMap((mount) => mount.text('name') || []))
    .find((name) => !names.includes(name));
}

function namesBeside(volume: MapValue): (string | undefined)[] {
  return (
    podSpecAround(volume)
      ?.maps('volumes')
      .map((other) => other.text('name')) ?? []
  );
}

/** The one that a mount asks for; else after what the volume shows. */
function volumeName(volume: MapValue): string | undefined {
  const names = namesBeside(volume);
  const missing = wantedVolume(volume);
  if (missing !== undefined) return missing;
  const shown =
    volume.map('configMap')?.text('name') ??
    volume.map('secret')?.text('secretName') ??
    volume.map('persistentVolumeClaim')?.text('claimName');
  const name = toDnsLabel(shown ?? '') ?? 'data';
  return names.includes(name) ? freeName(name, names) : name;
}

/** The first volume that the container does not use yet; the only one may be used again. */
function unusedVolume(place: MapValue, list: string): string | undefined {
  const container = containerAround(place)?.container;
  const podSpec = container && podSpecAround(container);
  const names = podSpec?.maps('volumes').flatMap((volume) => volume.text('name') || []) ?? [];
  const used = container?.maps(list).map((other) => other.text('name')) ?? [];
  return names.find((name) => !used.includes(name)) ?? names[0];
}

function podSpecAround(value: Value): MapValue | undefined {
  const holder = value.parent?.parent;
  return holder?.kind === 'map' ? holder : undefined;
}

/** ConfigMaps and the like are often called as the volume that shows them. */
function nameOfVolume(source: MapValue): string | undefined {
  for (let at: Value | undefined = source; at; at = at.parent) {
    if (at.kind === 'map' && at.parent?.key === 'volumes') return at.text('name') || undefined;
  }
  return undefined;
}

function fileName(file: MapValue): string | undefined {
  const field = file.map('fieldRef')?.text('fieldPath') ?? file.map('resourceFieldRef')?.text('resource');
  return nonEmpty(field?.split('[', 1)[0]?.replace(/^(?:metadata|spec|status)\./, ''), (name) =>
    name.replaceAll('.', '-'),
  );
}
