import { isHugePages, mayOvercommit } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { requires } from '../../wording/messages.ts';

export const resourcesLimitRequired = rule({
  id: 'resources-limit-required',
  title: 'Extended resource request has no limit',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResourceRequirements',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why:
    'The API server rejects the Pod. Extended resources and huge pages cannot be overcommitted, so the limit must ' +
    'equal the request; a limit alone is enough. Add the limit.',
  check(resources, { report, edits, manifest, version }) {
    const requests = resources.map('requests');
    if (!requests) return;
    const limits = resources.map('limits');
    const podLevel = resources.parent === manifest.podSpec && version >= 34;
    for (const request of amountsOf(requests).values()) {
      if (mayOvercommit(request.name) || limits?.has(request.name)) continue;
      if (podLevel && (!isHugePages(request.name) || !manifest.isTemplate)) continue;
      const edit = limits
        ? edits.addField(limits, request.name, request.text)
        : edits.addField(resources, 'limits', { [request.name]: request.text });
      const message = requires(code(request.name), 'a limit that equals the request');
      report(request.entry, message, {
        path: fieldPath(pathOf(resources), 'limits'),
        fixes: preferredFix(addPhrase('the limit'), edit),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            memory: 64Mi
            «nvidia.com/gpu»: "1"
      `,
      fixed: yaml`
        resources:
          requests:
            memory: 64Mi
            nvidia.com/gpu: "1"
          limits:
            nvidia.com/gpu: "1"
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            memory: 64Mi
          limits:
            memory: 64Mi
            nvidia.com/gpu: 1
      `,
    },
  ],
});
