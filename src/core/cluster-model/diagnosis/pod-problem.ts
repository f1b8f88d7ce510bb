/** Why a Pod, or one container of it, does not work now: one sentence, as its status and events say it. */
import { timesWords } from '../kubelet/restart-words.ts';
import { shutGate } from '../network/services.ts';
import { fieldOf, type ContainerState, type PodState, type Run } from '../state.ts';

export function podProblem(run: Run, pod: PodState): string | undefined {
  const blocked = blockedPod(run, pod);
  if (blocked !== undefined) return blocked;
  for (const state of pod.containers) {
    const problem = containerProblem(run, pod, state);
    if (problem !== undefined) return problem;
  }
  return gateProblem(run, pod);
}

/** What keeps a Pod from being ready whose containers are. */
export function gateProblem(run: Run, pod: PodState): string | undefined {
  const gate = pod.readyAt === undefined ? undefined : shutGate(run, pod);
  if (gate === undefined) return undefined;
  return `Pod \`${pod.name}\` never becomes ready: nothing sets the condition \`${gate}\` of its readiness gate.`;
}

/** What keeps the whole Pod from running. */
export function blockedPod(run: Run, pod: PodState): string | undefined {
  const name = `Pod \`${pod.name}\``;
  if (pod.reason === 'SchedulingGated') return `${name} waits for its scheduling gates to be removed.`;
  if (pod.node === '') return `${name} stays Pending: ${pod.message || 'no node has been chosen yet.'}`;
  if (!run.nodes.some(({ name: node }) => node === pod.node))
    return `${name} stays Pending: there is no node \`${pod.node}\`.`;
  if (pod.volumeProblem !== '') return `${name} stays in ContainerCreating: ${pod.volumeProblem}.`;
  if (pod.reason !== '') return `${name} has failed: ${pod.reason}. ${pod.message}`;
  return undefined;
}

export function containerProblem(run: Run, pod: PodState, state: ContainerState): string | undefined {
  const blocked = blockedPod(run, pod);
  if (blocked !== undefined) return blocked;
  const name = `Container \`${state.name}\` in Pod \`${pod.name}\``;
  const spec = pod.spec.containers.find((each) => each.name === state.name);
  const isInit = spec?.role === 'init';
  if (state.phase === 'terminated') {
    if (isInit && state.last?.exitCode === 0) return undefined;
    const { failedProbe } = state.last ?? {};
    if (failedProbe !== undefined) return `${name} was stopped, because its ${failedProbe} probe failed.`;
    return `${name} has exited with code ${state.last?.exitCode ?? 0}${ownWords(state)}.`;
  }
  if (state.phase === 'waiting') return waitingWords(pod, state, name);
  if (isInit) return undefined;
  if (state.last && state.restarts > 0 && !state.ready)
    return `${name} has restarted ${timesWords(state.restarts)}${lastWords(state)}.`;
  if (state.ready) return undefined;
  const event = [...run.events]
    .reverse()
    .find(
      ({ about, field, reason }) =>
        about === `Pod/${pod.key}` && field === (spec ? fieldOf(spec) : '') && reason === 'Unhealthy',
    );
  return `${name} is running but not ready${event ? `: ${event.message}` : ''}.`;
}

function waitingWords(pod: PodState, state: ContainerState, name: string): string {
  if (state.reason === 'PodInitializing') {
    const blocker = blockerOf(pod, state);
    return `${name} has not started: it waits${blocker ? blockerWords(pod, blocker) : ''}.`;
  }
  const detail = state.reason === 'CrashLoopBackOff' || state.last ? lastWords(state) : `: ${state.message}`;
  return `${name} is waiting (${state.reason})${detail}.`;
}

/** ` for \`wait\`, which keeps failing: it exited with code 1`. */
function blockerWords(pod: PodState, blocker: ContainerState): string {
  const words = ` for \`${blocker.name}\``;
  const isInit = pod.spec.containers.find(({ name }) => name === blocker.name)?.role === 'init';
  if (blocker.phase === 'running')
    return `${words}, ${isInit ? 'which has not exited yet' : 'whose startup probe has not succeeded yet'}`;
  if (blocker.last) return `${words}, which keeps failing${lastWords(blocker)}`;
  return blocker.message === '' ? words : `${words}, which is waiting (${blocker.reason}): ${blocker.message}`;
}

/** The init container before it that has not ended, or, as a sidecar, not started. */
function blockerOf(pod: PodState, state: ContainerState): ContainerState | undefined {
  const before = pod.containers.slice(0, pod.containers.indexOf(state));
  return before.find(({ name, phase, started }) => {
    const role = pod.spec.containers.find((spec) => spec.name === name)?.role;
    return role === 'init' ? phase !== 'terminated' : role === 'sidecar' && !started;
  });
}

/** How its last run ended, in its own words. */
function lastWords({ last }: ContainerState): string {
  if (!last) return '';
  if (last.failedProbe !== undefined) return `: its ${last.failedProbe} probe failed, and the kubelet stopped it`;
  if (last.reason === 'OOMKilled') return ': it was OOMKilled, because it needs more memory than its limit';
  return ownWords({ last }) || `: it exited with code ${last.exitCode}`;
}

/** The last error that the program wrote to its log; empty when it wrote none. */
function ownWords({ last }: Pick<ContainerState, 'last'>): string {
  const [line] = last?.log.filter((text) => text.startsWith('error')).reverse() ?? [];
  return line === undefined ? '' : `: ${line.replace(/^error: /, '')}`;
}
