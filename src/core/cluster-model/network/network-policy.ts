/** NetworkPolicies. Source: kubernetes.io/docs/concepts/services-networking/network-policies. */
import type { Caller } from './caller.ts';
import type { ClusterObject } from '../objects/cluster-object.ts';
import { selectorMatches } from '../objects/label-selectors.ts';
import {
  listAt,
  mapAt,
  mapsAt,
  numberAt,
  scalarText,
  textsAt,
  valueAt,
  type PlainMap,
} from '../objects/plain-object.ts';
import { objectOf, type PodState, type Run } from '../state.ts';

/** The name of a policy that keeps the request away, or undefined: traffic must be allowed at both ends. */
export function allows(run: Run, from: Caller, to: PodState, port: number): string | undefined {
  const incoming = policiesFor(run, to, 'Ingress');
  if (
    incoming.length > 0 &&
    !incoming.some((policy) => ruleAllows(run, policy, 'ingress', from.namespace, from.pod, port, to))
  ) {
    return incoming[0]?.name;
  }
  if (!from.pod) return undefined;
  const outgoing = policiesFor(run, from.pod, 'Egress');
  if (
    outgoing.length > 0 &&
    !outgoing.some((policy) => ruleAllows(run, policy, 'egress', to.namespace, to, port, to))
  ) {
    return outgoing[0]?.name;
  }
  return undefined;
}

function policiesFor(run: Run, pod: PodState, direction: 'Ingress' | 'Egress'): ClusterObject[] {
  return [...run.objects.values()].filter(
    ({ kind, namespace, body }) =>
      kind === 'NetworkPolicy' &&
      namespace === pod.namespace &&
      isolates(body, direction) &&
      selectorMatches(mapAt(body, 'spec', 'podSelector'), pod.labels),
  );
}

/** Without policyTypes: ingress always, egress when the policy has egress rules. */
function isolates(body: PlainMap, direction: 'Ingress' | 'Egress'): boolean {
  const types = textsAt(body, 'spec', 'policyTypes');
  if (types.length > 0) return types.includes(direction);
  return direction === 'Ingress' || listAt(body, 'spec', 'egress').length > 0;
}

function ruleAllows(
  run: Run,
  { body, namespace }: ClusterObject,
  field: 'ingress' | 'egress',
  peerNamespace: string,
  peer: PodState | undefined,
  port: number,
  target: PodState,
): boolean {
  return mapsAt(body, 'spec', field).some((rule) => {
    const peers = mapsAt(rule, field === 'ingress' ? 'from' : 'to');
    const ports = mapsAt(rule, 'ports');
    return (
      (peers.length === 0 || peers.some((one) => peerMatches(run, one, namespace, peerNamespace, peer))) &&
      (ports.length === 0 || ports.some((one) => portMatches(one, port, target)))
    );
  });
}

function peerMatches(run: Run, rule: PlainMap, own: string, namespace: string, pod: PodState | undefined): boolean {
  if (mapAt(rule, 'ipBlock')) return false;
  const namespaces = mapAt(rule, 'namespaceSelector');
  const pods = mapAt(rule, 'podSelector');
  const known = objectOf(run, 'Namespace', '', namespace);
  const labels = { 'kubernetes.io/metadata.name': namespace, ...stringLabels(known) };
  const isThere = namespaces === undefined ? namespace === own : selectorMatches(namespaces, labels);
  return isThere && (pods === undefined || selectorMatches(pods, pod?.labels ?? {}));
}

function stringLabels(object: ClusterObject | undefined): Readonly<Record<string, string>> {
  const labels = mapAt(object?.body, 'metadata', 'labels') ?? {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}

function portMatches(rule: PlainMap, port: number, target: PodState): boolean {
  const written = scalarText(valueAt(rule, 'port'));
  if (written === undefined) return true;
  const first = /^\d+$/.test(written)
    ? Number(written)
    : target.spec.containers.flatMap(({ ports }) => ports).find(({ name }) => name === written)?.containerPort;
  const last = numberAt(rule, 'endPort') ?? first;
  return first !== undefined && last !== undefined && port >= first && port <= last;
}
