/**
 * The cluster as a function of what is applied, what happens, and the time: any moment can be asked for, in any order.
 */
import { applyObject, runCronJob, MOST_REPLICAS } from './api-server/apply.ts';
import { deleteObject } from './api-server/delete-object.ts';
import type { ClusterObject } from './objects/cluster-object.ts';
import type { ClusterEvent, TimedEvent } from './events.ts';
import { end, runPod } from './kubelet/kubelet.ts';
import { checkNodes } from './scheduler/nodes.ts';
import { containerSpec, containerState } from './programs/program-of.ts';
import { deletePod } from './api-server/pods.ts';
import { putFile } from './kubelet/start-program.ts';
import type { Scenario } from './scenario.ts';
import { schedule } from './scheduler/scheduling.ts';
import { isNodeUp } from './network/services.ts';
import type { PodState, Run } from './state.ts';
import { runControllers } from './controllers/workloads.ts';

/** A cluster in which these objects were just applied; no time has passed. */
export function startRun(objects: readonly ClusterObject[], scenario: Scenario): Run {
  const run: Run = {
    scenario,
    clock: 0,
    made: 0,
    nodes: scenario.nodes.map(({ name }) => ({ name, silentSince: undefined })),
    objects: new Map(),
    rejections: [],
    workloads: [],
    pods: [],
    claims: new Map(),
    events: [],
    away: new Set(),
    settings: { slowStart: undefined },
    serviceIps: new Map(),
  };
  for (const object of inOrder([...scenario.given, ...objects])) applyObject(run, object);
  runControllers(run);
  return run;
}

/** Namespaces first: what is applied in the same file may be meant for one. */
function inOrder(objects: readonly ClusterObject[]): ClusterObject[] {
  return [...objects].sort((a, b) => Number(b.kind === 'Namespace') - Number(a.kind === 'Namespace'));
}

/** Lets time pass, second by second. */
export function advance(run: Run, seconds: number): void {
  const until = run.clock + seconds;
  while (run.clock < until) {
    run.clock += 1;
    step(run);
  }
}

function step(run: Run): void {
  checkNodes(run);
  run.pods = run.pods.filter(
    ({ goneAt, node }) => goneAt === undefined || goneAt > run.clock || waitsForNode(run, node),
  );
  runControllers(run);
  for (const pod of run.pods.filter(({ node, goneAt }) => node === '' && goneAt === undefined)) schedule(run, pod);
  for (const pod of run.pods) {
    if (pod.node !== '' && pod.goneAt === undefined && isNodeUp(run, pod.node)) runPod(run, pod);
  }
}

/** Only the kubelet of its node can say that a Pod has ended; one without a node is gone at once. */
function waitsForNode(run: Run, node: string): boolean {
  return node !== '' && !isNodeUp(run, node);
}

/** The cluster at a time, after the events until then. */
export function clusterAt(
  objects: readonly ClusterObject[],
  scenario: Scenario,
  events: readonly TimedEvent[],
  time: number,
): Run {
  const run = startRun(objects, scenario);
  for (const { at, event } of [...events].sort((a, b) => a.at - b.at).filter((each) => each.at <= time)) {
    advance(run, at - run.clock);
    happen(run, event);
  }
  advance(run, time - run.clock);
  return run;
}

/** Something happens now. An event about something that is not there does nothing. */
export function happen(run: Run, event: ClusterEvent): void {
  switch (event.type) {
    case 'apply':
      for (const object of inOrder(event.objects)) applyObject(run, object);
      return;
    case 'deletePod':
      return withPod(run, event.pod, (pod) => deletePod(run, pod));
    case 'delete':
      return deleteObject(run, event);
    case 'scale': {
      const workload = run.workloads.find(({ id }) => id === event.workload);
      if (workload) workload.replicas = Math.min(Math.max(0, event.replicas), MOST_REPLICAS);
      return;
    }
    case 'restartWorkload': {
      const workload = run.workloads.find(({ id }) => id === event.workload);
      if (workload) workload.revision += 1;
      return;
    }
    case 'runCronJob': {
      const workload = run.workloads.find(({ id }) => id === event.cronJob);
      if (workload) runCronJob(run, workload.object);
      return;
    }
    case 'exit':
    case 'hang':
    case 'write':
      return withPod(run, event.pod, (pod) => inContainer(run, pod, event));
    case 'failNode':
    case 'restoreNode': {
      const node = run.nodes.find(({ name }) => name === event.node);
      if (node) node.silentSince = event.type === 'failNode' ? run.clock : undefined;
      return;
    }
    case 'away':
      run.away.add(event.container);
      return;
    case 'back':
      run.away.delete(event.container);
  }
}

function inContainer(
  run: Run,
  pod: PodState,
  event: Extract<ClusterEvent, { readonly container: string; readonly pod: string }>,
): void {
  const spec = containerSpec(pod, event.container);
  const state = containerState(pod, event.container);
  if (!spec || state?.phase !== 'running') return;
  if (event.type === 'hang') state.isHung = true;
  else if (event.type === 'write') putFile(run, pod, spec, state, event.path, event.text);
  else end(run, pod, spec, state, event.code, event.code === 0 ? 'Completed' : 'Error');
}

function withPod(run: Run, key: string, act: (pod: PodState) => void): void {
  const pod = run.pods.find((one) => one.key === key);
  if (pod) act(pod);
}
