/** Mounting a Pod's volumes before its first container starts. Source: pkg/kubelet/volumemanager. */
import { filledFiles, claimName } from './paths.ts';
import { mapAt, textAt, textsAt, valueAt, type PlainMap } from './plain-object.ts';
import { volumeSettings, type VolumeSpec } from './pod-spec.ts';
import { units } from './quantities.ts';
import { objectOf, tell, type PodState, type Run } from './state.ts';

const filled: ReadonlySet<string> = new Set(['configMap', 'secret', 'projected', 'downwardAPI']);

/** The pause doubles up to this. Source: pkg/util/goroutinemap/exponentialbackoff, maxDurationBeforeRetry. */
const LONGEST_MOUNT_PAUSE = 122;

/** Mounts what is there. Until all is, the Pod stays in ContainerCreating and says FailedMount. */
export function mountVolumes(run: Run, pod: PodState): void {
  if (run.clock < pod.mountDueAt) return;
  for (const volume of pod.spec.volumes.filter(({ source }) => filled.has(source))) {
    const files = filledFiles(run, pod, volume.source, volumeSettings(volume));
    if (typeof files === 'string')
      return failMount(run, pod, `MountVolume.SetUp failed for volume "${volume.name}" : ${files}`);
    pod.volumes.set(volume.name, files);
  }
  const block = blockProblem(run, pod);
  if (block !== undefined) return failMount(run, pod, block);
  pod.volumesMounted = true;
  pod.volumeProblem = '';
}

function failMount(run: Run, pod: PodState, problem: string): void {
  pod.volumeProblem = problem;
  tell(run, `Pod/${pod.key}`, 'Warning', 'FailedMount', problem);
  pod.mountDueAt = run.clock + Math.min(LONGEST_MOUNT_PAUSE, 2 ** pod.mountFailures);
  pod.mountFailures += 1;
}

/** A raw device is no directory. Source: pkg/kubelet/volumemanager/populator, createVolumeSpec. */
function blockProblem(run: Run, pod: PodState): string | undefined {
  const mounted = new Set(pod.spec.containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const block = pod.spec.volumes.find((volume) => {
    const name = claimName(pod, volume);
    const claim = name === undefined ? undefined : run.claims.get(`${pod.namespace}/${name}`);
    return mounted.has(volume.name) && textAt(claim?.spec, 'volumeMode') === 'Block';
  });
  return block && `volume ${block.name} has volumeMode Block, but is specified in volumeMounts`;
}

/**
 * Claims that the Pod needs and that are not there, or that nothing gives a volume: it stays Pending.
 * Source: plugins/volumebinding, `persistentvolumeclaim "x" not found` and `unbound immediate PersistentVolumeClaims`.
 */
export function missingClaim(run: Run, pod: PodState): string | undefined {
  for (const volume of pod.spec.volumes) {
    const name = claimName(pod, volume);
    if (name === undefined || volume.source === 'ephemeral') continue;
    const claim = run.claims.get(`${pod.namespace}/${name}`);
    if (!claim) return `persistentvolumeclaim "${name}" not found`;
    if (!isBound(run, claim.spec)) return UNBOUND;
  }
  return undefined;
}

export const UNBOUND = 'pod has unbound immediate PersistentVolumeClaims';

/**
 * A class of the cluster makes volumes for claims; an empty class name asks for one that somebody made before.
 * Source: kubernetes.io/docs/concepts/storage/persistent-volumes, "Class".
 */
function isBound(run: Run, claim: PlainMap): boolean {
  const chosen = textAt(claim, 'volumeName') ?? '';
  // A claim that names its volume waits for that one.
  if (chosen !== '' && run.scenario.assumesNames !== true)
    return objectOf(run, 'PersistentVolume', '', chosen) !== undefined;
  return valueAt(claim, 'storageClassName') !== '' || fitsSomeVolume(run, claim);
}

/** There is a PersistentVolume of the claim's own class, empty or not, that is large enough. */
export function fitsSomeVolume(run: Run, claim: PlainMap): boolean {
  return [...run.objects.values()].some(({ kind, body }) => kind === 'PersistentVolume' && fits(claim, body));
}

function fits(claim: PlainMap, volume: PlainMap): boolean {
  const asked = units(mapAt(claim, 'resources', 'requests')?.['storage']) ?? 0;
  const has = units(mapAt(volume, 'spec', 'capacity')?.['storage']) ?? 0;
  const modes = textsAt(volume, 'spec', 'accessModes');
  const isSameClass = (textAt(volume, 'spec', 'storageClassName') ?? '') === textAt(claim, 'storageClassName');
  return isSameClass && has >= asked && textsAt(claim, 'accessModes').every((mode) => modes.includes(mode));
}

/** A StatefulSet makes a claim for each Pod, and the Pod of the same number finds it again. */
export function makeClaim(run: Run, namespace: string, name: string, volume: VolumeSpec): void {
  const key = `${namespace}/${name}`;
  if (!run.claims.has(key)) run.claims.set(key, { spec: volume.body, files: new Map() });
}
