import { isWhole } from '../../kubernetes/int64-quantity.ts';
import { isExtendedResource } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';

export const resourcesExtendedInteger = rule({
  id: 'resources-extended-integer',
  title: 'Extended resource has a fraction',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateResourceQuantityValue',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why:
    'The API server rejects the Pod. Extended resources such as GPUs are assigned as whole units: a container can ' +
    'request 1 or 2 of them, but not half of one. Use an integer.',
  check(resources, { report, edits }) {
    for (const field of ['requests', 'limits']) {
      for (const { name, value, text, millis, quantity } of amountsOf(resources.map(field)).values()) {
        if (isWhole(quantity) || millis < 0n || !isExtendedResource(name)) continue;
        if (millis % 1000n === 0n) {
          report(value, `${code(text)} is larger than the API server can count.`, { path: pairPath(value) });
          continue;
        }
        const whole = String(millis / 1000n + 1n);
        report(value, 'An extended resource must be an integer.', {
          path: pairPath(value),
          fixes: preferredFix(changeTo(whole), edits.setSource(value.node, whole)),
        });
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          limits:
            memory: 64Mi
            nvidia.com/gpu: «0.5»
      `,
      fixed: yaml`
        resources:
          limits:
            memory: 64Mi
            nvidia.com/gpu: 1
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          limits:
            memory: 64Mi
            nvidia.com/gpu: 1
      `,
    },
  ],
});
