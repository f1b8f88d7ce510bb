import { closestWords } from '../../text-distance.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate, notDefined } from '../../wording/messages.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';

export const resourcesClaimsUnknown = rule({
  id: 'resources-claims-unknown',
  title: 'Container claim is undefined or a duplicate',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResourceClaimNames',
  judges: 'names',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements.claims'],
  since: 34,
  why:
    'The API server rejects the Pod. A container uses a device through the name of one of the Pod’s ' +
    '`resourceClaims`, and each only once: either the whole claim, or single requests of it.',
  check(claims, context) {
    if (claims.parent?.parent === context.manifest.root) return;
    const isPodLevel = claims.parent?.parent === context.manifest.podSpec;
    const known = context.manifest.podSpec?.maps('resourceClaims').flatMap((claim) => claim.text('name') ?? []) ?? [];
    const used = new Set<string>();
    for (const claim of isPodLevel ? [] : claims.maps()) {
      const name = claim.scalar('name');
      if (!name?.string) continue;
      const request = claim.text('request');
      const key = request ? `${name.string}/${request}` : name.string;
      const overlaps =
        used.has(name.string) ||
        used.has(key) ||
        (!request && [...used].some((other) => other.startsWith(`${name.string}/`)));
      used.add(key);
      if (!known.includes(name.string)) reportUnknown(name, claim, known, context);
      else if (overlaps) reportTwice(claim, claims, name, context);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        resourceClaims:
          - name: gpu
            resourceClaimName: my-gpu
        containers:
          - name: web
            image: nginx:1.27
            resources:
              claims:
                - name: «gpus»
      `,
      fixed: yaml`
        resourceClaims:
          - name: gpu
            resourceClaimName: my-gpu
        containers:
          - name: web
            image: nginx:1.27
            resources:
              claims:
                - name: gpu
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        resourceClaims:
          - name: gpu
            resourceClaimName: my-gpu
        containers:
          - name: web
            image: nginx:1.27
            resources:
              claims:
                - name: gpu
      `,
    },
  ],
});

function reportUnknown(
  name: ScalarValue,
  claim: MapValue,
  known: readonly string[],
  { report, pathOf, edits }: RuleContext,
): void {
  const [closest] = closestWords(name.string ?? '', known);
  const only = closest ?? (known.length === 1 ? known[0] : undefined);
  const fixes = only === undefined ? [] : preferredFix(changeTo(only), edits.setText(name.node, only));
  report(name, notDefined('Resource claim', name.string ?? '', 'in this Pod'), { path: pathOf(claim), fixes });
}

function reportTwice(
  claim: MapValue,
  claims: ListValue,
  name: ScalarValue,
  { report, pathOf, edits }: RuleContext,
): void {
  const remove = edits.removeItem(claims, Number(claim.key));
  const fixes = claim.has('request')
    ? otherFix(removeThe('duplicate'), remove)
    : safeFix(removeThe('duplicate'), remove);
  report(name, duplicate('resource claim', name.string ?? ''), { path: pathOf(claim), fixes });
}
