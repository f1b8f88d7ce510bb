/** The Pod and the container that `logs`, `exec`, `port-forward` and `debug` are about. */
import type { ContainerSpec } from '../cluster-model/objects/container-spec.ts';
import { containerState } from '../cluster-model/programs/program-of.ts';
import { isReady, selectedPods } from '../cluster-model/network/services.ts';
import { objectOf, type ContainerState, type PodState, type Run } from '../cluster-model/state.ts';
import { podNamed } from './find-objects.ts';
import { qualifiedName, resourceKind } from './resource-kinds.ts';
import { fails, notFound, type Result } from './reply.ts';

/** `shop-abc`, `pod/shop-abc`, `deploy/shop`, `service/shop`: the Pod, or what kubectl says. */
export function podTarget(run: Run, namespace: string, word: string): PodState | Result {
  const [first = '', second] = word.split('/');
  const kind = second === undefined ? 'Pod' : resourceKind(first)?.kind;
  const name = second ?? first;
  if (kind === undefined) return fails(`error: the server doesn't have a resource type "${first}"`);
  if (kind === 'Pod') return podNamed(run, namespace, name) ?? notFound('pods', name);
  const object = objectOf(run, kind, namespace, name);
  if (!object) return notFound(qualifiedName(kind, '').replace('/', ''), name);
  const pods =
    kind === 'Service'
      ? selectedPods(run, object)
      : run.pods.filter(({ owner, goneAt }) => owner === object.id && goneAt === undefined);
  const pod = pods.find((one) => isReady(run, one)) ?? pods[0];
  return pod ?? fails(`error: no pods found for ${word}`);
}

export function isPod(target: PodState | Result): target is PodState {
  return 'containers' in target;
}

export interface ContainerTarget {
  readonly spec: ContainerSpec;
  readonly state: ContainerState;
  /** What kubectl says when it chose the container itself. */
  readonly note: readonly string[];
}

/** The container of that name; without a name the first one that is not an init container. */
export function containerTarget(pod: PodState, name: string | undefined): ContainerTarget | Result {
  const apps = pod.spec.containers.filter(({ role }) => role === 'app');
  const spec = name === undefined ? apps[0] : pod.spec.containers.find((one) => one.name === name);
  const state = spec && containerState(pod, spec.name);
  if (!spec || !state) return fails(`error: container ${name ?? ''} is not valid for pod ${pod.name}`);
  const inits = pod.spec.containers.filter(({ role }) => role !== 'app').map((one) => `${one.name} (init)`);
  const others = [...apps.map((one) => one.name), ...inits];
  const note =
    name === undefined && others.length > 1 ? [`Defaulted container "${spec.name}" out of: ${others.join(', ')}`] : [];
  return { spec, state, note };
}

export function isContainer(target: ContainerTarget | Result): target is ContainerTarget {
  return 'spec' in target;
}
