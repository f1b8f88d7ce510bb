import { quantityNanos } from '../../kubernetes/quantity.ts';
import { otherFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const limitAboveMaximum = rule({
  id: 'limit-above-maximum',
  title: 'Limit is above the team’s maximum',
  severity: 'warning',
  source: 'pod-coach',
  lesson: 'resources-and-qos#limits',
  watches: ['ResourceRequirements.limits'],
  why:
    'A container above the maximum can starve its neighbors on the node. The `.pod-coach.yaml` of this folder sets ' +
    'the highest limit of one container, under `parameters.maxLimits`. Lower the limit, or raise the maximum in a ' +
    'reviewed change.',
  check(limits, { report, edits, parameters: { maxLimits } }) {
    for (const [resource, maximum] of Object.entries(maxLimits)) {
      const limit = limits.scalar(resource);
      const amount = limit && quantityNanos(limit.source);
      const most = quantityNanos(maximum);
      if (!limit || amount === undefined || most === undefined || amount <= most) continue;
      report(limit, `The \`${resource}\` limit must be at most \`${maximum}\`.`, {
        fixes: otherFix(changeTo(maximum), edits.setText(limit.node, maximum)),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests: {cpu: 100m, memory: 128Mi}
          limits: {cpu: 1, memory: «16Gi»}
      `,
      parameters: { maxLimits: { cpu: '2', memory: '8Gi' } },
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests: {cpu: 100m, memory: 128Mi}
          limits: {cpu: 2, memory: 8192Mi}
      `,
      parameters: { maxLimits: { cpu: '2', memory: '8Gi' } },
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests: {cpu: 100m, memory: 128Mi}
          limits: {memory: 16Gi}
      `,
    },
  ],
});
