/** What the API server's admission plugins reject of a Pod that is valid in itself. */
import { textAt } from './plain-object.ts';
import type { ClusterObject } from './cluster-object.ts';
import type { PodSpec } from './pod-spec.ts';
import { objectOf, type Run } from './state.ts';
import { outsideLimits, requestAboveLimit } from './limit-ranges.ts';
import { quotaProblem } from './resource-quotas.ts';

interface Candidate {
  readonly name: string;
  /** The Pod, or the workload whose Pod it is. */
  readonly object: ClusterObject;
  readonly spec: PodSpec;
}

/** Made by Kubernetes itself. Source: kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption. */
const ownPriorities: ReadonlySet<string> = new Set(['system-cluster-critical', 'system-node-critical']);

/**
 * Why the Pod is not admitted: the words of the API server, without a full stop. What completes Pods comes first, then
 * validation, then what only judges. Source: pkg/kubeapiserver/options/plugins.go, AllOrderedPlugins.
 */
export function deniedByAdmission(run: Run, wanted: Candidate): string | undefined {
  const { name, spec, object } = wanted;
  const missing = run.scenario.assumesNames === true ? undefined : whatIsMissing(run, wanted);
  const invalid = missing === undefined ? requestAboveLimit(spec) : undefined;
  if (invalid !== undefined) return `Pod "${name}" is invalid: ${invalid}`;
  const why =
    missing ??
    outsideLimits(run, object.namespace, spec) ??
    brokenPodSecurity(run, wanted) ??
    quotaProblem(run, object.namespace, spec);
  return why === undefined ? undefined : `pods "${name}" is forbidden: ${why}`;
}

/** Source: plugin/pkg/admission/serviceaccount, /priority and pkg/kubeapiserver /runtimeclass, in this order. */
function whatIsMissing(run: Run, { object: { namespace }, spec }: Candidate): string | undefined {
  const { serviceAccount, priorityClass, runtimeClass } = spec;
  if (serviceAccount !== 'default' && !objectOf(run, 'ServiceAccount', namespace, serviceAccount)) {
    const account = `${namespace}/${serviceAccount}`;
    return `error looking up service account ${account}: serviceaccount "${serviceAccount}" not found`;
  }
  if (priorityClass !== '' && !ownPriorities.has(priorityClass) && !objectOf(run, 'PriorityClass', '', priorityClass))
    return `no PriorityClass with name ${priorityClass} was found`;
  if (runtimeClass !== '' && !objectOf(run, 'RuntimeClass', '', runtimeClass))
    return `pod rejected: RuntimeClass "${runtimeClass}" not found`;
  return undefined;
}

/**
 * The namespace's Pod Security level, enforced on Pods only: a workload is taken, and its Pods are not made.
 * Source: kubernetes.io/docs/concepts/security/pod-security-admission.
 */
function brokenPodSecurity(run: Run, { object }: Candidate): string | undefined {
  const namespace = objectOf(run, 'Namespace', '', object.namespace);
  const level = namespace && textAt(namespace.body, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce');
  if (level !== 'baseline' && level !== 'restricted') return undefined;
  const reasons = object.podSecurity?.[level] ?? [];
  if (reasons.length === 0) return undefined;
  const version = textAt(namespace?.body, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce-version');
  return `violates PodSecurity "${level}:${version ?? 'latest'}": ${reasons.join(', ')}`;
}
