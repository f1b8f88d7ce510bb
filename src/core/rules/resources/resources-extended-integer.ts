import { isExtendedResource } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const resourcesExtendedInteger: Rule = {
  id: 'resources-extended-integer',
  title: 'A part of a device',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why: 'Devices such as GPUs are given out whole: a container can ask for 1 or 2 of them, never for a half. Write a whole number.',
  check(resources, { report, edits }) {
    if (resources.kind !== 'map') return;
    for (const field of ['requests', 'limits']) {
      for (const { name, value, millis } of amountsOf(resources.map(field)).values()) {
        if (millis % 1000n === 0n || millis < 0n || !isExtendedResource(name)) continue;
        const whole = String(millis / 1000n + 1n);
        report(value, 'A device cannot be shared: write a whole number.', { path: pairPath(value), fixes: preferredFix(`Write ${whole}`, edits.setSource(value.node, whole)) });
      }
    }
  },
  examples: [
    { in: 'container', bad: 'resources:\n  limits:\n    memory: 64Mi\n    nvidia.com/gpu: «0.5»', fixed: 'resources:\n  limits:\n    memory: 64Mi\n    nvidia.com/gpu: 1' },
    { in: 'container', good: 'resources:\n  limits:\n    memory: 64Mi\n    nvidia.com/gpu: 1' },
  ],
};
