/** Requests, limits and the QoS class. Source: kubernetes.io/docs/concepts/workloads/pods/pod-qos. */
import { mapAt, type Plain } from './plain-object.ts';
import { milliCores, units } from './quantities.ts';

/** What is not given is undefined; CPU in thousandths of a core, the rest in bytes or pieces. */
export type Amounts = Readonly<Record<string, number>>;

export interface Resources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/**
 * Defaults applied: a limit without a request counts for both. Source: pkg/apis/core/v1/defaults.go, SetDefaults_Pod.
 */
export function readResources(container: Plain | undefined): Resources {
  const limits = amountsAt(container, 'resources', 'limits');
  return { limits, requests: { ...limits, ...amountsAt(container, 'resources', 'requests') } };
}

/** The amounts at a path, by name; what is no quantity is left out. */
export function amountsAt(value: Plain | undefined, ...path: readonly string[]): Amounts {
  const read = Object.entries(mapAt(value, ...path) ?? {}).map(([name, each]) => [name, amountOf(name, each)] as const);
  return Object.fromEntries(read.filter(([, amount]) => amount !== undefined)) as Amounts;
}

/** Of `cpu`, and of `requests.cpu` in a quota, in thousandths of a core. */
export function amountOf(name: string, value: Plain): number | undefined {
  return /^(?:(?:requests|limits)\.)?cpu$/.test(name) ? milliCores(value) : units(value);
}

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** Only CPU and memory count, and zero counts as not given. Source: pkg/apis/core/v1/helper/qos, ComputePodQOS. */
export function qosClassOf(all: readonly Resources[]): QosClass {
  const given = (amounts: Amounts, name: string): boolean => (amounts[name] ?? 0) > 0;
  const both = ['cpu', 'memory'];
  const none = all.every(({ requests, limits }) => !both.some((name) => given(requests, name) || given(limits, name)));
  if (none) return 'BestEffort';
  const whole = all.every(({ requests, limits }) =>
    both.every((name) => given(limits, name) && requests[name] === limits[name]),
  );
  return whole ? 'Guaranteed' : 'Burstable';
}

export interface CountedContainer {
  readonly role: 'app' | 'init' | 'sidecar';
  readonly resources: Resources;
}

/**
 * What the scheduler must find free for a Pod: the sum of its app containers and sidecars, or the largest init
 * container (with the sidecars started before it) when that is more. Source: KEP-753, "Resources calculation".
 */
export function podRequests(containers: readonly CountedContainer[], overhead: Amounts = {}): Amounts {
  const requests = podAmounts(containers, 'requests');
  const names = new Set([...Object.keys(requests), ...Object.keys(overhead)]);
  return Object.fromEntries([...names].map((name) => [name, (requests[name] ?? 0) + (overhead[name] ?? 0)]));
}

/** The same, counted for limits too. */
export function podAmounts(containers: readonly CountedContainer[], kind: keyof Resources): Amounts {
  const names = new Set(containers.flatMap(({ resources }) => Object.keys(resources[kind])));
  return Object.fromEntries([...names].map((name) => [name, podAmount(containers, kind, name)]));
}

function podAmount(containers: readonly CountedContainer[], kind: keyof Resources, name: string): number {
  const of = ({ resources }: CountedContainer): number => resources[kind][name] ?? 0;
  let sidecars = 0;
  let most = 0;
  for (const container of containers) {
    if (container.role === 'sidecar') sidecars += of(container);
    if (container.role === 'init') most = Math.max(most, sidecars + of(container));
    if (container.role === 'sidecar') most = Math.max(most, sidecars);
  }
  const running = containers.filter(({ role }) => role === 'app').reduce((sum, container) => sum + of(container), 0);
  return Math.max(most, running + sidecars);
}
