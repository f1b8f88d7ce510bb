/**
 * What `kubectl describe pod` prints, without what a model does not have. Source:
 * staging/src/k8s.io/kubectl/pkg/describe.
 */
import type { ClusterObject } from '../cluster-object.ts';
import { labelWords } from '../label-selectors.ts';
import { claimName } from '../paths.ts';
import { flagAt, textAt } from '../plain-object.ts';
import { volumeSettings, type VolumeSpec } from '../pod-spec.ts';
import { isReady } from '../services.ts';
import type { PodState, Run } from '../state.ts';
import { columns } from './columns.ts';
import { describeContainer, yesNo } from './describe-container.ts';
import { events } from './event-rows.ts';

export function describePod(run: Run, pod: PodState): string[] {
  const inits = pod.spec.containers.filter(({ role }) => role !== 'app');
  const apps = pod.spec.containers.filter(({ role }) => role === 'app');
  return [
    ...columns(headRows(run, pod)),
    ...(inits.length === 0 ? [] : ['Init Containers:', ...inits.flatMap((spec) => describeContainer(pod, spec))]),
    'Containers:',
    ...apps.flatMap((spec) => describeContainer(pod, spec)),
    'Conditions:',
    ...columns(conditionRows(run, pod)),
    ...volumeLines(pod),
    ...columns(placementRows(pod)),
    'Events:',
    ...events(
      run,
      run.events.filter(({ about }) => about === `Pod/${pod.key}`),
    ),
  ];
}

function headRows(run: Run, pod: PodState): (readonly string[])[] {
  const owner = run.workloads.find(({ id }) => id === pod.owner);
  return [
    ['Name:', pod.name],
    ['Namespace:', pod.namespace],
    ['Node:', pod.node === '' ? '<none>' : pod.node],
    ['Labels:', labelWords(pod.labels) || '<none>'],
    ['Status:', pod.goneAt === undefined ? pod.phase : 'Terminating'],
    ...(pod.reason === '' ? [] : [['Reason:', pod.reason]]),
    ...(pod.reason === '' || pod.message === '' ? [] : [['Message:', pod.message]]),
    ['IP:', pod.ip],
    ...(owner ? [['Controlled By:', ownerName(owner.object, pod.name)]] : []),
    ['QoS Class:', pod.spec.qosClass],
  ];
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
  return ['Volumes:', ...volumes.flatMap((volume) => [`  ${volume.name}:`, ...columns(volumeRows(pod, volume))])];
}

/** Of the sources that the course uses, what kubectl says; of any other, its name. */
function volumeRows(pod: PodState, volume: VolumeSpec): string[][] {
  const settings = volumeSettings(volume);
  const optional = flagAt(settings, 'optional') === true ? 'true' : 'false';
  const claim = claimName(pod, volume);
  if (claim !== undefined)
    return [
      ['    Type:', 'PersistentVolumeClaim'],
      ['    ClaimName:', claim],
    ];
  if (volume.source === 'configMap')
    return [
      ['    Type:', 'ConfigMap'],
      ['    Name:', textAt(settings, 'name') ?? ''],
      ['    Optional:', optional],
    ];
  if (volume.source === 'secret')
    return [
      ['    Type:', 'Secret'],
      ['    SecretName:', textAt(settings, 'secretName') ?? ''],
      ['    Optional:', optional],
    ];
  const type = volume.source.charAt(0).toUpperCase() + volume.source.slice(1);
  return [['    Type:', type]];
}

function placementRows({ spec }: PodState): string[][] {
  const selector = Object.entries(spec.nodeSelector).map(([key, value]) => `${key}=${value}`);
  const tolerations = spec.tolerations.map((toleration) => {
    const key = textAt(toleration, 'key') ?? '';
    const value = textAt(toleration, 'value');
    const effect = textAt(toleration, 'effect');
    return `${key}${value === undefined ? '' : `=${value}`}${effect === undefined ? '' : `:${effect}`}`;
  });
  return [
    ['Node-Selectors:', selector.join(', ') || '<none>'],
    ['Tolerations:', tolerations.join(', ') || '<none>'],
  ];
}
