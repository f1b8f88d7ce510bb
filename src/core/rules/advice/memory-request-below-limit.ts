import { amountsOf } from '../../manifest/amounts.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const memoryRequestBelowLimit: Rule = {
  id: 'memory-request-below-limit',
  title: 'More memory allowed than asked for',
  severity: 'hint',
  off: true,
  lesson: 'resources-and-qos#limits',
  watches: ['Container.resources'],
  why: 'Memory that was given cannot be taken back. When containers use more than they asked for, the node may run out, and then ends some of them. With the request equal to the limit that cannot happen. It costs memory that is rarely used, so not everybody wants it.',
  check(resources, { report, edits }) {
    if (resources.kind !== 'map') return;
    const request = amountsOf(resources.map('requests')).get('memory');
    const limit = amountsOf(resources.map('limits')).get('memory');
    if (!request || !limit || request.millis >= limit.millis) return;
    report(request.value, 'The container may use more memory than is kept free for it.', { fixes: preferredFix(`Write ${limit.text}`, edits.setText(request.value.node, limit.text)) });
  },
  examples: [
    {
      in: 'container',
      bad: 'resources:\n  requests:\n    cpu: 100m\n    memory: «64Mi»\n  limits:\n    memory: 128Mi',
      fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 128Mi',
    },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 100m\n    memory: 1Gi\n  limits:\n    memory: 1024Mi' },
  ],
};
