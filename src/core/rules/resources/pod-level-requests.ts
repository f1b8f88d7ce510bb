import { isHugePages, isPodResource } from '../../kubernetes/resource-names.ts';
import { writeQuantity } from '../../kubernetes/write-quantity.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { containerLimits, containerRequests } from '../../manifest/pod-resources.ts';
import type { Sums } from '../../manifest/pod-resources.ts';
import { pairPath } from '../server-path.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const podLevelRequests = rule({
  id: 'pod-level-requests',
  title: 'Pod-level request is less than the sum of the container requests',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodResourceConsistency',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why:
    'The API server rejects the Pod. The Pod-level request must be at least the sum of the container requests, and ' +
    'no more than the Pod-level limit. Raise the Pod-level request.',
  check(resources, context) {
    const { podSpec, isTemplate } = context.manifest;
    if (!podSpec) return;
    const requests = containerRequests(podSpec, isTemplate);
    checkSums(resources.map('requests'), requests, 'requests', context);
    checkSums(resources.map('limits'), containerLimits(podSpec), 'limits', context);
    if (!isTemplate) checkDefaults(resources, requests, context);
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              cpu: «500m»
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  cpu: 600m
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              cpu: 600m
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  cpu: 600m
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        resources:
          requests:
            cpu: 200m
          limits:
            memory: 256Mi
      `,
    },
  ],
});

/** Of limits only those of huge pages are added up. */
function checkSums(amounts: MapValue | undefined, sums: Sums, field: string, { report, edits }: RuleContext): void {
  for (const { name, value, millis } of amountsOf(amounts).values()) {
    const sum = sums.get(name) ?? 0n;
    if (sum <= millis || (field === 'limits' && !isHugePages(name))) continue;
    const written = writeQuantity(name, sum);
    report(value, `Pod-level request must be at least ${written}, the sum of the container requests.`, {
      path: pairPath(value),
      fixes: preferredFix(changeTo(written), edits.setSource(value.node, written)),
    });
  }
}

/**
 * In a plain Pod a missing request of the Pod is the sum of the containers': then it must be within the Pod's limit.
 */
function checkDefaults(resources: MapValue, sums: Sums, { report, edits, pathOf }: RuleContext): void {
  const written = amountsOf(resources.map('requests'));
  for (const { name, value, millis } of amountsOf(resources.map('limits')).values()) {
    const sum = sums.get(name) ?? 0n;
    if (sum <= millis || written.has(name) || isHugePages(name) || !isPodResource(name)) continue;
    const enough = writeQuantity(name, sum);
    const fixes = preferredFix(changeTo(enough), edits.setSource(value.node, enough));
    report(value, `Pod-level limit must be at least ${enough}, the sum of the container requests.`, {
      path: fieldPath(pathOf(resources), 'requests'),
      fixes,
    });
  }
}
