/** Which Pods a ResourceQuota counts. Source: pkg/quota/v1/evaluator/core/pods.go, podMatchesScopeFunc. */
import { mapsAt, textAt, textsAt, type PlainMap } from './plain-object.ts';
import type { PodSpec } from './pod-spec.ts';

/** Is the Pod in every scope of the quota? One without scopes counts all. */
export function quotaScopes(quota: PlainMap, spec: PodSpec): boolean {
  const selectors = mapsAt(quota, 'spec', 'scopeSelector', 'matchExpressions');
  return (
    textsAt(quota, 'spec', 'scopes').every((scope) => isIn(scope, spec)) &&
    selectors.every((one) =>
      textAt(one, 'scopeName') === 'PriorityClass' ? selects(one, spec) : isIn(textAt(one, 'scopeName') ?? '', spec),
    )
  );
}

function isIn(scope: string, spec: PodSpec): boolean {
  switch (scope) {
    case 'Terminating':
      return spec.deadlineSeconds !== undefined;
    case 'NotTerminating':
      return spec.deadlineSeconds === undefined;
    case 'BestEffort':
      return spec.qosClass === 'BestEffort';
    case 'NotBestEffort':
      return spec.qosClass !== 'BestEffort';
    case 'PriorityClass':
      return spec.priorityClass !== '';
    case 'CrossNamespacePodAffinity':
      return reachesOut(spec);
    default:
      return false;
  }
}

function selects(selector: PlainMap, { priorityClass }: PodSpec): boolean {
  const isListed = textsAt(selector, 'values').includes(priorityClass);
  switch (textAt(selector, 'operator')) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'DoesNotExist':
      return priorityClass === '';
    default:
      return priorityClass !== '';
  }
}

/** A term that names namespaces, or selects them. */
function reachesOut({ affinity }: PodSpec): boolean {
  const kinds = ['podAffinity', 'podAntiAffinity'];
  const terms = kinds.flatMap((kind) => [
    ...mapsAt(affinity, kind, 'requiredDuringSchedulingIgnoredDuringExecution'),
    ...mapsAt(affinity, kind, 'preferredDuringSchedulingIgnoredDuringExecution').flatMap((weighted) =>
      mapsAt({ terms: [weighted['podAffinityTerm'] ?? null] }, 'terms'),
    ),
  ]);
  return terms.some((term) => textsAt(term, 'namespaces').length > 0 || Object.hasOwn(term, 'namespaceSelector'));
}
