import { isHugePages, mayOvercommit } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const resourcesLimitRequired: Rule = {
  id: 'resources-limit-required',
  title: 'A request for a device without a limit',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why: 'Devices and huge pages cannot be shared or lent: what a container asks for it gets, no more and no less. So they need a limit equal to the request; the limit alone is enough.',
  check(resources, { report, edits, manifest, version }) {
    const requests = resources.kind === 'map' ? resources.map('requests') : undefined;
    if (resources.kind !== 'map' || !requests) return;
    const limits = resources.map('limits');
    const podLevel = resources.parent === manifest.podSpec && version >= 34;
    for (const request of amountsOf(requests).values()) {
      if (mayOvercommit(request.name) || limits?.has(request.name)) continue;
      if (podLevel && (!isHugePages(request.name) || !manifest.isTemplate)) continue;
      const edit = limits ? edits.addField(limits, request.name, request.text) : edits.addField(resources, 'limits', { [request.name]: request.text });
      const message = `\`${request.name}\` needs a limit that equals the request.`;
      report(request.entry, message, { path: fieldPath(pathOf(resources), 'limits'), fixes: preferredFix('Add the limit', edit) });
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'resources:\n  requests:\n    memory: 64Mi\n    «nvidia.com/gpu»: "1"',
      fixed: 'resources:\n  requests:\n    memory: 64Mi\n    nvidia.com/gpu: "1"\n  limits:\n    nvidia.com/gpu: "1"',
    },
    { in: 'container', good: 'resources:\n  requests:\n    memory: 64Mi\n  limits:\n    memory: 64Mi\n    nvidia.com/gpu: 1' },
  ],
};
