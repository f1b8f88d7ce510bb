/** `kubectl wait --for`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_wait. */
import { advance } from '../cluster-model/play.ts';
import { isReady } from '../cluster-model/network/services.ts';
import type { PodState, Run } from '../cluster-model/state.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { askedFor } from './get.ts';
import { readSelector, unreadableSelector, type LabelTest } from './selector.ts';
import { clusterOf } from './session.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';

export const waitFlags: readonly Flag[] = [
  { name: 'for', value: 'CONDITION', about: '`condition=Ready` or `delete`' },
  { name: 'timeout', value: 'TIME', about: 'How long to wait: `60s`, at most five minutes here' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'All Pods with these labels: `app=shop`' },
  { name: 'all', about: 'All Pods of the namespace' },
];

const DEFAULT_SECONDS = 30;
const LONGEST_SECONDS = 300;

export function wait(context: Context): Result {
  const { session, given } = context;
  const selector = readSelector(given);
  if (selector === undefined) return fails(unreadableSelector);
  const goal = given.flags.get('for')?.toLowerCase() ?? '';
  if (goal !== 'condition=ready' && goal !== 'delete')
    return fails('This terminal supports kubectl wait only with --for=condition=Ready and --for=delete.');
  const asked = askedFor(given.names);
  if (typeof asked === 'string') return fails(asked.replace('resource to get', 'resource to wait for'));
  if (asked.some(({ kind }) => kind.kind !== 'Pod')) return fails('This terminal supports kubectl wait only for Pods.');
  const names = asked.flatMap((one) => one.names);
  const run = clusterOf(session);
  const pods = (): readonly PodState[] => meant(run, context, names, selector);
  const first = pods();
  const missing = names.find((name) => !first.some((pod) => pod.name === name));
  if (missing !== undefined) return notFound('pods', missing);
  if (first.length === 0) return fails('error: no matching resources found');
  return waited(run, first, goal, secondsOf(given.flags.get('timeout')));
}

function meant(run: Run, { given }: Context, names: readonly string[], selector: LabelTest): readonly PodState[] {
  return podsIn(run, namespaceOf(given), selector).filter(({ name }) => names.length === 0 || names.includes(name));
}

function waited(run: Run, pods: readonly PodState[], goal: string, most: number): Result {
  const holds = (pod: PodState): boolean =>
    goal === 'delete' ? !run.pods.some(({ uid }) => uid === pod.uid) : isReady(run, pod);
  let seconds = 0;
  while (seconds < most && !pods.every(holds)) {
    advance(run, 1);
    seconds += 1;
  }
  const met = pods.filter(holds).map(({ name }) => `pod/${name} ${goal === 'delete' ? 'deleted' : 'condition met'}`);
  const late = pods
    .filter((pod) => !holds(pod))
    .map(({ name }) => `error: timed out waiting for the condition on pods/${name}`);
  return { ...(late.length > 0 ? fails(...met, ...late) : says(...met)), seconds };
}

function secondsOf(text: string | undefined): number {
  const [, number, unit] = /^(\d{1,4})(s|m)$/.exec(text ?? '') ?? [];
  if (number === undefined) return DEFAULT_SECONDS;
  return Math.min(LONGEST_SECONDS, Number(number) * (unit === 'm' ? 60 : 1));
}
