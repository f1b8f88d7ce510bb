import { containerModel, containerNamed } from './containers.ts';
import { filesIn, say, type ContainerState, type Draft, type PodState } from './state.ts';

/** Where a path of a container leads. */
type Place =
  | { readonly kind: 'own files'; readonly file: string }
  | { readonly kind: 'volume'; readonly volume: string; readonly file: string; readonly readOnly: boolean };

/** Volumes that Kubernetes fills itself; nobody writes there. */
const readOnlySources = new Set(['configMap', 'secret', 'projected', 'downwardAPI', 'image']);

/** Volumes that live and die with the Pod. */
const podSources = new Set(['emptyDir', 'ephemeral']);

/** The longest mount path that the path lies in wins, as in any file system. */
function placeOf(pod: PodState, container: ContainerState, path: string): Place {
  const mounts = (containerModel(pod, container.name)?.mounts ?? []).filter(
    (mount) => !mount.missing && liesIn(path, mount.mountPath),
  );
  const [mount] = [...mounts].sort((a, b) => b.mountPath.length - a.mountPath.length);
  if (mount === undefined) return { kind: 'own files', file: path };
  const source = pod.template.volumes.find((volume) => volume.name === mount.volume)?.source ?? '';
  const file = path.slice(mount.mountPath.replace(/\/$/, '').length + 1);
  return { kind: 'volume', volume: mount.volume, file, readOnly: mount.readOnly || readOnlySources.has(source) };
}

function liesIn(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The name of what keeps a volume's files when the Pod is gone; none for a volume of the Pod's own. */
export function claimOf(pod: PodState, volume: string): string | undefined {
  const model = pod.template.volumes.find((one) => one.name === volume);
  if (model === undefined || podSources.has(model.source) || readOnlySources.has(model.source)) return undefined;
  if (model.claimTemplate) return `${model.name}-${pod.name}`;
  if (model.source === 'persistentVolumeClaim') return model.detail ?? model.name;
  return model.source === 'hostPath'
    ? `${pod.node}:${model.detail ?? model.name}`
    : `${model.source}:${model.detail ?? model.name}`;
}

/** The files of a volume, as this Pod sees them, to look at. */
export function filesAt(state: Draft['state'], pod: PodState, volume: string): readonly string[] {
  const claim = claimOf(pod, volume);
  const folders = claim === undefined ? pod.emptyDirs : state.claims;
  return folders.find((folder) => folder.name === (claim ?? volume))?.files ?? [];
}

/** The same, to change. */
function filesOf(state: Draft['state'], pod: PodState, volume: string): string[] {
  const claim = claimOf(pod, volume);
  return claim === undefined ? filesIn(pod.emptyDirs, volume) : filesIn(state.claims, claim);
}

export function writeFile(draft: Draft, pod: PodState, container: string, path: string): void {
  const writer = runningContainer(draft, pod, container);
  if (writer === undefined) return;
  const place = placeOf(pod, writer, path);
  if (place.kind === 'volume' && place.readOnly) {
    say(draft, `${container} cannot write ${path}: volume ${place.volume} is read-only for it.`);
    return;
  }
  const files = place.kind === 'own files' ? writer.files : filesOf(draft.state, pod, place.volume);
  if (!files.includes(place.file)) files.push(place.file);
  const where = place.kind === 'own files' ? 'among its own files' : `in volume ${place.volume}`;
  say(draft, `${container} in ${pod.name} writes ${path}, ${where}.`);
}

export function readFile(draft: Draft, pod: PodState, container: string, path: string): void {
  const reader = runningContainer(draft, pod, container);
  if (reader === undefined) return;
  const place = placeOf(pod, reader, path);
  const files = place.kind === 'own files' ? reader.files : filesOf(draft.state, pod, place.volume);
  const where = place.kind === 'own files' ? 'among its own files' : `in volume ${place.volume}`;
  say(
    draft,
    files.includes(place.file) ? `${container} reads ${path}, ${where}.` : `${container} finds no ${path} ${where}.`,
  );
}

function runningContainer(draft: Draft, pod: PodState, name: string): ContainerState | undefined {
  const container = containerNamed(pod, name);
  if (container?.phase === 'running') return container;
  if (container !== undefined) say(draft, `${name} in ${pod.name} is not running.`);
  return undefined;
}

/** Forgets the files that lived as long as the Pod. Was there any? */
export function dropPodFiles(pod: PodState): boolean {
  const held =
    pod.emptyDirs.some((folder) => folder.files.length > 0) ||
    pod.containers.some((container) => container.files.length > 0);
  pod.emptyDirs = [];
  return held;
}
