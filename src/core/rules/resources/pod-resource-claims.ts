import { FreeNames } from '../../kubernetes/free-name.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate, exclusive } from '../../wording/messages.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';

export const podResourceClaims = rule({
  id: 'pod-resource-claims',
  title: 'resourceClaims entry is a duplicate or has no source',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodResourceClaims',
  lesson: 'resources-and-qos#other-resources',
  watches: ['PodSpec.resourceClaims'],
  since: 34,
  why:
    'The API server rejects the Pod. Each entry of `resourceClaims` has a unique name and one source: an existing ' +
    'ResourceClaim (`resourceClaimName`), or a template from which the cluster creates one per Pod ' +
    '(`resourceClaimTemplateName`).',
  check(claims, context) {
    const seen = new Map<string, MapValue>();
    const names = new FreeNames(claims.maps().map((claim) => claim.text('name')));
    for (const claim of claims.maps()) {
      checkSource(claim, context);
      const name = claim.scalar('name');
      if (!name?.string) continue;
      const first = seen.get(name.string);
      seen.set(name.string, first ?? claim);
      if (!first) continue;
      const free = names.like(name.string);
      context.report(name, duplicate('resource claim', name.string), {
        related: [{ range: context.rangeOf(first.get('name') ?? first), message: 'First defined here.' }],
        fixes: preferredFix(changeTo(free), context.edits.setText(name.node, free)),
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        resourceClaims:
          - «name: gpu»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        resourceClaims:
          - name: gpu
            resourceClaimTemplateName: one-gpu
      `,
    },
  ],
});

function checkSource(claim: MapValue, { report, edits, pathOf }: RuleContext): void {
  const direct = claim.has('resourceClaimName');
  const template = claim.has('resourceClaimTemplateName') ? claim.entry('resourceClaimTemplateName') : undefined;
  const path = pathOf(claim);
  if (!direct && !template) {
    if (claim.has('source')) return;
    report(claim, 'A resource claim must have a `resourceClaimName` or a `resourceClaimTemplateName`.', {
      path,
      awaits: [path],
    });
  } else if (direct && template) {
    const name = claim.entry('resourceClaimName');
    const fixes = [
      ...preferredFix(remove('resourceClaimTemplateName'), edits.removeField(claim, template)),
      ...(name ? otherFix(remove('resourceClaimName'), edits.removeField(claim, name)) : []),
    ];
    report(template, exclusive('resourceClaimName', 'resourceClaimTemplateName'), { path, fixes });
  }
}
