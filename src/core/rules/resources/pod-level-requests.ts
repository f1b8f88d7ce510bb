import { isHugePages, isPodResource } from '../../kubernetes/resource-names.ts';
import { writeQuantity } from '../../kubernetes/write-quantity.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { containerLimits, containerRequests } from '../../manifest/pod-resources.ts';
import type { Sums } from '../../manifest/pod-resources.ts';
import { pairPath } from '../server-path.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';

export const podLevelRequests: Rule = {
  id: 'pod-level-requests',
  title: 'A Pod that asks for less than its containers',
  severity: 'error',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why: 'The resources of the whole Pod must have room for those of its containers: the request at least the sum of their requests, and within the Pod’s own limit.',
  check(resources, context) {
    const { podSpec, isTemplate } = context.manifest;
    if (resources.kind !== 'map' || !podSpec) return;
    const requests = containerRequests(podSpec, isTemplate);
    checkSums(resources.map('requests'), requests, 'requests', context);
    checkSums(resources.map('limits'), containerLimits(podSpec), 'limits', context);
    if (!isTemplate) checkDefaults(resources, requests, context);
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  resources:\n    requests:\n      cpu: «500m»\n  containers:\n    - name: web\n      image: nginx:1.27\n      resources:\n        requests:\n          cpu: 600m\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  resources:\n    requests:\n      cpu: 600m\n  containers:\n    - name: web\n      image: nginx:1.27\n      resources:\n        requests:\n          cpu: 600m\n',
    },
    { in: 'pod-spec', good: 'resources:\n  requests:\n    cpu: 200m\n  limits:\n    memory: 256Mi' },
  ],
};

/** Of limits only those of huge pages are added up. */
function checkSums(amounts: MapValue | undefined, sums: Sums, field: string, { report, edits }: RuleContext): void {
  for (const { name, value, millis } of amountsOf(amounts).values()) {
    const sum = sums.get(name) ?? 0n;
    if (sum <= millis || (field === 'limits' && !isHugePages(name))) continue;
    const written = writeQuantity(name, sum);
    report(value, `The containers ask for ${written} together.`, { path: pairPath(value), fixes: preferredFix(`Write ${written}`, edits.setSource(value.node, written)) });
  }
}

/** In a plain Pod a missing request of the Pod is the sum of the containers': then it must be within the Pod's limit. */
function checkDefaults(resources: MapValue, sums: Sums, { report, edits, pathOf }: RuleContext): void {
  const written = amountsOf(resources.map('requests'));
  for (const { name, value, millis } of amountsOf(resources.map('limits')).values()) {
    const sum = sums.get(name) ?? 0n;
    if (sum <= millis || written.has(name) || isHugePages(name) || !isPodResource(name)) continue;
    const enough = writeQuantity(name, sum);
    const fixes = preferredFix(`Raise the limit to ${enough}`, edits.setSource(value.node, enough));
    report(value, `The containers ask for ${enough} together, more than this limit.`, { path: fieldPath(pathOf(resources), 'requests'), fixes });
  }
}
