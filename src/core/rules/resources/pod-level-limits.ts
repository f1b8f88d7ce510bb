import { amountsOf } from '../../manifest/amounts.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const podLevelLimits: Rule = {
  id: 'pod-level-limits',
  title: 'A container that may use more than its Pod',
  severity: 'error',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why: 'The Pod’s limit holds for all its containers together, so the limit of one of them cannot be higher. Lower the container’s limit or raise the Pod’s.',
  check(resources, { report, pathOf, rangeOf, edits, manifest }) {
    if (resources.kind !== 'map' || !manifest.podSpec) return;
    const limits = amountsOf(resources.map('limits'));
    for (const container of limits.size === 0 ? [] : manifest.podSpec.maps('containers')) {
      for (const { name, value, millis } of amountsOf(container.map('resources')?.map('limits')).values()) {
        const limit = limits.get(name);
        if (!limit || millis <= limit.millis) continue;
        const path = `${pathOf(resources)}.containers[${container.key}][${name}].limits`;
        const fixes = preferredFix(`Lower the limit to ${limit.text}`, edits.setSource(value.node, limit.text));
        report(value, `The Pod as a whole may use ${limit.text} only.`, { path, related: [{ range: rangeOf(limit.value), message: 'The limit of the Pod' }], fixes });
      }
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  resources:\n    requests:\n      memory: 128Mi\n    limits:\n      memory: 128Mi\n  containers:\n    - name: web\n      image: nginx:1.27\n      resources:\n        requests:\n          memory: 64Mi\n        limits:\n          memory: «256Mi»\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  resources:\n    requests:\n      memory: 128Mi\n    limits:\n      memory: 128Mi\n  containers:\n    - name: web\n      image: nginx:1.27\n      resources:\n        requests:\n          memory: 64Mi\n        limits:\n          memory: 128Mi\n',
    },
    { in: 'pod-spec', good: 'resources:\n  limits:\n    memory: 256Mi' },
  ],
};
