/** Statements about where Pods run and how they end. */
import { nameOf } from '../../cluster-model/objects/cluster-object.ts';
import { containerProblem, podProblem } from '../../cluster-model/diagnosis/pod-problem.ts';
import { isActive } from '../../cluster-model/api-server/pods.ts';
import { timesWords } from '../../cluster-model/kubelet/restart-words.ts';
import type { Run } from '../../cluster-model/state.ts';
import { running, subjectsOf, whyAbsent, type RunningContainer } from './judged-file.ts';
import type { StatementKind } from './statement.ts';

/** Every Pod with this container is on a node that has the label, and may be on no other. */
export const runsOn: StatementKind = {
  takes: { container: 'text', label: 'text', value: 'text' },
  check(args, file) {
    const [who, label, value] = [args.text('container'), args.text('label'), args.text('value')];
    const about = subjectsOf(file.containers(who));
    const run = file.settled();
    const found = running(run, who);
    if (found.length === 0) return { why: whyAbsent(file, run, who), about };
    for (const { pod, state } of found) {
      if (pod.node === '') return { why: containerProblem(run, pod, state), about };
      const node = run.scenario.nodes.find(({ name }) => name === pod.node);
      if (node?.labels[label] !== value)
        return { why: `Pod \`${pod.name}\` runs on ${pod.node}, which has no label \`${label}=${value}\`.`, about };
    }
    return { why: undefined, about };
  },
};

/** An init container that has done its work: what comes after it may run on. */
function isPast({ spec, state }: RunningContainer): boolean {
  return spec.role === 'init' && state.phase === 'terminated' && state.last?.exitCode === 0;
}

function stillActive(run: Run, { pod, spec, state }: RunningContainer): string {
  const other = pod.containers.find(({ name, phase }) => name !== spec.name && phase === 'running');
  if (state.phase === 'terminated' && other)
    return `Container \`${other.name}\` keeps running, so Pod \`${pod.name}\` does not complete.`;
  const problem = containerProblem(run, pod, state);
  return problem ?? `Container \`${spec.name}\` is still running, so the Pod does not complete.`;
}

/** The program is done: each Pod with it has ended with 0 at its first try, and nothing starts it again. */
export const completes: StatementKind = {
  takes: { program: 'text', 'once?': 'flag' },
  check(args, file) {
    const program = args.text('program');
    const about = subjectsOf(file.containers(program));
    const run = file.settled();
    const found = running(run, program);
    const [first] = found;
    if (!first) return { why: whyAbsent(file, run, program), about };
    const cronJob = file.containers(program).find(({ object }) => object.kind === 'CronJob');
    if (cronJob && args.flag('once'))
      return { why: `${nameOf(cronJob.object)} runs \`${program}\` again and again.`, about };
    const again = found.find(({ state }) => state.restarts > 0);
    if (again)
      return {
        why:
          `Container \`${again.spec.name}\` exits and has been restarted ` +
          `${timesWords(again.state.restarts)} so far.`,
        about,
      };
    const active = found.find((each) => isActive(each.pod) && !isPast(each));
    if (active) return { why: stillActive(run, active), about };
    const bad = found.find(({ pod }) => pod.phase === 'Failed');
    if (bad) return { why: podProblem(run, bad.pod) ?? `Pod \`${bad.pod.name}\` has failed.`, about };
    const times =
      args.flag('once') && found.length > 1 ? `\`${program}\` runs ${found.length} times, in as many Pods.` : undefined;
    return { why: times, about };
  },
};
