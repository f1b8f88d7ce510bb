import { isHugePages, mayOvercommit } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeField, changeTo } from '../../wording/fix-titles.ts';

export const resourcesRequestGtLimit = rule({
  id: 'resources-request-gt-limit',
  title: 'Request exceeds its limit',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResourceRequirements',
  lesson: 'resources-and-qos#resources',
  watches: ['ResourceRequirements'],
  why:
    'The API server rejects the Pod. The request is what the node reserves for the container, and the limit is the ' +
    'most that the container may use, so the request cannot be higher. Lower the request or raise the limit.',
  check(resources, { report, rangeOf, edits }) {
    const requests = resources.map('requests');
    if (!requests) return;
    const limits = amountsOf(resources.map('limits'));
    for (const request of limits.size === 0 ? [] : amountsOf(requests).values()) {
      const limit = limits.get(request.name);
      const isWrong =
        limit && (mayOvercommit(request.name) ? request.millis > limit.millis : request.millis !== limit.millis);
      if (!limit || !isWrong || limit.millis < 0n || request.millis < 0n) continue;
      const message = mayOvercommit(request.name)
        ? `Request (${request.text}) must not exceed the limit (${limit.text}).`
        : `Request of ${isHugePages(request.name) ? 'huge pages' : 'an extended resource'} must equal the limit ` +
          `(${limit.text}).`;
      const lower = changeTo(limit.text);
      const raise = changeField(`limits.${request.name}`, request.text);
      const fixes =
        limit.millis === 0n || isPartOfByte(limit)
          ? [...preferredFix(raise, copy(request, limit)), ...otherFix(lower, copy(limit, request))]
          : [...preferredFix(lower, copy(limit, request)), ...otherFix(raise, copy(request, limit))];
      report(request.value, message, {
        path: pathOf(requests),
        related: [{ range: rangeOf(limit.value), message: 'The limit is here.' }],
        fixes,
      });
    }

    function copy(from: Amount, to: Amount) {
      const { start, end } = from.value.node;
      return edits.setSource(to.value.node, from.value.isNull ? from.text : edits.text.slice(start, end));
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            memory: «256Mi»
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
            cpu: 500m
            memory: 1Gi
          limits:
            cpu: 0.5
            memory: 1024Mi
      `,
    },
  ],
});

/** `512m` of memory: it is the limit's unit that is wrong. */
function isPartOfByte({ name, text }: Amount): boolean {
  return (name === 'memory' || name === 'ephemeral-storage') && text.endsWith('m');
}
