/**
 * Which nodes a Pod fits, and why not. Source: kubernetes.io/docs/concepts/scheduling-eviction; messages of
 * pkg/scheduler.
 */
import { readRequirement } from './label-selectors.ts';
import { holds } from '../kubernetes/label-selector.ts';
import { mapsAt, textAt, textsAt, type PlainMap } from './plain-object.ts';
import { DEFAULT_SCHEDULER, type PodSpec } from './pod-spec.ts';
import { tellScheduled } from './pods.ts';
import { podAffinityFits } from './pod-affinity.ts';
import type { NodeSpec } from './scenario.ts';
import { spreadProblem } from './topology-spread.ts';
import { tell, type PodState, type Run } from './state.ts';
import { missingClaim } from './volumes.ts';

/**
 * When the scheduler tries a Pod again that no change in the cluster has helped. Source: pkg/scheduler,
 * podMaxInUnschedulablePodsDuration.
 */
const RETRY_SECONDS = 300;

/** Since Kubernetes 1.34 the message no longer names the taint (kubernetes pull request 134740). */
const TAINTED = 'node(s) had untolerated taint(s)';
const SELECTOR = "node(s) didn't match Pod's node affinity/selector";

/** Gives a Pod without a node one, or says FailedScheduling. */
export function schedule(run: Run, pod: PodState): void {
  if (pod.spec.schedulingGates > 0) {
    pod.reason = 'SchedulingGated';
    return;
  }
  // Without an event: nobody looks at the Pod.
  if (pod.spec.scheduler !== DEFAULT_SCHEDULER && run.scenario.assumesNames !== true) {
    pod.message = `no scheduler is called \`${pod.spec.scheduler}\`.`;
    return;
  }
  const claim = missingClaim(run, pod);
  const { fitting, reasons } = fitNodes(run, pod);
  if (claim === undefined && fitting.length > 0) {
    const node = leastLoaded(run, fitting);
    pod.node = node.name;
    pod.message = '';
    tellScheduled(run, pod);
    return;
  }
  pod.message = `0/${run.scenario.nodes.length} nodes are available: ${claim ?? counted(reasons)}.`;
  if (!wasTold(run, pod)) tell(run, `Pod/${pod.key}`, 'Warning', 'FailedScheduling', pod.message);
}

/** Nothing has changed for the Pod, and its next try by the clock is still to come. */
function wasTold(run: Run, pod: PodState): boolean {
  const told = run.events.find(
    ({ about, reason, message }) =>
      about === `Pod/${pod.key}` && reason === 'FailedScheduling' && message === pod.message,
  );
  return told !== undefined && run.clock - told.lastAt < RETRY_SECONDS;
}

interface Fit {
  readonly fitting: readonly NodeSpec[];
  readonly reasons: readonly string[];
}

function fitNodes(run: Run, pod: PodState): Fit {
  const fitting: NodeSpec[] = [];
  const reasons: string[] = [];
  for (const node of run.scenario.nodes) {
    const why = whyNot(run, pod, node);
    if (why.length === 0) fitting.push(node);
    reasons.push(...why);
  }
  return { fitting, reasons };
}

/** In the order in which the scheduler asks its plugins. Source: pkg/scheduler/apis/config/v1, default_plugins.go. */
function whyNot(run: Run, pod: PodState, node: NodeSpec): string[] {
  const { spec } = pod;
  const silent = run.nodes.find(({ name }) => name === node.name)?.silentSince;
  if (silent !== undefined && run.clock - silent > 40) return [TAINTED];
  if (!toleratesAll(spec, node)) return [TAINTED];
  if (!matchesNode(spec, node)) return [SELECTOR];
  if (!hostPortsFree(run, pod, node)) return ["node(s) didn't have free ports for the requested pod ports"];
  const scarce = insufficient(run, spec, node);
  if (scarce.length > 0) return scarce;
  const checks = {
    isSelected: (each: NodeSpec) => matchesNode(spec, each),
    isTolerated: (each: NodeSpec) => toleratesAll(spec, each),
  };
  const problem = spreadProblem(run, pod, node, checks) ?? podAffinityFits(run, pod, node);
  return problem === undefined ? [] : [problem];
}

function toleratesAll(spec: PodSpec, { taints }: NodeSpec): boolean {
  return taints.every((taint) => taint.effect === 'PreferNoSchedule' || tolerates(spec, taint));
}

/** Tolerations of the node's taints. Source: k8s.io/api/core/v1, Toleration.ToleratesTaint. */
export function tolerates(
  spec: PodSpec,
  taint: { readonly key: string; readonly value: string; readonly effect: string },
): boolean {
  return spec.tolerations.some((toleration) => {
    const effect = textAt(toleration, 'effect') ?? '';
    const key = textAt(toleration, 'key') ?? '';
    if ((effect !== '' && effect !== taint.effect) || (key !== '' && key !== taint.key)) return false;
    return textAt(toleration, 'operator') === 'Exists' || (textAt(toleration, 'value') ?? '') === taint.value;
  });
}

function matchesNode(spec: PodSpec, node: NodeSpec): boolean {
  if (spec.nodeName !== '' && spec.nodeName !== node.name) return false;
  if (!Object.entries(spec.nodeSelector).every(([key, value]) => node.labels[key] === value)) return false;
  const required = ['nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];
  const affinity = spec.affinity;
  const terms = affinity === undefined ? [] : mapsAt(affinity, ...required, 'nodeSelectorTerms');
  return terms.length === 0 || terms.some((term) => termMatches(term, node));
}

function termMatches(term: PlainMap, node: NodeSpec): boolean {
  const fields = mapsAt(term, 'matchFields');
  const expressions = mapsAt(term, 'matchExpressions');
  if (fields.length === 0 && expressions.length === 0) return false;
  return (
    expressions.every((each) => expressionHolds(each, node)) &&
    fields.every((field) => textsAt(field, 'values').includes(node.name))
  );
}

function expressionHolds(expression: PlainMap, node: NodeSpec): boolean {
  const requirement = readRequirement(expression);
  if (requirement) return holds(requirement, new Map(Object.entries(node.labels)));
  const label = Number(node.labels[textAt(expression, 'key') ?? ''] ?? Number.NaN);
  const bound = Number(textsAt(expression, 'values')[0] ?? Number.NaN);
  return textAt(expression, 'operator') === 'Gt' ? label > bound : label < bound;
}

function hostPortsFree(run: Run, pod: PodState, node: NodeSpec): boolean {
  const wanted = hostPorts(pod);
  const taken = new Set(
    run.pods.filter((other) => other !== pod && other.node === node.name && isActive(other)).flatMap(hostPorts),
  );
  return wanted.every((port) => !taken.has(port));
}

function hostPorts({ spec }: PodState): string[] {
  return spec.containers.flatMap(({ ports }) =>
    ports.flatMap(({ hostPort, containerPort, protocol }) => {
      const port = hostPort ?? (spec.hostNetwork ? containerPort : undefined);
      return port === undefined || port === 0 ? [] : [`${port}/${protocol}`];
    }),
  );
}

function insufficient(run: Run, spec: PodSpec, node: NodeSpec): string[] {
  const room: Readonly<Record<string, number>> = {
    cpu: node.cpuMilli,
    memory: node.memoryBytes,
    'ephemeral-storage': Infinity,
  };
  return Object.entries(spec.requests).flatMap(([name, amount]) => {
    const used = run.pods
      .filter((pod) => pod.node === node.name && isActive(pod))
      .reduce((sum, pod) => sum + (pod.spec.requests[name] ?? 0), 0);
    return amount > 0 && used + amount > (room[name] ?? 0) ? [`Insufficient ${name}`] : [];
  });
}

function isActive({ phase }: PodState): boolean {
  return phase !== 'Succeeded' && phase !== 'Failed';
}

function leastLoaded(run: Run, nodes: readonly NodeSpec[]): NodeSpec {
  const load = ({ name }: NodeSpec): number => run.pods.filter((pod) => pod.node === name && isActive(pod)).length;
  const [first] = [...nodes].sort((a, b) => load(a) - load(b));
  if (!first) throw new Error('no node to choose from');
  return first;
}

/** `1 node(s) had untolerated taint(s), 2 Insufficient cpu`: sorted, as the scheduler sorts them. */
function counted(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}
