import { amountsOf } from '../../../manifest/amounts.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const memoryRequestBelowLimit = rule({
  id: 'memory-request-below-limit',
  title: 'Memory request is below the limit',
  severity: 'hint',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  off: true,
  lesson: 'resources-and-qos#limits',
  watches: ['Container.resources'],
  why:
    'When containers use more memory than they requested, the node can run out of it and evict Pods or kill ' +
    'containers (`OOMKilled`). If the request equals the limit, all the memory that the container may use is ' +
    'reserved for it, even if it is rarely used. Raise the request if you want to be safe.',
  check(resources, { report, edits }) {
    const request = amountsOf(resources.map('requests')).get('memory');
    const limit = amountsOf(resources.map('limits')).get('memory');
    if (!request || !limit || request.millis >= limit.millis) return;
    report(request.value, 'Memory request is below the limit, so the memory above it is not reserved.', {
      fixes: preferredFix(changeTo(limit.text), edits.setText(request.value.node, limit.text)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            memory: «64Mi»
          limits:
            memory: 128Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
          limits:
            memory: 128Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 1Gi
          limits:
            memory: 1024Mi
      `,
    },
  ],
});
