/**
 * What a namespace's ResourceQuotas let its Pods have together. Source: k8s.io/apiserver/pkg/admission/plugin/
 * resourcequota, CheckRequest, and pkg/quota/v1/evaluator/core/pods.go.
 */
import type { ClusterObject } from './cluster-object.ts';
import { quotaScopes } from './quota-scopes.ts';
import type { PodSpec } from './pod-spec.ts';
import { quantityWords } from './quantities.ts';
import { amountsAt, podAmounts, type Amounts, type Resources } from './resources.ts';
import { objectsIn, type Run } from './state.ts';

/** Of these each container must say how much it wants, where a quota counts them. */
const mustSpecify = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];

const compute: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** Why no quota of the namespace has room for one more Pod: the API server's words without the name of the Pod. */
export function quotaProblem(run: Run, namespace: string, spec: PodSpec): string | undefined {
  const quotas = objectsIn(run, 'ResourceQuota', namespace).filter((quota) => concerns(quota, spec));
  for (const quota of quotas) {
    const missing = missingWords(hardOf(quota), spec);
    if (missing !== '') return `failed quota: ${quota.name}: must specify ${missing}`;
  }
  for (const quota of quotas) {
    const problem = exceeded(run, quota, spec);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function hardOf({ body }: ClusterObject): Amounts {
  return amountsAt(body, 'spec', 'hard');
}

/** Does it count anything that a Pod has, and is the Pod one of its scopes? */
function concerns(quota: ClusterObject, spec: PodSpec): boolean {
  return Object.keys(hardOf(quota)).some(isOfPods) && quotaScopes(quota.body, spec);
}

/** What a quota counts of Pods; the rest is about other objects. */
export function isOfPods(name: string): boolean {
  if (name === 'pods' || name === 'count/pods' || compute.has(name)) return true;
  if (name.startsWith('hugepages-')) return true;
  const of = /^(?:requests|limits)\.(.+)$/.exec(name)?.[1];
  return of !== undefined && of !== 'storage';
}

function missingWords(hard: Amounts, { containers, podLevel }: PodSpec): string {
  // Resources of the whole Pod make those of its containers optional.
  if (podLevel) return '';
  return mustSpecify
    .filter((name) => Object.hasOwn(hard, name))
    .sort()
    .flatMap((name) => {
      const lacking = containers.filter(({ resources }) => usageOf(resources)[name] === undefined);
      const names = lacking.map((container) => container.name).sort();
      return names.length === 0 ? [] : [`${name} for: ${names.join(',')}`];
    })
    .join('; ');
}

/** `cpu`, `requests.cpu`, `limits.cpu` and so on: by each name that a quota may use. */
function usageOf({ requests, limits }: Resources): Amounts {
  const requested = Object.entries(requests).flatMap(([name, amount]) => [
    [name, amount] as const,
    [`requests.${name}`, amount] as const,
  ]);
  const limited = Object.entries(limits).map(([name, amount]) => [`limits.${name}`, amount] as const);
  return Object.fromEntries([...requested, ...limited]);
}

function podUsage({ containers, podLevel, requests }: PodSpec): Amounts {
  const limits = { ...podAmounts(containers, 'limits'), ...podLevel?.limits };
  return { ...usageOf({ requests, limits }), pods: 1, 'count/pods': 1 };
}

function exceeded(run: Run, quota: ClusterObject, spec: PodSpec): string | undefined {
  const hard = hardOf(quota);
  const wanted = podUsage(spec);
  const used = Object.keys(hard).reduce<Record<string, number>>(
    (sum, name) => ({ ...sum, [name]: usedOf(run, quota, name) }),
    {},
  );
  const over = Object.keys(hard)
    .filter((name) => (wanted[name] ?? 0) > 0 && (used[name] ?? 0) + (wanted[name] ?? 0) > (hard[name] ?? 0))
    .sort();
  if (over.length === 0) return undefined;
  const words = (amounts: Amounts): string =>
    over.map((name) => `${name}=${quantityWords(resourceOf(name), amounts[name] ?? 0)}`).join(',');
  return `exceeded quota: ${quota.name}, requested: ${words(wanted)}, used: ${words(used)}, limited: ${words(hard)}`;
}

/** Pods that have ended take nothing but a place among all. */
function usedOf(run: Run, quota: ClusterObject, name: string): number {
  return run.pods
    .filter((pod) => pod.namespace === quota.namespace && quotaScopes(quota.body, pod.spec))
    .filter(({ phase }) => name === 'count/pods' || (phase !== 'Succeeded' && phase !== 'Failed'))
    .reduce((sum, { spec }) => sum + (podUsage(spec)[name] ?? 0), 0);
}

/** `requests.cpu` counts `cpu`. */
function resourceOf(name: string): string {
  return name.replace(/^(?:requests|limits)\./, '');
}
