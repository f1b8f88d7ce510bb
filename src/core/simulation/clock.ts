import { containerDue } from './containers.ts';
import { runControllers } from './controllers.ts';
import { tellEndpoints } from './endpoint-news.ts';
import { nodeDue } from './nodes.ts';
import { isReachable } from './pod-status.ts';
import { keepMoment, type ContainerState, type Draft, type PodState } from './state.ts';

/** No single event moves the clock further than an hour. */
const mostSeconds = 3600;
/** Starting takes seconds; what is not steady by then waits for something else. */
const settlesWithin = 60;

interface Due {
  readonly at: number;
  run(): void;
}

export function advance(draft: Draft, seconds: number): void {
  const wanted = Number.isFinite(seconds) ? Math.min(Math.max(0, Math.floor(seconds)), mostSeconds) : 0;
  const target = draft.state.clock + wanted;
  passUntil(draft, target, () => true);
  if (target > draft.state.clock) tellEndpoints(draft);
  draft.state.clock = target;
}

/** Lets everything start that starts by itself soon; back-offs and lost nodes take longer and are not waited for. */
export function settle(draft: Draft): void {
  const isSoon = (container: ContainerState): boolean =>
    container.phase !== 'backOff' || container.due === draft.state.clock;
  passUntil(draft, draft.state.clock + settlesWithin, isSoon, false);
}

function passUntil(
  draft: Draft,
  target: number,
  counts: (container: ContainerState) => boolean,
  withNodes = true,
): void {
  for (;;) {
    runControllers(draft);
    keepMoment(draft);
    const due = [...containerDues(draft, counts), ...(withNodes ? nodeDues(draft) : [])].sort((a, b) => a.at - b.at)[0];
    if (due === undefined || due.at > target) return;
    if (due.at > draft.state.clock) tellEndpoints(draft);
    draft.state.clock = Math.max(draft.state.clock, due.at);
    due.run();
    keepMoment(draft);
  }
}

function containerDues(draft: Draft, counts: (container: ContainerState) => boolean): Due[] {
  const alive = draft.state.pods.filter((pod) => !pod.terminating && isReachable(draft.state, pod));
  return alive.flatMap((pod: PodState) =>
    pod.containers.flatMap((container) => {
      const { due } = container;
      return due === undefined || !counts(container)
        ? []
        : [{ at: due, run: () => containerDue(draft, pod, container) }];
    }),
  );
}

function nodeDues(draft: Draft): Due[] {
  return draft.state.nodes.flatMap((node) =>
    node.due === undefined ? [] : [{ at: node.due, run: () => nodeDue(draft, node) }],
  );
}
