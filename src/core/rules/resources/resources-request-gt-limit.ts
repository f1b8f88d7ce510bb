import { isHugePages, mayOvercommit } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const resourcesRequestGtLimit: Rule = {
  id: 'resources-request-gt-limit',
  title: 'A request above its limit',
  severity: 'error',
  lesson: 'resources-and-qos#resources',
  watches: ['ResourceRequirements'],
  why: 'The request is what the node sets aside for the container, the limit what it may use at most. More cannot be set aside than may be used. Lower the request or raise the limit.',
  check(resources, { report, rangeOf, edits }) {
    const requests = resources.kind === 'map' ? resources.map('requests') : undefined;
    if (resources.kind !== 'map' || !requests) return;
    const limits = amountsOf(resources.map('limits'));
    for (const request of limits.size === 0 ? [] : amountsOf(requests).values()) {
      const limit = limits.get(request.name);
      const isWrong = limit && (mayOvercommit(request.name) ? request.millis > limit.millis : request.millis !== limit.millis);
      if (!limit || !isWrong || limit.millis < 0n || request.millis < 0n) continue;
      const message = mayOvercommit(request.name)
        ? `The request (${request.text}) is above the limit (${limit.text}).`
        : `Of ${isHugePages(request.name) ? 'huge pages' : 'a device'} the request must equal the limit (${limit.text}).`;
      const lower = `Lower the request to ${limit.text}`;
      const raise = `Raise the limit to ${request.text}`;
      const fixes = limit.millis === 0n
        ? [...preferredFix(raise, copy(request, limit)), ...otherFix(lower, copy(limit, request))]
        : [...preferredFix(lower, copy(limit, request)), ...otherFix(raise, copy(request, limit))];
      report(request.value, message, { path: pathOf(requests), related: [{ range: rangeOf(limit.value), message: 'The limit' }], fixes });
    }

    function copy(from: Amount, to: Amount) {
      const { start, end } = from.value.node;
      return edits.setSource(to.value.node, from.value.isNull ? from.text : edits.text.slice(start, end));
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'resources:\n  requests:\n    cpu: 100m\n    memory: «256Mi»\n  limits:\n    memory: 128Mi',
      fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi\n  limits:\n    memory: 128Mi',
    },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 500m\n    memory: 1Gi\n  limits:\n    cpu: 0.5\n    memory: 1024Mi' },
  ],
};
