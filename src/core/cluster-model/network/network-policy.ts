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
  textAt,
  textsAt,
  valueAt,
  type PlainMap,
} from '../objects/plain-object.ts';
import { objectOf, type PodState, type Run } from '../state.ts';

/** The name of a policy that keeps the request away, or undefined: traffic must be allowed at both ends. */
export function allows(run: Run, from: Caller, to: PodState, port: number): string | undefined {
  const wanted = { port, protocol: 'TCP', target: to };
  const caller = { namespace: from.namespace, labels: from.pod?.labels ?? {} };
  return (
    blockedBy(run, policiesFor(run, to, 'Ingress'), 'ingress', caller, wanted) ??
    (from.pod && blockedBy(run, policiesFor(run, from.pod, 'Egress'), 'egress', to, wanted))
  );
}

/** The Pods of DNS, as every installer labels them. Source: kubernetes.io, "Debugging DNS Resolution". */
const DNS: Peer = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } };

/** The name of a policy that keeps the Pod's questions from DNS: a policy for egress has to allow them too. */
export function keepsFromDns(run: Run, pod: PodState): string | undefined {
  return blockedBy(run, policiesFor(run, pod, 'Egress'), 'egress', DNS, { port: 53, protocol: 'UDP' });
}

interface Peer {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface Wanted {
  readonly port: number;
  readonly protocol: string;
  /** The Pod whose ports may be meant by name. */
  readonly target?: PodState;
}

function blockedBy(
  run: Run,
  policies: readonly ClusterObject[],
  field: 'ingress' | 'egress',
  peer: Peer,
  wanted: Wanted,
): string | undefined {
  return policies.some((policy) => ruleAllows(run, policy, field, peer, wanted)) ? undefined : policies[0]?.name;
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
  peer: Peer,
  wanted: Wanted,
): boolean {
  return mapsAt(body, 'spec', field).some((rule) => {
    const peers = mapsAt(rule, field === 'ingress' ? 'from' : 'to');
    const ports = mapsAt(rule, 'ports');
    return (
      (peers.length === 0 || peers.some((one) => peerMatches(run, one, namespace, peer))) &&
      (ports.length === 0 || ports.some((one) => portMatches(one, wanted)))
    );
  });
}

/** Which of the cluster's own addresses a block of them means is left open; only for DNS it is taken to be right. */
function peerMatches(run: Run, rule: PlainMap, own: string, peer: Peer): boolean {
  if (mapAt(rule, 'ipBlock')) return peer === DNS;
  const namespaces = mapAt(rule, 'namespaceSelector');
  const pods = mapAt(rule, 'podSelector');
  const known = objectOf(run, 'Namespace', '', peer.namespace);
  const labels = { 'kubernetes.io/metadata.name': peer.namespace, ...stringLabels(known) };
  const isThere = namespaces === undefined ? peer.namespace === own : selectorMatches(namespaces, labels);
  return isThere && (pods === undefined || selectorMatches(pods, peer.labels));
}

function stringLabels(object: ClusterObject | undefined): Readonly<Record<string, string>> {
  const labels = mapAt(object?.body, 'metadata', 'labels') ?? {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}

function portMatches(rule: PlainMap, { port, protocol, target }: Wanted): boolean {
  if ((textAt(rule, 'protocol') ?? 'TCP') !== protocol) return false;
  const written = scalarText(valueAt(rule, 'port'));
  if (written === undefined) return true;
  const named = target?.spec.containers.flatMap(({ ports }) => ports).find(({ name }) => name === written);
  const first = /^\d+$/.test(written) ? Number(written) : named?.containerPort;
  const last = numberAt(rule, 'endPort') ?? first;
  return first !== undefined && last !== undefined && port >= first && port <= last;
}
