/**
 * What `kubectl describe pod` prints, without what a model does not have. Source:
 * staging/src/k8s.io/kubectl/pkg/describe.
 */
import type { ClusterObject } from '../objects/cluster-object.ts';
import type { Labels } from '../objects/label-selectors.ts';
import { claimName } from '../kubelet/paths.ts';
import { flagAt, scalarText, textAt, valueAt, type Plain } from '../objects/plain-object.ts';
import { volumeSettings, type VolumeSpec } from '../objects/pod-spec.ts';
import { isReady } from '../network/services.ts';
import type { PodState, Run } from '../state.ts';
import { columns, DESCRIBE_GAP } from './columns.ts';
import { describeContainer, yesNo } from './describe-container.ts';
import { tolerationWords } from './describe-tolerations.ts';
import { events } from './event-rows.ts';

export function describePod(run: Run, pod: PodState): string[] {
  const inits = pod.spec.containers.filter(({ role }) => role !== 'app');
  const apps = pod.spec.containers.filter(({ role }) => role === 'app');
  return [
    ...columns(headRows(run, pod), DESCRIBE_GAP),
    ...(inits.length === 0 ? [] : ['Init Containers:', ...inits.flatMap((spec) => describeContainer(pod, spec))]),
    'Containers:',
    ...apps.flatMap((spec) => describeContainer(pod, spec)),
    'Conditions:',
    ...columns(conditionRows(run, pod), DESCRIBE_GAP),
    ...volumeLines(pod),
    ...columns(placementRows(pod), DESCRIBE_GAP),
    ...events(run, `Pod/${pod.key}`),
  ];
}

function headRows(run: Run, pod: PodState): (readonly string[])[] {
  const owner = run.workloads.find(({ id }) => id === pod.owner);
  return [
    ['Name:', pod.name],
    ['Namespace:', pod.namespace],
    ['Node:', pod.node === '' ? '<none>' : pod.node],
    ...listed('Labels:', pairWords(pod.labels)),
    ['Status:', pod.goneAt === undefined ? pod.phase : 'Terminating'],
    ...(pod.reason === '' ? [] : [['Reason:', pod.reason]]),
    ...(pod.reason === '' || pod.message === '' ? [] : [['Message:', pod.message]]),
    ['IP:', pod.ip],
    ...(owner ? [['Controlled By:', ownerName(owner.object, pod.name)]] : []),
    ['QoS Class:', pod.spec.qosClass],
  ];
}

/** One below the other. Source: printLabelsMultiline. */
function listed(label: string, values: readonly string[]): string[][] {
  return (values.length === 0 ? ['<none>'] : values).map((value, index) => [index === 0 ? label : '', value]);
}

function pairWords(pairs: Labels): string[] {
  return Object.keys(pairs)
    .sort()
    .map((key) => `${key}=${pairs[key] ?? ''}`);
}

/** A Pod of a Deployment belongs to one of its ReplicaSets, whose name the Pod's begins with. */
function ownerName({ kind, name }: ClusterObject, pod: string): string {
  return kind === 'Deployment' ? `ReplicaSet/${pod.slice(0, pod.lastIndexOf('-'))}` : `${kind}/${name}`;
}

/** The scheduler reports the first condition, the kubelet of the Pod's node all others. */
function conditionRows(run: Run, pod: PodState): string[][] {
  const scheduled = [
    ['  Type', 'Status'],
    ['  PodScheduled', yesNo(pod.node !== '')],
  ];
  if (pod.node === '') return scheduled;
  const waits = pod.spec.containers.some(({ role }) => role !== 'app');
  const started = pod.spec.containers.some(
    ({ role, name }) =>
      role === 'app' && pod.containers.some((state) => state.name === name && state.firstStartedAt >= 0),
  );
  return [
    ...scheduled,
    ['  Initialized', yesNo(!waits || started)],
    ['  ContainersReady', yesNo(pod.readyAt !== undefined)],
    ['  Ready', yesNo(isReady(run, pod))],
  ];
}

function volumeLines(pod: PodState): string[] {
  const { volumes } = pod.spec;
  if (volumes.length === 0) return [];
  return [
    'Volumes:',
    ...volumes.flatMap((volume) => [`  ${volume.name}:`, ...columns(volumeRows(pod, volume), DESCRIBE_GAP)]),
  ];
}

/** Of the sources that the course uses, what kubectl says; of any other, its name. */
function volumeRows(pod: PodState, volume: VolumeSpec): string[][] {
  const settings = volumeSettings(volume);
  const optional = flagAt(settings, 'optional') === true ? 'true' : 'false';
  const claim = claimName(pod, volume);
  if (claim !== undefined)
    return [
      ['    Type:', 'PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)'],
      ['    ClaimName:', claim],
    ];
  if (volume.source === 'configMap')
    return [
      ['    Type:', 'ConfigMap (a volume populated by a ConfigMap)'],
      ['    Name:', textAt(settings, 'name') ?? ''],
      ['    Optional:', optional],
    ];
  if (volume.source === 'secret')
    return [
      ['    Type:', 'Secret (a volume populated by a Secret)'],
      ['    SecretName:', textAt(settings, 'secretName') ?? ''],
      ['    Optional:', optional],
    ];
  if (volume.source === 'emptyDir') return emptyDirRows(settings);
  const type = volume.source.charAt(0).toUpperCase() + volume.source.slice(1);
  return [['    Type:', type]];
}

function emptyDirRows(settings: Plain | undefined): string[][] {
  return [
    ['    Type:', "EmptyDir (a temporary directory that shares a pod's lifetime)"],
    ['    Medium:', textAt(settings, 'medium') ?? ''],
    ['    SizeLimit:', scalarText(valueAt(settings, 'sizeLimit')) ?? '<unset>'],
  ];
}

function placementRows(pod: PodState): string[][] {
  const selector = pairWords(pod.spec.nodeSelector);
  return [...listed('Node-Selectors:', selector), ...listed('Tolerations:', tolerationWords(pod))];
}
