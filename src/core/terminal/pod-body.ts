/** A Pod with its status, as the API server gives it back. Source: kubernetes.io, the API of a Pod, "PodStatus". */
import { labelsOf } from '../cluster-model/objects/cluster-object.ts';
import { isPlainMap, type Plain, type PlainMap } from '../cluster-model/objects/plain-object.ts';
import { isReady } from '../cluster-model/network/services.ts';
import type { ContainerState, Ending, PodState, Run } from '../cluster-model/state.ts';

/** Of a Pod that a workload made, the spec is that of the template. */
export function podBody(run: Run, pod: PodState): PlainMap {
  const written = pod.spec.path.reduce<Plain>(
    (at, key) => (isPlainMap(at) ? (at[String(key)] ?? null) : null),
    pod.object.body,
  );
  const spec = { ...(isPlainMap(written) ? written : {}), ...(pod.node === '' ? {} : { nodeName: pod.node }) };
  const isOwn = pod.owner === '';
  const metadata = {
    ...(isOwn && isPlainMap(pod.object.body['metadata']) ? pod.object.body['metadata'] : {}),
    labels: { ...(isOwn ? labelsOf(pod.object.body) : {}), ...pod.labels },
    name: pod.name,
    namespace: pod.namespace,
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec, status: status(run, pod) };
}

function status(run: Run, pod: PodState): PlainMap {
  const roles = new Map(pod.spec.containers.map(({ name, role }) => [name, role]));
  const image = new Map(pod.spec.containers.map((spec) => [spec.name, spec.image]));
  const of = (isInit: boolean): PlainMap[] =>
    pod.node === ''
      ? []
      : pod.containers
          .filter(({ name }) => (roles.get(name) !== 'app') === isInit)
          .map((state) => containerStatus(state, image.get(state.name) ?? ''));
  const [inits, apps] = [of(true), of(false)];
  return {
    conditions: conditions(run, pod),
    ...(apps.length > 0 ? { containerStatuses: apps } : {}),
    ...(inits.length > 0 ? { initContainerStatuses: inits } : {}),
    ...(pod.message === '' ? {} : { message: pod.message }),
    phase: pod.phase,
    ...(pod.ip === '' ? {} : { podIP: pod.ip, podIPs: [{ ip: pod.ip }] }),
    qosClass: pod.spec.qosClass,
    ...(pod.reason === '' ? {} : { reason: pod.reason }),
  };
}

function conditions(run: Run, pod: PodState): PlainMap[] {
  const scheduled = { status: pod.node === '' ? 'False' : 'True', type: 'PodScheduled' };
  if (pod.node === '') {
    const failed = run.events.find(({ about, reason }) => about === `Pod/${pod.key}` && reason === 'FailedScheduling');
    return [failed ? { message: failed.message, reason: 'Unschedulable', ...scheduled } : scheduled];
  }
  const word = (holds: boolean): string => (holds ? 'True' : 'False');
  return [
    { status: word(isReady(run, pod)), type: 'Ready' },
    { status: word(pod.readyAt !== undefined), type: 'ContainersReady' },
    scheduled,
  ];
}

function containerStatus(state: ContainerState, image: string): PlainMap {
  const { name, last, ready, restarts, started, phase } = state;
  const isOver = phase === 'terminated' && last !== undefined;
  return {
    image,
    lastState: last !== undefined && !isOver ? { terminated: terminated(last) } : {},
    name,
    ready,
    restartCount: restarts,
    started,
    state: isOver ? { terminated: terminated(last) } : stateNow(state),
  };
}

function stateNow({ phase, reason, message }: ContainerState): PlainMap {
  if (phase === 'running') return { running: {} };
  return { waiting: { ...(message === '' ? {} : { message }), reason } };
}

function terminated({ exitCode, reason }: Ending): PlainMap {
  return { exitCode, reason };
}
