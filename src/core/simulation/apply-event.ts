import { advance, settle } from './clock.ts';
import { containerNamed, exit } from './containers.ts';
import { runControllers } from './controllers.ts';
import { endpointList, tellEndpoints } from './endpoint-news.ts';
import type { ClusterEvent, EventOf, EventType } from './events.ts';
import { send, store } from './network.ts';
import { failNode, removeNode, restoreNode } from './nodes.ts';
import { removePod } from './pods.ts';
import {
  copyOf,
  keepMoment,
  podNamed,
  say,
  type ClusterState,
  type ContainerState,
  type Draft,
  type LogLine,
  type Moment,
  type NodeState,
  type PodState,
} from './state.ts';
import { readFile, writeFile } from './storage.ts';
import { mountVolume } from './template.ts';

export interface Step {
  readonly state: ClusterState;
  readonly log: readonly LogLine[];
}

/** No workload here has more Pods than this. */
const mostReplicas = 20;

type Handlers = { readonly [Type in EventType]: (draft: Draft, event: EventOf<Type>) => void };

/** What each event does. An event about something that does not exist does nothing. */
const handlers: Handlers = {
  advance: (draft, event) => advance(draft, event.seconds),
  settle: (draft) => settle(draft),
  exit: (draft, event) =>
    withContainer(draft, event, (pod, container) => {
      if (container.phase === 'running') exit(draft, pod, container, event.code);
      else say(draft, `${container.name} is not running.`);
    }),
  deletePod: (draft, event) =>
    withPod(draft, event, (pod) => {
      removePod(draft, pod);
      if (pod.owner === '') say(draft, 'No workload manages it, so nothing creates a new one.');
    }),
  scale: (draft, event) => scale(draft, event.workload, event.replicas),
  failNode: (draft, event) => withNode(draft, event, (node) => failNode(draft, node)),
  restoreNode: (draft, event) => withNode(draft, event, (node) => restoreNode(draft, node)),
  removeNode: (draft, event) => withNode(draft, event, (node) => removeNode(draft, node)),
  send: (draft, event) => send(draft, event.pod, event.container, event.to),
  store: (draft, event) => store(draft, event.to, event.row),
  readiness: (draft, event) =>
    withPod(draft, event, (pod) => {
      pod.failsReadiness = !event.ready;
      say(
        draft,
        event.ready
          ? `The readiness probe of ${pod.name} passes.`
          : `The readiness probe of ${pod.name} fails. The Pod keeps running, but gets no requests from Services.`,
      );
    }),
  label: (draft, event) => withPod(draft, event, (pod) => setLabel(draft, pod, event)),
  select: (draft, event) => {
    const service = draft.state.services.find((one) => one.name === event.service);
    if (service === undefined) return;
    service.selector[event.key] = event.value;
    say(draft, `Service ${service.name} now selects ${event.key}=${event.value}.`);
  },
  write: (draft, event) => withPod(draft, event, (pod) => writeFile(draft, pod, event.container, event.path)),
  read: (draft, event) => withPod(draft, event, (pod) => readFile(draft, pod, event.container, event.path)),
  listen: (draft, event) =>
    withContainer(draft, event, (pod, container) => {
      container.listensOn = [event.port];
      say(draft, `The program in ${container.name} will listen on port ${event.port} from its next start.`);
      if (container.phase === 'running') exit(draft, pod, container, 0);
    }),
  mount: mountVolume,
};

/**
 * The next state of the cluster and what is said about it. The given state stays as it is; `moments` receives the way
 * there.
 */
export function applyEvent(state: ClusterState, event: ClusterEvent, moments?: Moment[]): Step {
  const copy = copyOf(state);
  const own: Moment[] = [];
  const draft: Draft = {
    state: copy,
    log: [],
    told: endpointList(copy),
    ...(moments === undefined ? {} : { moments: own }),
  };
  if (event.type !== 'advance' && event.type !== 'settle') delete draft.state.lastRequest;
  handle(draft, event);
  keepMoment(draft);
  runControllers(draft);
  tellEndpoints(draft);
  keepMoment(draft);
  moments?.push(...own);
  return { state: draft.state, log: draft.log };
}

/** Several events, one after the other. */
export function applyEvents(state: ClusterState, events: readonly ClusterEvent[], moments?: Moment[]): Step {
  let step: Step = { state, log: [] };
  for (const event of events) {
    const next = applyEvent(step.state, event, moments);
    step = { state: next.state, log: [...step.log, ...next.log] };
  }
  return step;
}

/** The table is keyed by the event's own type, which the compiler cannot follow through a union. */
function handle<Type extends EventType>(draft: Draft, event: EventOf<Type> & { readonly type: Type }): void {
  const handler: (draft: Draft, event: EventOf<Type>) => void = handlers[event.type];
  handler(draft, event);
}

function withPod(draft: Draft, event: { readonly pod: string }, act: (pod: PodState) => void): void {
  const pod = podNamed(draft, event.pod);
  if (pod !== undefined) act(pod);
}

function withContainer(
  draft: Draft,
  event: { readonly pod: string; readonly container: string },
  act: (pod: PodState, container: ContainerState) => void,
): void {
  withPod(draft, event, (pod) => {
    const container = containerNamed(pod, event.container);
    if (container !== undefined) act(pod, container);
  });
}

function withNode(draft: Draft, event: { readonly node: string }, act: (node: NodeState) => void): void {
  const node = draft.state.nodes.find((one) => one.name === event.node);
  if (node !== undefined) act(node);
}

function scale(draft: Draft, name: string, replicas: number): void {
  const workload = draft.state.workloads.find((one) => one.name === name);
  if (workload === undefined) return;
  if (workload.kind === 'Pod')
    return say(draft, 'A single Pod cannot be scaled: only a workload keeps several of them.');
  if (workload.kind === 'DaemonSet')
    return say(draft, 'A DaemonSet runs one Pod on each node, so it has no replica count.');
  workload.replicas = Number.isFinite(replicas)
    ? Math.min(Math.max(0, Math.floor(replicas)), mostReplicas)
    : workload.replicas;
  say(draft, `${workload.kind} ${name} is scaled to ${workload.replicas} ${workload.replicas === 1 ? 'Pod' : 'Pods'}.`);
}

function setLabel(draft: Draft, pod: PodState, event: EventOf<'label'>): void {
  if (event.value === '') delete pod.labels[event.key];
  else pod.labels[event.key] = event.value;
  say(
    draft,
    event.value === ''
      ? `Label ${event.key} is removed from Pod ${pod.name}.`
      : `Pod ${pod.name} now has the label ${event.key}=${event.value}.`,
  );
}
