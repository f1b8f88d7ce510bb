/** The cluster of the model, which runs what a manifest says, as a stage that can be drawn. */
import { podStatus, restartsOf } from '../cluster-model/kubectl/pod-status.ts';
import type { ContainerSpec } from '../cluster-model/objects/container-spec.ts';
import { isReady } from '../cluster-model/network/services.ts';
import type { ContainerState, PodState, Run } from '../cluster-model/state.ts';
import type { ContainerLook, PodLife, StageContainer, StageModel, StagePod } from '../stage-model.ts';

export function modelStage(run: Run): StageModel {
  return {
    type: 'stage',
    hasVisitor: false,
    services: [],
    workloads: [],
    nodes: run.nodes.map(({ name, silentSince }) => ({
      key: name,
      name,
      state: silentSince === undefined ? 'node' : 'not answering',
      isUp: silentSince === undefined,
    })),
    pods: run.pods.map((pod) => stagePod(run, pod)),
    claims: [],
  };
}

function stagePod(run: Run, pod: PodState): StagePod {
  const uid = `pod-${pod.uid}`;
  return {
    key: uid,
    name: pod.name,
    uid,
    showsUid: false,
    address: pod.ip,
    node: pod.node,
    owner: '',
    life: lifeOf(pod),
    isReady: isReady(run, pod),
    status: podStatus(pod),
    labels: '',
    containers: pod.spec.containers.flatMap((spec) => {
      const state = pod.containers.find(({ name }) => name === spec.name);
      return state ? [stageContainer(run, uid, spec, state)] : [];
    }),
    volumes: [],
  };
}

function lifeOf({ goneAt, node, phase }: PodState): PodLife {
  if (goneAt !== undefined) return 'leaving';
  if (node === '') return 'waiting';
  return phase === 'Succeeded' || phase === 'Failed' ? 'over' : 'alive';
}

function stageContainer(run: Run, pod: string, spec: ContainerSpec, state: ContainerState): StageContainer {
  return {
    key: `${pod}/${spec.name}`,
    name: spec.name,
    role: spec.role,
    ...lookOf(run, state),
    restarts: state.restarts,
    listensOn: state.port !== undefined && (state.listensAt ?? Infinity) <= run.clock ? [state.port] : [],
    files: [],
    mounts: [],
  };
}

interface Look {
  readonly look: ContainerLook;
  readonly state: string;
}

function lookOf(run: Run, { phase, reason, ready, last, dueAt }: ContainerState): Look {
  if (phase === 'running') return ready ? { look: 'ready', state: 'ready' } : { look: 'running', state: 'not ready' };
  if (phase === 'terminated') {
    const isDone = last?.exitCode === 0;
    return { look: isDone ? 'done' : 'exited', state: isDone ? 'completed' : 'exited' };
  }
  if (reason === 'CrashLoopBackOff') return { look: 'exited', state: `back-off ${Math.max(0, dueAt - run.clock)} s` };
  if (reason === 'ErrImagePull' || reason === 'ImagePullBackOff') return { look: 'waiting', state: 'no image' };
  if (reason === 'CreateContainerConfigError') return { look: 'waiting', state: 'not created' };
  return last ? { look: 'starting', state: 'starting' } : { look: 'waiting', state: 'waiting' };
}

/** What kubectl would show of the first Pod. */
export function statusWords(run: Run): string {
  const [pod] = run.pods;
  if (!pod) return 'no Pod';
  const restarts = restartsOf(pod);
  return restarts === 0 ? podStatus(pod) : `${podStatus(pod)}, ${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`;
}
