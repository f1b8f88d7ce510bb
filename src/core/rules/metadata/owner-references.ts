import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { required } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const ownerReferences = rule({
  id: 'owner-references',
  title: 'ownerReferences entry is incomplete',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateOwnerReferences',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object. An owner reference has `apiVersion`, `kind`, `name` and `uid`, and only ' +
    'one owner can be the controller. The cluster writes these references itself; remove them from your manifest.',
  check(root, context) {
    if (root !== context.manifest.root) return;
    const metadata = context.manifest.root.map('metadata');
    const owners = metadata?.maps('ownerReferences') ?? [];
    for (const owner of owners) checkOwner(owner, context);
    const controllers = owners.filter((owner) => owner.bool('controller') === true);
    const second = controllers[1]?.entry('controller');
    if (!second || !controllers[0]) return;
    const related = [{ range: context.rangeOf(controllers[0]), message: 'The other controller is here.' }];
    const fixes = preferredFix(
      changeTo('false'),
      second.value.kind === 'scalar' ? context.edits.setSource(second.value.node, 'false') : undefined,
    );
    context.report(second, 'Only one owner may have `controller: true`.', {
      path: 'metadata.ownerReferences',
      fixes,
      related,
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          ownerReferences:
            - «apiVersion: v1»
              kind: Node
              name: node-1
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          ownerReferences:
            - {apiVersion: v1, kind: Node, name: a, uid: u1, controller: true}
            - {apiVersion: v1, kind: Node, name: b, uid: u2, «controller»: true}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          ownerReferences:
            - {apiVersion: v1, kind: Node, name: a, uid: u1, controller: true}
            - {apiVersion: v1, kind: Node, name: b, uid: u2, controller: false}
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          ownerReferences:
            - {apiVersion: v1, kind: Node, name: node-1, uid: 5f0c}
      `,
    },
  ],
});

function checkOwner(owner: MapValue, { report }: RuleContext): void {
  const missing = ['kind', 'name', 'uid'].find((name) => !isWritten(owner, name));
  const version = owner.text('apiVersion');
  if (missing !== undefined)
    report(owner.entry(missing) ?? owner, required(missing, 'in an owner reference'), {
      path: `metadata.ownerReferences.${missing}`,
    });
  else if (owner.has('apiVersion') ? version !== undefined && !hasVersion(version) : true) {
    report(owner.entry('apiVersion') ?? owner, '`apiVersion` of an owner reference must include a version.', {
      path: 'metadata.ownerReferences.apiVersion',
    });
  } else if (version === 'v1' && owner.text('kind') === 'Event') {
    report(owner.entry('kind') ?? owner, 'An Event must not be an owner.', { path: 'metadata.ownerReferences' });
  }
}

/** A field of another type counts: its type is the finding. */
function isWritten(owner: MapValue, name: string): boolean {
  return owner.has(name) && owner.text(name) !== '';
}

function hasVersion(apiVersion: string): boolean {
  const parts = apiVersion.split('/');
  return parts.length < 3 && parts.at(-1) !== '';
}
