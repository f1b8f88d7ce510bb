/** What the model of a cluster makes of an object, from `kubectl apply` on, as a film. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { advance, startRun } from '../cluster-model/play.ts';
import type { Scenario } from '../cluster-model/scenario.ts';
import type { KubeEvent, Run } from '../cluster-model/state.ts';
import type { Film, Frame, MomentKind } from '../film-model.ts';
import { modelStage } from './model-stage.ts';

/** Seconds of film between two frames. */
const PACE = 1.6;
const LEAD = 0.4;

/** One line of what was seen: for the table. */
export interface FilmLine {
  readonly clock: number;
  readonly text: string;
}

export interface ModelFilm {
  readonly film: Film;
  readonly lines: readonly FilmLine[];
  /** The cluster at its end. */
  readonly run: Run;
}

/** Frames only where something changed, or was said. */
export function modelFilm(objects: readonly ClusterObject[], scenario: Scenario, seconds: number): ModelFilm {
  const empty = startRun([], scenario);
  const frames: Frame[] = [{ at: 0, kind: 'first', figure: modelStage(empty), text: '', clock: 0 }];
  const lines: FilmLine[] = [];
  const run = startRun(objects, scenario);
  const show = (text: string, kind: MomentKind): void => {
    lines.push({ clock: run.clock, text });
    const at = LEAD + (frames.length - 1) * PACE;
    frames.push({ at, kind, figure: modelStage(run), text, clock: run.clock });
  };
  show('The API server checks the manifest and stores it. The Pod exists but has no node yet.', 'made');
  const told = new Map<string, number>();
  let wasReady = false;
  while (run.clock < seconds) {
    advance(run, 1);
    const news = run.events.filter((event) => isNews(event, told));
    const isReady = run.pods.some(({ readyAt }) => readyAt !== undefined);
    const texts = [...new Set(news.flatMap((event) => sentences[event.reason]?.(event, run) ?? []))];
    if (isReady && !wasReady) texts.push('The container is ready: the Pod gets requests.');
    wasReady = isReady;
    if (texts.length > 0) show(texts.join(' '), kindOf(news, isReady));
  }
  return { film: { frames, end: LEAD + (frames.length - 1) * PACE }, lines, run };
}

/** An event that comes again is told twice, and not more often. */
function isNews({ field, reason, message, count }: KubeEvent, told: Map<string, number>): boolean {
  const key = `${field} ${reason} ${message}`;
  const before = told.get(key) ?? 0;
  if (count <= before || before >= 2) return false;
  told.set(key, count);
  return true;
}

function nodeOf(run: Run): string {
  return run.pods[0]?.node ?? '';
}

const sentences: Readonly<Record<string, (event: KubeEvent, run: Run) => string | undefined>> = {
  Scheduled: (_event, run) => `The scheduler chooses ${nodeOf(run)}, where there is room.`,
  FailedScheduling: ({ message }) => `The scheduler finds no node: ${message}`,
  Pulling: (_event, run) => `The kubelet on ${nodeOf(run)} starts to pull the image.`,
  Pulled: () => 'The image is pulled.',
  Failed: ({ message }) =>
    message.startsWith('Error: ErrImagePull')
      ? undefined
      : message.startsWith('Failed to pull')
        ? 'The registry does not have it: ErrImagePull.'
        : `The container cannot be created: ${message.replace(/^Error: /, '')}.`,
  Started: () => 'The kubelet creates the container, and the program starts.',
  BackOff: ({ message }) =>
    message.includes('pulling')
      ? 'The kubelet waits before it tries again: ImagePullBackOff.'
      : 'It has exited again. The kubelet waits before the next start: CrashLoopBackOff.',
  Unhealthy: ({ message }) => `${message}.`,
};

function kindOf(news: readonly KubeEvent[], isReady: boolean): MomentKind {
  if (news.some(({ reason, type }) => type === 'Warning' && reason !== 'BackOff')) return 'refused';
  if (news.some(({ reason }) => reason === 'BackOff')) return 'exit';
  if (isReady) return 'ready';
  return news.some(({ reason }) => reason === 'Started') ? 'start' : 'change';
}
