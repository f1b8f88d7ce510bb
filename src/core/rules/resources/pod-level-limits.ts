import { amountsOf } from '../../manifest/amounts.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const podLevelLimits = rule({
  id: 'pod-level-limits',
  title: 'Container limit exceeds the Pod-level limit',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodResourceConsistency',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why:
    'The API server rejects the Pod. The Pod-level limit applies to all containers together, so no container limit ' +
    'can be higher. Lower the container limit, or raise the Pod-level limit.',
  check(resources, { report, pathOf, rangeOf, edits, manifest }) {
    if (!manifest.podSpec) return;
    const limits = amountsOf(resources.map('limits'));
    for (const container of limits.size === 0 ? [] : manifest.podSpec.maps('containers')) {
      for (const { name, value, millis } of amountsOf(container.map('resources')?.map('limits')).values()) {
        const limit = limits.get(name);
        if (!limit || millis <= limit.millis) continue;
        const path = `${pathOf(resources)}.containers[${container.key}][${name}].limits`;
        const fixes = preferredFix(changeTo(limit.text), edits.setSource(value.node, limit.text));
        report(value, `Container limit must not exceed the Pod-level limit (${limit.text}).`, {
          path,
          related: [{ range: rangeOf(limit.value), message: 'The Pod-level limit is here.' }],
          fixes,
        });
      }
    }
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
              memory: 128Mi
            limits:
              memory: 128Mi
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  memory: 64Mi
                limits:
                  memory: «256Mi»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              memory: 128Mi
            limits:
              memory: 128Mi
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  memory: 64Mi
                limits:
                  memory: 128Mi
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        resources:
          limits:
            memory: 256Mi
      `,
    },
  ],
});
