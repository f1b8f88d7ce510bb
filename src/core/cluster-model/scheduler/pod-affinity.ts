/** Required affinity to other Pods. Source: kubernetes.io, "Inter-pod affinity and anti-affinity". */
import { selectorMatches } from '../objects/label-selectors.ts';
import { mapAt, mapsAt, textAt, textsAt, type PlainMap } from '../objects/plain-object.ts';
import type { NodeSpec } from '../scenario.ts';
import type { PodState, Run } from '../state.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Why the node does not fit, or undefined. A first Pod whose term selects itself may go anywhere. */
export function podAffinityFits(run: Run, pod: PodState, node: NodeSpec): string | undefined {
  const { affinity } = pod.spec;
  if (affinity === undefined) return undefined;
  for (const term of mapsAt(affinity, 'podAffinity', REQUIRED)) {
    const others = selected(run, pod, term);
    const isFirst = others.length === 0 && selectorMatches(mapAt(term, 'labelSelector'), pod.labels);
    if (!isFirst && !others.some((other) => shareTopology(run, other, node, term)))
      return "node(s) didn't match pod affinity rules";
  }
  for (const term of mapsAt(affinity, 'podAntiAffinity', REQUIRED)) {
    if (selected(run, pod, term).some((other) => shareTopology(run, other, node, term))) {
      return "node(s) didn't match pod anti-affinity rules";
    }
  }
  return undefined;
}

function selected(run: Run, pod: PodState, term: PlainMap): PodState[] {
  const named = textsAt(term, 'namespaces');
  const everywhere = mapAt(term, 'namespaceSelector') !== undefined;
  return run.pods.filter(
    (other) =>
      other !== pod &&
      other.node !== '' &&
      (everywhere || (named.length === 0 ? other.namespace === pod.namespace : named.includes(other.namespace))) &&
      selectorMatches(mapAt(term, 'labelSelector'), other.labels),
  );
}

function shareTopology(run: Run, other: PodState, node: NodeSpec, term: PlainMap): boolean {
  const key = textAt(term, 'topologyKey') ?? '';
  const there = run.scenario.nodes.find(({ name }) => name === other.node);
  return there !== undefined && node.labels[key] !== undefined && there.labels[key] === node.labels[key];
}
