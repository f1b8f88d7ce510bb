import { closestWords } from '../../text-distance.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const resourcesClaimsUnknown: Rule = {
  id: 'resources-claims-unknown',
  title: 'A device claim that the Pod does not have, or has twice',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements.claims'],
  since: 34,
  why: 'A container uses a device by the name of one of the Pod’s `resourceClaims`, and each of them once: either the whole claim, or single requests of it.',
  check(claims, context) {
    if (claims.kind !== 'list' || claims.parent?.parent === context.manifest.root) return;
    const isPodLevel = claims.parent?.parent === context.manifest.podSpec;
    const known = context.manifest.podSpec?.maps('resourceClaims').flatMap((claim) => claim.text('name') ?? []) ?? [];
    const used = new Set<string>();
    for (const claim of isPodLevel ? [] : claims.maps()) {
      const name = claim.scalar('name');
      if (!name?.string) continue;
      const request = claim.text('request');
      const key = request ? `${name.string}/${request}` : name.string;
      const overlaps = used.has(name.string) || used.has(key) || (!request && [...used].some((other) => other.startsWith(`${name.string}/`)));
      used.add(key);
      if (!known.includes(name.string)) reportUnknown(name, claim, known, context);
      else if (overlaps) reportTwice(claim, claims, name, context);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'resourceClaims:\n  - name: gpu\n    resourceClaimName: my-gpu\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resources:\n      claims:\n        - name: «gpus»',
      fixed: 'resourceClaims:\n  - name: gpu\n    resourceClaimName: my-gpu\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resources:\n      claims:\n        - name: gpu',
    },
    { in: 'pod-spec', good: 'resourceClaims:\n  - name: gpu\n    resourceClaimName: my-gpu\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resources:\n      claims:\n        - name: gpu' },
  ],
};

function reportUnknown(name: ScalarValue, claim: MapValue, known: readonly string[], { report, pathOf, edits }: RuleContext): void {
  const [closest] = closestWords(name.string ?? '', known);
  const only = closest ?? (known.length === 1 ? known[0] : undefined);
  const fixes = only === undefined ? [] : preferredFix(`Write ${only}`, edits.setText(name.node, only));
  report(name, `\`resourceClaims\` of the Pod has no \`${name.string ?? ''}\`.`, { path: pathOf(claim), fixes });
}

function reportTwice(claim: MapValue, claims: ListValue, name: ScalarValue, { report, pathOf, edits }: RuleContext): void {
  const remove = edits.removeItem(claims, claims.items.indexOf(claim));
  const fixes = claim.has('request') ? otherFix('Remove the second one', remove) : safeFix('Remove the second one', remove);
  report(name, `\`${name.string ?? ''}\` is claimed already.`, { path: pathOf(claim), fixes });
}
