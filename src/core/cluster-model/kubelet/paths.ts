/** Where a path of a container leads: the mount with the longest path around it wins. */
import type { ContainerSpec, MountSpec } from '../objects/container-spec.ts';
import { expand } from './environment.ts';
import { objectData } from '../objects/object-data.ts';
import { flagAt, mapAt, mapsAt, textAt, textsAt, type Plain } from '../objects/plain-object.ts';
import { volumeSettings, type VolumeSpec } from '../objects/pod-spec.ts';
import { units } from '../objects/quantities.ts';
import { objectOf, type ContainerState, type PodState, type Run } from '../state.ts';

export interface Place {
  /**
   * `own`: the container's own files. `pod`: as long as the Pod. `claim`: longer. `fixed`: Kubernetes fills it.
   * `node`: a hostPath.
   */
  readonly kind: 'own' | 'pod' | 'claim' | 'fixed' | 'node';
  readonly volume: string;
  /** Which store, so that two places can be compared; and the path in it, without a slash at its end. */
  readonly store: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** Bytes of room, where there is a limit. */
  readonly room: number | undefined;
}

/** Volumes that Kubernetes fills itself; nobody writes there. Source: kubernetes.io/docs/concepts/storage/volumes. */
const filled: ReadonlySet<string> = new Set(['configMap', 'secret', 'projected', 'downwardAPI', 'image']);

function volumeNamed(pod: PodState, name: string): VolumeSpec | undefined {
  return pod.spec.volumes.find((volume) => volume.name === name);
}

export function claimName(pod: PodState, volume: VolumeSpec): string | undefined {
  if (volume.claimTemplate !== undefined) return `${volume.claimTemplate}-${pod.name}`;
  if (volume.source === 'ephemeral') return `${pod.name}-${volume.name}`;
  return textAt(volumeSettings(volume), 'claimName');
}

export function placeOf(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState, path: string): Place {
  const clean = normalise(path);
  const mounts = spec.mounts.filter(({ mountPath }) => liesIn(clean, normalise(mountPath)));
  // Of two mounts at one path the later one hides the other.
  const [mount] = [...mounts].reverse().sort((a, b) => normalise(b.mountPath).length - normalise(a.mountPath).length);
  const volume = mount && volumeNamed(pod, mount.volume);
  if (!mount || !volume) {
    return {
      kind: 'own',
      volume: '',
      store: `own ${pod.uid} ${spec.name}`,
      path: clean,
      readOnly: spec.security.readOnlyRoot,
      room: undefined,
    };
  }
  const inside = clean.slice(normalise(mount.mountPath).length).replace(/^\//, '');
  const within = [subPathOf(mount, state), inside].filter((part) => part !== '').join('/');
  return volumePlace(run, pod, volume, mount, within);
}

function subPathOf(mount: MountSpec, state: ContainerState): string {
  const text = mount.subPath !== '' ? mount.subPath : expand(mount.subPathExpr, state.environment);
  return normalise(text).replace(/^\//, '');
}

function volumePlace(run: Run, pod: PodState, volume: VolumeSpec, mount: MountSpec, path: string): Place {
  const common = { volume: volume.name, path };
  const claim = claimName(pod, volume);
  if (claim !== undefined && volume.source !== 'ephemeral') {
    const spec = run.claims.get(`${pod.namespace}/${claim}`)?.spec;
    const modes = textsAt(spec, 'accessModes');
    const readOnly =
      mount.readOnly ||
      flagAt(volumeSettings(volume), 'readOnly') === true ||
      (modes.length > 0 && modes.every((mode) => mode === 'ReadOnlyMany'));
    return {
      ...common,
      kind: 'claim',
      store: `claim ${pod.namespace}/${claim}`,
      readOnly,
      room: units(mapAt(spec, 'resources', 'requests')?.['storage']),
    };
  }
  if (filled.has(volume.source))
    return { ...common, kind: 'fixed', store: `pod ${pod.uid} ${volume.name}`, readOnly: true, room: undefined };
  if (volume.source === 'hostPath') {
    const store = `node ${pod.node} ${normalise(textAt(volumeSettings(volume), 'path') ?? '')}`;
    return { ...common, kind: 'node', store, readOnly: mount.readOnly, room: undefined };
  }
  const room = volume.source === 'emptyDir' ? units(mapAt(volumeSettings(volume))?.['sizeLimit']) : undefined;
  const kind = volume.source === 'emptyDir' || volume.source === 'ephemeral' ? 'pod' : 'claim';
  const store =
    kind === 'pod' ? `pod ${pod.uid} ${volume.name}` : `${volume.source} ${JSON.stringify(volumeSettings(volume))}`;
  return { ...common, kind, store, readOnly: mount.readOnly, room: room === 0 ? undefined : room };
}

/** The files of a place's store, to read and to write. */
export function filesOf(run: Run, pod: PodState, state: ContainerState, place: Place): Map<string, string> {
  if (place.kind === 'own') return state.files;
  if (place.store.startsWith('claim '))
    return run.claims.get(place.store.slice('claim '.length))?.files ?? new Map<string, string>();
  if (place.kind === 'pod' || place.kind === 'fixed') return podFiles(pod, place.volume);
  const shared = run.claims.get(place.store) ?? { spec: {}, files: new Map<string, string>() };
  run.claims.set(place.store, shared);
  return shared.files;
}

function podFiles(pod: PodState, volume: string): Map<string, string> {
  const files = pod.volumes.get(volume) ?? new Map<string, string>();
  pod.volumes.set(volume, files);
  return files;
}

/** `/srv//pages/` -> `/srv/pages`; `..` is not followed, the API server refuses it. */
export function normalise(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `/${parts.join('/')}`;
}

function liesIn(path: string, directory: string): boolean {
  return directory === '/' || path === directory || path.startsWith(`${directory}/`);
}

/** The files that Kubernetes puts into a volume, or why it cannot. */
export function filledFiles(
  run: Run,
  pod: PodState,
  source: string,
  settings: Plain | undefined,
): Map<string, string> | string {
  if (source === 'configMap' || source === 'secret')
    return dataFiles(run, pod, source === 'secret' ? 'Secret' : 'ConfigMap', settings);
  if (source === 'projected') return projectedFiles(run, pod, settings);
  if (source !== 'downwardAPI') return new Map();
  return new Map(mapsAt(settings, 'items').map((item) => [textAt(item, 'path') ?? '', 'text']));
}

function projectedFiles(run: Run, pod: PodState, settings: Plain | undefined): Map<string, string> | string {
  const all = new Map<string, string>();
  for (const part of mapsAt(settings, 'sources')) {
    const source = Object.keys(part)[0] ?? '';
    const files = filledFiles(run, pod, source, part[source]);
    if (typeof files === 'string') return files;
    for (const [name, text] of files) all.set(name, text);
    const token = source === 'serviceAccountToken' ? textAt(part, source, 'path') : undefined;
    if (token !== undefined) all.set(token, 'token');
  }
  return all;
}

function dataFiles(
  run: Run,
  pod: PodState,
  kind: 'ConfigMap' | 'Secret',
  settings: Plain | undefined,
): Map<string, string> | string {
  const name = textAt(settings, kind === 'Secret' ? 'secretName' : 'name') ?? textAt(settings, 'name') ?? '';
  const optional = flagAt(settings, 'optional') === true;
  const object = objectOf(run, kind, pod.namespace, name);
  if (!object) return optional ? new Map() : `${kind.toLowerCase()} "${name}" not found`;
  const data = objectData(object);
  const items = mapsAt(settings, 'items');
  if (items.length === 0) return new Map(Object.entries(data).map(([key, value]) => [key, String(value)]));
  const files = new Map<string, string>();
  for (const item of items) {
    const key = textAt(item, 'key') ?? '';
    if (!Object.hasOwn(data, key)) {
      if (optional) continue;
      return `${kind.toLowerCase()} references non-existent config key: ${key}`;
    }
    files.set(textAt(item, 'path') ?? key, String(data[key]));
  }
  return files;
}
