/**
 * Whether a node fits a Pod, and why not. Source: kubernetes.io/docs/concepts/scheduling-eviction; messages of
 * pkg/scheduler/framework/plugins.
 */
import { readRequirement } from '../objects/label-selectors.ts';
import { holds } from '../../kubernetes/label-selector.ts';
import { mapsAt, textAt, textsAt, type PlainMap } from '../objects/plain-object.ts';
import type { PodSpec } from '../objects/pod-spec.ts';
import { podAffinityFits } from './pod-affinity.ts';
import type { NodeSpec } from '../scenario.ts';
import { spreadProblem } from './topology-spread.ts';
import type { PodState, Run } from '../state.ts';

/** Since Kubernetes 1.34 the message no longer names the taint (kubernetes pull request 134740). */
const TAINTED = 'node(s) had untolerated taint(s)';
const SELECTOR = "node(s) didn't match Pod's node affinity/selector";
const NO_PORTS = "node(s) didn't have free ports for the requested pod ports";
/** A DaemonSet's Pod is meant for one node. Source: pkg/scheduler, NodeStatus "didn't satisfy plugin(s)". */
const OTHER_NODE = "node(s) didn't satisfy plugin(s) [NodeAffinity]";

export interface Misfit {
  readonly reasons: readonly string[];
  /** Nor would it fit without the other Pods there: `UnschedulableAndUnresolvable`. */
  readonly isFinal: boolean;
}

/** In the order in which the scheduler asks its plugins. Source: pkg/scheduler/apis/config/v1, default_plugins.go. */
export function misfitOf(run: Run, pod: PodState, node: NodeSpec): Misfit | undefined {
  const { spec } = pod;
  if (pod.wantedNode !== '' && pod.wantedNode !== node.name) return never(OTHER_NODE);
  const silent = run.nodes.find(({ name }) => name === node.name)?.silentSince;
  if (silent !== undefined && run.clock - silent > 40) return never(TAINTED);
  if (!toleratesAll(spec, node)) return never(TAINTED);
  if (!matchesNode(spec, node)) return never(SELECTOR);
  if (!hostPortsFree(run, pod, node)) return { reasons: [NO_PORTS], isFinal: false };
  const scarce = insufficient(run, spec, node);
  if (scarce) return scarce;
  const checks = {
    isSelected: (each: NodeSpec) => matchesNode(spec, each),
    isTolerated: (each: NodeSpec) => toleratesAll(spec, each),
  };
  const unspread = spreadProblem(run, pod, node, checks);
  if (unspread !== undefined) return { reasons: [unspread], isFinal: unspread.endsWith('label)') };
  const unlike = podAffinityFits(run, pod, node);
  return unlike === undefined ? undefined : { reasons: [unlike], isFinal: !unlike.includes('anti-affinity') };
}

function never(reason: string): Misfit {
  return { reasons: [reason], isFinal: true };
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
    run.pods.filter((other) => other !== pod && other.node === node.name && takesRoom(other)).flatMap(hostPorts),
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

/** Source: plugins/noderesources, fitsRequest: more than a node has at all is `Unresolvable`. */
function insufficient(run: Run, spec: PodSpec, node: NodeSpec): Misfit | undefined {
  const room: Readonly<Record<string, number>> = {
    cpu: node.cpuMilli,
    memory: node.memoryBytes,
    'ephemeral-storage': Infinity,
  };
  const scarce = Object.entries(spec.requests).filter(([name, amount]) => {
    const used = run.pods
      .filter((pod) => pod.node === node.name && takesRoom(pod))
      .reduce((sum, pod) => sum + (pod.spec.requests[name] ?? 0), 0);
    return amount > 0 && used + amount > (room[name] ?? 0);
  });
  if (scarce.length === 0) return undefined;
  return {
    reasons: scarce.map(([name]) => `Insufficient ${name}`),
    isFinal: scarce.some(([name, amount]) => amount > (room[name] ?? 0)),
  };
}

/** It takes room on its node. */
export function takesRoom({ phase }: PodState): boolean {
  return phase !== 'Succeeded' && phase !== 'Failed';
}
