/** Statements about what runs. */
import { containerProblem } from '../../cluster-model/diagnosis/pod-problem.ts';
import { fullImageName, programName } from '../../cluster-model/programs/programs.ts';
import { programIn } from '../../cluster-model/programs/program-of.ts';
import { nameOf } from '../../cluster-model/objects/cluster-object.ts';
import { timesWords } from '../../cluster-model/kubelet/restart-words.ts';
import { running, subjectsOf, whyAbsent, type JudgedFile, type RunningContainer } from './judged-file.ts';
import type { Arguments, StatementKind, Verdict } from './statement.ts';

/** Every Pod with this container has it ready by the end; an init container has done its work. */
export const runs: StatementKind = {
  takes: { container: 'text', 'image?': 'text' },
  check(args, file) {
    const who = args.text('container');
    const image = args.text('image');
    const run = file.settled();
    const about = subjectsOf(file.containers(who));
    const found = running(run, who);
    if (found.length === 0) return { why: whyAbsent(file, run, who), about };
    const other =
      image === '' ? undefined : found.find(({ spec }) => fullImageName(spec.image) !== fullImageName(image));
    if (other)
      return {
        why: `Container \`${other.spec.name}\` runs the image \`${other.spec.image}\`, not \`${image}\`.`,
        about,
      };
    return {
      why: firstProblem(found, (each) => containerProblem(run, each.pod, each.state) ?? holdsUp(each)),
      about,
    };
  },
};

/** A server among the init containers never ends, so what comes after it never starts. */
function holdsUp({ pod, spec, state }: RunningContainer): string | undefined {
  if (spec.role !== 'init' || state.phase !== 'running' || state.listensAt === undefined) return undefined;
  return `\`${spec.name}\` is an init container that does not exit, so Pod \`${pod.name}\` never gets past it.`;
}

function firstProblem(
  found: readonly RunningContainer[],
  problem: (each: RunningContainer) => string | undefined,
): string | undefined {
  for (const each of found) {
    const why = problem(each);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Programs that end, one after another, each before the next one starts. */
export const inOrder: StatementKind = {
  takes: { first: 'text', then: 'text' },
  check(args, file) {
    const [first, then] = [args.text('first'), args.text('then')];
    const about = subjectsOf([...file.containers(first), ...file.containers(then)]);
    const run = file.settled();
    const [earlier] = running(run, first);
    const [later] = running(run, then);
    if (!earlier || !later) return { why: whyAbsent(file, run, earlier ? then : first), about };
    const ended = earlier.state.last;
    if (!ended || ended.exitCode !== 0 || earlier.state.phase !== 'terminated') {
      const problem = containerProblem(run, earlier.pod, earlier.state);
      return { why: problem ?? `Container \`${earlier.spec.name}\` does not exit.`, about };
    }
    if (later.state.firstStartedAt < 0)
      return { why: containerProblem(run, later.pod, later.state) ?? notStarted(later), about };
    if (later.state.firstStartedAt >= ended.finishedAt) return { why: undefined, about };
    return { why: `\`${later.spec.name}\` starts before \`${earlier.spec.name}\` has exited.`, about };
  },
};

function notStarted({ spec }: RunningContainer): string {
  return `Container \`${spec.name}\` has not started.`;
}

/** A helper that has started before the other, in the same Pod. */
export const startsBefore: StatementKind = {
  takes: { helper: 'text', other: 'text' },
  check(args, file) {
    const pair = helperAndOther(args, file);
    if ('why' in pair) return pair;
    const { helper, other, about } = pair;
    if (helper.state.firstStartedAt < 0) return { why: notStarted(helper), about };
    const isBefore = other.state.firstStartedAt < 0 || helper.state.firstStartedAt < other.state.firstStartedAt;
    return {
      why: isBefore ? undefined : `\`${helper.spec.name}\` and \`${other.spec.name}\` start at the same time.`,
      about,
    };
  },
};

/** The helper started first and runs for as long as the other does. */
export const runsAlong: StatementKind = {
  takes: { helper: 'text', other: 'text' },
  check(args, file) {
    const pair = helperAndOther(args, file);
    if ('why' in pair) return pair;
    const { helper, other, about } = pair;
    const run = file.settled();
    if (other.state.firstStartedAt < 0)
      return { why: `\`${other.spec.name}\` never starts: it waits for \`${helper.spec.name}\` to exit.`, about };
    if (helper.spec.role !== 'sidecar') {
      return {
        why:
          `\`${helper.spec.name}\` is not a sidecar: nothing makes it start before \`${other.spec.name}\` and run ` +
          'beside it.',
        about,
      };
    }
    return {
      why: containerProblem(run, helper.pod, helper.state) ?? containerProblem(run, other.pod, other.state),
      about,
    };
  },
};

/** The other starts only when the helper listens. */
export const waitsFor: StatementKind = {
  takes: { helper: 'text', other: 'text', port: 'number' },
  check(args, file) {
    const pair = helperAndOther(args, file);
    if ('why' in pair) return pair;
    const { helper, other, about } = pair;
    if (other.state.firstStartedAt < 0)
      return { why: containerProblem(file.settled(), other.pod, other.state) ?? notStarted(other), about };
    const port = args.number('port');
    const { listensAt } = helper.state;
    if (listensAt === undefined || helper.state.port !== port)
      return { why: `\`${helper.spec.name}\` does not listen on port ${port ?? 0}.`, about };
    if (helper.state.restarts > 0)
      return {
        why:
          `\`${helper.spec.name}\` is restarted ${timesWords(helper.state.restarts)}: ` +
          'its probe gives it too little time.',
        about,
      };
    const early = listensAt - other.state.firstStartedAt;
    if (early <= 0) return { why: whyTooEarly(args, file), about };
    return {
      why: `\`${other.spec.name}\` starts ${early} s before \`${helper.spec.name}\` listens on port ${port ?? 0}.`,
      about,
    };
  },
};

/** Some seconds more for the helper: whoever does not wait for it is lucky no longer. */
function whyTooEarly(args: Arguments, file: JudgedFile): string | undefined {
  const run = file.run(SLOW_RUN_SECONDS, SLOW_START_SECONDS);
  const [helper] = running(run, args.text('helper'));
  const [other] = running(run, args.text('other'));
  if (helper?.state.listensAt === undefined || !other || other.state.firstStartedAt < 0) return undefined;
  if (other.state.firstStartedAt >= helper.state.listensAt) return undefined;
  return (
    `\`${other.spec.name}\` does not wait: when \`${helper.spec.name}\` takes ${SLOW_START_SECONDS} seconds to ` +
    `start, \`${other.spec.name}\` is there first.`
  );
}

const SLOW_RUN_SECONDS = 30;
const SLOW_START_SECONDS = 5;

type Pair = { readonly helper: RunningContainer; readonly other: RunningContainer; readonly about: Verdict['about'] };

function helperAndOther(args: Arguments, file: JudgedFile): Pair | Verdict {
  const [first, second] = [args.text('helper'), args.text('other')];
  const about = subjectsOf([...file.containers(first), ...file.containers(second)]);
  const run = file.settled();
  const [helper] = running(run, first);
  const [other] = running(run, second);
  if (!helper || !other) return { why: whyAbsent(file, run, helper ? second : first), about };
  if (helper.pod !== other.pod) return { why: `\`${first}\` and \`${second}\` run in different Pods.`, about };
  return { helper, other, about };
}

/** The Pods of this name run these programs and no other. */
export const runsOnly: StatementKind = {
  takes: { pod: 'text', program: 'text' },
  check(args, file) {
    const name = args.text('pod');
    const pods = file.pods().filter(({ object }) => object.name === name);
    const about = pods.map(({ object }) => ({ object: object.id }));
    if (pods.length === 0) return { why: `There is no Pod \`${name}\` in this file.`, about };
    const run = file.settled();
    for (const { object, spec } of pods) {
      const other = spec.containers.find(
        (one) => one.role === 'app' && programName(one.image) !== args.text('program'),
      );
      const hidden = spec.containers.find((one) => one.role === 'sidecar' && programIn(run, one).keeps !== undefined);
      if (hidden) return { why: `${nameOf(object)} still runs \`${hidden.name}\`, as a sidecar.`, about };
      if (other) return { why: `${nameOf(object)} still has a second container, \`${other.name}\`.`, about };
      if (!spec.containers.some((one) => one.role === 'app'))
        return { why: `${nameOf(object)} has lost its container.`, about };
    }
    const found = running(run, args.text('program'));
    if (found.length === 0) return { why: whyAbsent(file, run, args.text('program')), about };
    return { why: undefined, about };
  },
};
