import { freeName } from '../../kubernetes/free-name.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const podResourceClaims: Rule = {
  id: 'pod-resource-claims',
  title: 'A claim of the Pod that names no claim, or two',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['PodSpec.resourceClaims'],
  since: 34,
  why: 'Each entry has a name of its own and refers to one thing: a ResourceClaim that exists (`resourceClaimName`), or a template from which the cluster makes one for each Pod (`resourceClaimTemplateName`).',
  check(claims, context) {
    if (claims.kind !== 'list') return;
    const seen = new Map<string, MapValue>();
    for (const claim of claims.maps()) {
      checkSource(claim, context);
      const name = claim.scalar('name');
      if (!name?.string) continue;
      const first = seen.get(name.string);
      seen.set(name.string, first ?? claim);
      if (!first) continue;
      const free = freeName(name.string, claims.maps().map((other) => other.text('name')));
      context.report(name, `Another claim is called \`${name.string}\` already.`, {
        related: [{ range: context.rangeOf(first.get('name') ?? first), message: 'The first claim of this name' }],
        fixes: preferredFix(`Rename it ${free}`, context.edits.setText(name.node, free)),
      });
    }
  },
  examples: [
    { in: 'pod-spec', bad: 'resourceClaims:\n  - «name: gpu»' },
    { in: 'pod-spec', good: 'resourceClaims:\n  - name: gpu\n    resourceClaimTemplateName: one-gpu' },
  ],
};

function checkSource(claim: MapValue, { report, edits, pathOf }: RuleContext): void {
  const direct = claim.has('resourceClaimName');
  const template = claim.has('resourceClaimTemplateName') ? claim.entry('resourceClaimTemplateName') : undefined;
  const path = pathOf(claim);
  if (!direct && !template) {
    if (claim.has('source')) return;
    report(claim, 'This entry needs `resourceClaimName` or `resourceClaimTemplateName`.', { path });
  } else if (direct && template) {
    const name = claim.entry('resourceClaimName');
    const fixes = [
      ...preferredFix('Remove resourceClaimTemplateName', edits.removeField(claim, template)),
      ...(name ? otherFix('Remove resourceClaimName', edits.removeField(claim, name)) : []),
    ];
    report(template, 'An entry names a claim or a template, not both.', { path, fixes });
  }
}
