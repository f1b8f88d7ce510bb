/** One container that is asked by probes: when it answers, when it is restarted, when it is in the Service. */

export type ProbeKind = 'liveness' | 'readiness' | 'startup';

export interface ProbeTiming {
  /** `startup`: a startupProbe, and a livenessProbe after it. */
  readonly kind: ProbeKind;
  readonly delay: number;
  readonly period: number;
  readonly threshold: number;
  /** How long after a start the program begins to answer. */
  readonly answersAfter: number;
  /** How long it answers until it hangs; left out when it never does. */
  readonly hangsAfter?: number;
}

export interface Asked {
  readonly probe: ProbeKind;
  readonly at: number;
  readonly passed: boolean;
}

export interface Span {
  readonly what: 'starting' | 'answers' | 'hangs' | 'stopping' | 'waits';
  readonly from: number;
  readonly to: number;
}

export interface ProbeTimes {
  readonly spans: readonly Span[];
  readonly asked: readonly Asked[];
  /** When the kubelet decided to restart it. */
  readonly restartsAt: readonly number[];
  /** When the Service passes calls to it. */
  readonly served: readonly { readonly from: number; readonly to: number }[];
}

export const horizon = 180;
/** It hangs for so long, and then answers again, unless it was restarted. */
export const hangSeconds = 60;
/** A startupProbe asks so often before it gives up. */
export const startupThreshold = 12;
const timeout = 1;
const graceOfHanging = 30;
const firstPause = 10;

/** Plays the container from second 0 to the horizon. */
export function probeTimes(given: ProbeTiming): ProbeTimes {
  const spans: Span[] = [];
  const asked: Asked[] = [];
  const restartsAt: number[] = [];
  let start = 0;
  while (start < horizon) {
    const run = playRun(given, start);
    asked.push(...run.asked);
    spans.push(...spansOf(given, start, run.killedAt ?? horizon));
    if (run.killedAt === undefined) break;
    restartsAt.push(run.killedAt);
    const stopped = run.killedAt + (stateAt(given, start, run.killedAt - timeout) === 'hangs' ? graceOfHanging : 1);
    const pause = restartsAt.length === 1 ? 0 : firstPause * 2 ** (restartsAt.length - 2);
    spans.push(
      { what: 'stopping', from: run.killedAt, to: stopped },
      { what: 'waits', from: stopped, to: stopped + pause },
    );
    start = stopped + pause;
  }
  return { spans: spans.flatMap(withinHorizon), asked, restartsAt, served: servedSpans(given, asked) };
}

/** One run of the container, until a probe has failed too often. */
function playRun(given: ProbeTiming, start: number): { asked: Asked[]; killedAt?: number } {
  const asked: Asked[] = [];
  let started = given.kind !== 'startup';
  let failures = 0;
  for (let at = start + given.delay; at < horizon; at += given.period) {
    const state = stateAt(given, start, at);
    const passed = state === 'answers';
    asked.push({ probe: started ? (given.kind === 'startup' ? 'liveness' : given.kind) : 'startup', at, passed });
    failures = passed ? 0 : failures + 1;
    const most = started ? given.threshold : startupThreshold;
    if (given.kind !== 'readiness' && failures === most)
      return { asked, killedAt: at + (state === 'hangs' ? timeout : 0) };
    if (passed) started = true;
  }
  return { asked };
}

/** A program that has begun to answer may hang once, in its first run. */
function stateAt(
  { answersAfter, hangsAfter }: ProbeTiming,
  start: number,
  at: number,
): 'starting' | 'answers' | 'hangs' {
  if (at < start + answersAfter) return 'starting';
  if (hangsAfter === undefined || start > 0) return 'answers';
  const hangs = answersAfter + hangsAfter;
  return at >= hangs && at < hangs + hangSeconds ? 'hangs' : 'answers';
}

function spansOf(given: ProbeTiming, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; at++) {
    const what = stateAt(given, start, at);
    const last = spans.at(-1);
    if (last?.what === what) spans[spans.length - 1] = { ...last, to: at + 1 };
    else spans.push({ what, from: at, to: at + 1 });
  }
  return spans;
}

function withinHorizon(span: Span): Span[] {
  const to = Math.min(span.to, horizon);
  return to > span.from ? [{ ...span, to }] : [];
}

/** In the Service from the first answer on; out of it after too many failures in a row. */
function servedSpans(given: ProbeTiming, asked: readonly Asked[]): { from: number; to: number }[] {
  if (given.kind !== 'readiness') return [];
  const spans: { from: number; to: number }[] = [];
  let from: number | undefined;
  let failures = 0;
  for (const { at, passed } of asked) {
    failures = passed ? 0 : failures + 1;
    if (passed) from ??= at;
    if (failures === given.threshold && from !== undefined) {
      spans.push({ from, to: at + timeout });
      from = undefined;
    }
  }
  return from === undefined ? spans : [...spans, { from, to: horizon }];
}
