import type { Film, Frame, MomentKind } from '../film-model.ts';
import type { StagePod, StageRequest } from '../stage-model.ts';
import { clusterStage, stagePod, type StageOptions } from './cluster-stage.ts';
import { endpoints, isReady, restartsOf } from './pod-status.ts';
import type { ClusterState, Moment } from './state.ts';

/**
 * Seconds of film. The eye follows one thing at a time; many small things go faster, and none takes longer than a
 * reader waits.
 */
const pace = { moment: 1, request: 2, longest: 12, least: 0.45 };
const lead = 0.4;

/** What happened since `before`, as something to watch. */
export function clusterFilm(before: ClusterState, moments: readonly Moment[], options: StageOptions = {}): Film {
  const frames: Frame[] = [
    { at: 0, kind: 'first', figure: clusterStage(before, options), text: '', clock: before.clock },
  ];
  const speed = speedFor(moments);
  const seen = new Map<string, StagePod>();
  let last = before;
  let at = lead;
  for (const { state, log } of moments) {
    remember(seen, last, options);
    const figure = clusterStage(state, options, goneFrom(seen, state));
    const request = isNewRequest(last, state) ? figure.request : undefined;
    const text = textOf(log, request);
    if (request === undefined) {
      frames.push({ at, kind: kindOf(last, state), figure, text, clock: state.clock });
      at += pace.moment * speed;
    } else {
      const travel = pace.request * speed;
      const calm = { ...clusterStage(last, options, goneFrom(seen, last)), request };
      frames.push({
        at,
        kind: 'request',
        figure: calm,
        text: sentWords(state),
        clock: state.clock,
        travels: { ...request, last: travel },
      });
      at += travel * (request.answered ? 0.62 : 0.5);
      frames.push({ at, kind: request.answered ? 'ready' : 'refused', figure, text, clock: state.clock });
      at += travel * 0.55;
    }
    last = state;
  }
  return { frames, end: moments.length === 0 ? 0 : at + lead };
}

/** The first line about a request names all its stops; the picture has shown them, so what came of it is enough. */
function textOf(log: Moment['log'], request: StageRequest | undefined): string {
  const [, ...others] = log;
  if (request === undefined) return log.map((line) => line.text).join(' ');
  return [
    `${request.outcome.charAt(0).toUpperCase()}${request.outcome.slice(1)}.`,
    ...others.map((line) => line.text),
  ].join(' ');
}

function speedFor(moments: readonly Moment[]): number {
  const whole = moments.reduce(
    (sum, { state }) => sum + (state.lastRequest === undefined ? pace.moment : pace.request),
    0,
  );
  return Math.min(1, Math.max(pace.least, pace.longest / Math.max(1, whole)));
}

function remember(seen: Map<string, StagePod>, state: ClusterState, options: StageOptions): void {
  for (const pod of state.pods) seen.set(pod.uid, stagePod(state, pod, options));
}

/** Pods that were there and are not any more, as outlines. */
function goneFrom(seen: ReadonlyMap<string, StagePod>, state: ClusterState): StagePod[] {
  const there = new Set(state.pods.map((pod) => pod.uid));
  return [...seen.values()]
    .filter((pod) => !there.has(pod.key))
    .map((pod) => ({ ...pod, key: `gone/${pod.key}`, life: 'gone', isReady: false }));
}

function isNewRequest(before: ClusterState, after: ClusterState): boolean {
  return (
    after.lastRequest !== undefined &&
    (after.requests !== before.requests ||
      JSON.stringify(after.lastRequest) !== JSON.stringify(before.lastRequest) ||
      after.rows !== before.rows)
  );
}

function sentWords({ lastRequest }: ClusterState): string {
  const [from = '', to = ''] = lastRequest?.stops ?? [];
  return from === 'visitor' ? `A visitor sends a request to ${to}.` : `${from} sends a request to ${to}.`;
}

/** The most telling of the things that changed. */
function kindOf(before: ClusterState, after: ClusterState): MomentKind {
  const restarts = (state: ClusterState): number => state.pods.reduce((sum, pod) => sum + restartsOf(pod), 0);
  const ended = (state: ClusterState): number =>
    state.pods.flatMap((pod) => pod.containers).filter(({ phase }) => phase === 'backOff' || phase === 'failed').length;
  const ready = (state: ClusterState): number => state.pods.filter((pod) => isReady(state, pod)).length;
  const has = (state: ClusterState, uid: string): boolean => state.pods.some((pod) => pod.uid === uid);
  if (before.pods.some(({ uid }) => !has(after, uid))) return 'gone';
  if (after.pods.some(({ uid }) => !has(before, uid))) return 'made';
  if (ended(after) > ended(before)) return 'exit';
  if (restarts(after) > restarts(before)) return 'start';
  if (ready(after) > ready(before)) return 'ready';
  const targets = (state: ClusterState): number =>
    state.services.reduce((sum, service) => sum + endpoints(state, service).length, 0);
  return targets(after) < targets(before) ? 'gone' : 'change';
}
