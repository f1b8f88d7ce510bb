/** Statements about probes: what they ask, and what comes of the answers. */
import type { ContainerSpec } from '../../cluster-model/objects/container-spec.ts';
import { advance, happen } from '../../cluster-model/play.ts';
import type { ProbeSpec } from '../../cluster-model/objects/probe-spec.ts';
import { httpCommand, type HttpCommand } from '../../cluster-model/kubelet/probe-command.ts';
import { probePort } from '../../cluster-model/kubelet/probes.ts';
import { containerProblem } from '../../cluster-model/diagnosis/pod-problem.ts';
import { programIn } from '../../cluster-model/programs/program-of.ts';
import { timesWords } from '../../cluster-model/kubelet/restart-words.ts';
import { portOf } from '../../cluster-model/kubelet/start-failures.ts';
import { fieldOf, type ContainerState, type Run } from '../../cluster-model/state.ts';
import { running, subjectsOf, whyAbsent, type JudgedFile, type RunningContainer } from './judged-file.ts';
import type { StatementKind, Verdict } from './statement.ts';

/** A probe of the container asks its own program for this page. */
export const asks: StatementKind = {
  takes: { container: 'text', probe: 'text', page: 'text', 'successes?': 'number', 'every?': 'number' },
  check(args, file) {
    const [who, kind, page] = [args.text('container'), args.text('probe'), args.text('page')];
    const found = file.containers(who);
    const about = subjectsOf(found);
    const [first] = found;
    if (!first) return { why: `There is no container \`${who}\`.`, about };
    const probe = first.container.probes.find((one) => one.kind === kind);
    if (!probe) return { why: `\`${who}\` has no ${kind} probe yet.`, about };
    const run = file.settled();
    const why =
      whatItAsks(run, first.container, probe, page) ?? timing(probe, args.number('successes'), args.number('every'));
    if (why !== undefined) return { why, about };
    const [live] = running(run, who);
    return { why: live ? undefined : whyAbsent(file, run, who), about };
  },
};

function whatItAsks(run: Run, spec: ContainerSpec, probe: ProbeSpec, page: string): string | undefined {
  const name = `The ${probe.kind} probe of \`${spec.name}\``;
  const command = probe.handler === 'exec' ? httpCommand(probe.command) : undefined;
  if (command) return whatItsCommandAsks(run, spec, name, command, page);
  if (probe.handler !== 'httpGet') return `${name} uses \`${probe.handler}\`; it does not request \`${page}\`.`;
  if ((probe.path.split(/[?#]/)[0] ?? '') !== page) return `${name} requests \`${probe.path}\`, not \`${page}\`.`;
  if (probe.host !== '') return `${name} checks the host \`${probe.host}\`, not the Pod of \`${spec.name}\`.`;
  if (probe.scheme === 'HTTPS') return `${name} uses HTTPS, but \`${spec.name}\` serves HTTP.`;
  const port = probePort(spec, probe);
  if (port === undefined)
    return `${name} checks the port \`${probe.port}\`, but \`${spec.name}\` has no port with that name.`;
  const own = ownPort(run, spec);
  return port === own ? undefined : `${name} checks port ${port}, but \`${spec.name}\` listens on ${own ?? 'none'}.`;
}

function whatItsCommandAsks(
  run: Run,
  spec: ContainerSpec,
  name: string,
  { path, port, failsOnStatus }: HttpCommand,
  page: string,
): string | undefined {
  if ((path.split(/[?#]/)[0] ?? '') !== page) return `${name} requests \`${path}\`, not \`${page}\`.`;
  if (!failsOnStatus) return `${name} succeeds whatever the page answers: \`curl\` needs \`--fail\`.`;
  const own = ownPort(run, spec);
  return port === own ? undefined : `${name} checks port ${port}, but \`${spec.name}\` listens on ${own ?? 'none'}.`;
}

function ownPort(run: Run, spec: ContainerSpec): number | undefined {
  const [live] = running(run, spec.name);
  const program = programIn(run, spec);
  return live ? portOf(live.state, program) : Number(program.port?.otherwise ?? Number.NaN);
}

function timing(probe: ProbeSpec, successes: number | undefined, every: number | undefined): string | undefined {
  const name = `The ${probe.kind} probe`;
  if (successes !== undefined && probe.successes !== successes) {
    return `${name} requires ${probe.successes} successes in a row, not ${successes}.`;
  }
  return every !== undefined && probe.period !== every
    ? `${name} runs every ${probe.period === 1 ? 'second' : `${probe.period} seconds`}, not every ${every}.`
    : undefined;
}

/**
 * A program that takes `within` seconds to start is left in peace, and one that never starts is restarted soon after.
 * With `needs`, the program never takes longer than that, and the startup probe's period times its failures counts: as
 * kubernetes.io calculates it, though the last failure comes a period earlier.
 */
export const hasTimeToStart: StatementKind = {
  takes: { container: 'text', within: 'number', 'needs?': 'number' },
  check(args, file) {
    const who = args.text('container');
    const within = args.number('within') ?? 0;
    const needs = args.number('needs') ?? within - 15;
    const about = subjectsOf(file.containers(who));
    const slow = liveIn(file.run(within + 60, needs), who);
    if (!slow) return { why: whyAbsent(file, file.settled(), who), about };
    if (slow.restarts > 0)
      return { why: `A start of ${needs} seconds is too long: \`${who}\` is killed before it has started.`, about };
    const short = args.has('needs') ? timeToStartBelow(file, who, within) : undefined;
    if (short !== undefined) return { why: short, about };
    const never = liveIn(file.run(within + 15, 10_000), who);
    if (never && never.restarts > 0) return { why: undefined, about };
    return { why: `When \`${who}\` never starts, it is not restarted after ${within} seconds.`, about };
  },
};

function timeToStartBelow(file: JudgedFile, who: string, within: number): string | undefined {
  const probes = file.containers(who).flatMap(({ container }) => container.probes);
  const probe = probes.find(({ kind }) => kind === 'startup');
  const seconds = probe && probe.initialDelay + probe.period * probe.failures;
  if (seconds === undefined || seconds >= within) return undefined;
  return `The startup probe gives \`${who}\` ${seconds} seconds to start, not ${within}.`;
}

/** Soon after a start of `start` seconds the container counts as started, and a hang is noticed at once. */
export const isWatchedAfter: StatementKind = {
  takes: { container: 'text', start: 'number' },
  check(args, file) {
    const who = args.text('container');
    const start = args.number('start') ?? 0;
    const about = subjectsOf(file.containers(who));
    const run = file.run(start + 20, start);
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    if (!live.spec.probes.some(({ kind }) => kind === 'liveness'))
      return { why: `\`${who}\` no longer has a liveness probe.`, about };
    if (live.state.restarts > 0)
      return { why: `\`${who}\` takes ${start} seconds to start, and is killed before it has started.`, about };
    if (!live.state.started)
      return {
        why:
          `\`${who}\` has started after ${start} seconds, and 20 seconds later its startup probe has not ` +
          `noticed that.`,
        about,
      };
    happen(run, { type: 'hang', pod: live.pod.key, container: live.spec.name });
    advance(run, 45);
    return {
      why:
        live.state.restarts > 0
          ? undefined
          : `When \`${who}\` hangs as soon as it has started, its liveness probe has not noticed 45 seconds later.`,
      about,
    };
  },
};

/** What its program depends on is away for two minutes: is it restarted, is it ready? */
export const whileAway: StatementKind = {
  takes: { container: 'text', 'restarted?': 'flag', 'ready?': 'flag' },
  check(args, file) {
    const who = args.text('container');
    const about = subjectsOf(file.containers(who));
    const run = file.run(60);
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    const problem = containerProblem(run, live.pod, live.state);
    if (problem !== undefined || live.state.restarts > 0) return { why: problem ?? unstable(run, live), about };
    happen(run, { type: 'away', container: live.spec.name });
    const wasReady = isReadyWhileAway(run, live.state);
    const verdict = afterAbsence(args.has('restarted'), args.has('ready') && wasReady, live.state, who);
    if (verdict !== undefined) return { why: verdict, about };
    happen(run, { type: 'back', container: live.spec.name });
    advance(run, 60);
    return { why: live.state.ready ? undefined : `\`${who}\` is not ready again when its database is back.`, about };
  },
};

function unstable(run: Run, { pod, state, spec }: RunningContainer): string {
  const event = run.events.find(
    ({ about, field, reason }) => about === `Pod/${pod.key}` && field === fieldOf(spec) && reason === 'Unhealthy',
  );
  return (
    `\`${spec.name}\` is restarted ${timesWords(state.restarts)} in the first ` +
    `minute${event ? `: ${event.message}` : ''}.`
  );
}

/** Two minutes pass. Was it ready at any moment after the first half minute, in which a probe may not have noticed? */
function isReadyWhileAway(run: Run, state: ContainerState): boolean {
  advance(run, 35);
  let wasReady = state.ready;
  for (let second = 35; second < 120; second++) {
    advance(run, 1);
    wasReady ||= state.ready;
  }
  return wasReady;
}

function afterAbsence(
  isAboutRestart: boolean,
  wasReady: boolean,
  { restarts }: ContainerState,
  who: string,
): string | undefined {
  if (isAboutRestart && restarts > 0)
    return `While the database is away, \`${who}\` is restarted ${timesWords(restarts)} in two minutes.`;
  return wasReady ? `While the database is away, \`${who}\` still counts as ready and gets requests.` : undefined;
}

/** A program that hangs is restarted. */
export const restartsWhenHung: StatementKind = {
  takes: { container: 'text' },
  check(args, file) {
    const who = args.text('container');
    const about = subjectsOf(file.containers(who));
    const run = file.run(60);
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    const before = live.state.restarts;
    happen(run, { type: 'hang', pod: live.pod.key, container: live.spec.name });
    advance(run, 120);
    const isRestarted = live.state.restarts > before;
    return {
      why: isRestarted ? undefined : `When \`${who}\` hangs, it is not restarted in two minutes.`,
      about,
    } satisfies Verdict;
  },
};

function liveIn(run: Run, who: string): ContainerState | undefined {
  return running(run, who)[0]?.state;
}
