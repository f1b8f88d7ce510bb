import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const ownerReferences: Rule = {
  id: 'owner-references',
  title: 'An owner that is not fully named',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why: 'An owner is named by apiVersion, kind, name and uid, and only one owner may be the controller. The cluster writes these references itself: in a manifest of your own you can leave them out.',
  check(root, context) {
    if (root !== context.manifest.root) return;
    const metadata = context.manifest.root.map('metadata');
    const owners = metadata?.maps('ownerReferences') ?? [];
    for (const owner of owners) checkOwner(owner, context);
    const controllers = owners.filter((owner) => owner.bool('controller') === true);
    const second = controllers[1]?.entry('controller');
    if (!second || !controllers[0]) return;
    const related = [{ range: context.rangeOf(controllers[0]), message: 'This one is the controller already.' }];
    const fixes = preferredFix('Write false', second.value.kind === 'scalar' ? context.edits.setSource(second.value.node, 'false') : undefined);
    context.report(second, 'Only one owner may be the controller.', { path: 'metadata.ownerReferences', fixes, related });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  ownerReferences:\n    - «apiVersion: v1»\n      kind: Node\n      name: node-1\n',
    },
    {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  ownerReferences:\n    - {apiVersion: v1, kind: Node, name: a, uid: u1, controller: true}\n    - {apiVersion: v1, kind: Node, name: b, uid: u2, «controller»: true}\n',
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  ownerReferences:\n    - {apiVersion: v1, kind: Node, name: a, uid: u1, controller: true}\n    - {apiVersion: v1, kind: Node, name: b, uid: u2, controller: false}\n',
    },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  ownerReferences:\n    - {apiVersion: v1, kind: Node, name: node-1, uid: 5f0c}\n' },
  ],
};

function checkOwner(owner: MapValue, { report }: RuleContext): void {
  const missing = ['kind', 'name', 'uid'].find((name) => !isWritten(owner, name));
  const version = owner.text('apiVersion');
  if (missing !== undefined) report(owner.entry(missing) ?? owner, `This owner has no \`${missing}\`.`, { path: `metadata.ownerReferences.${missing}` });
  else if (owner.has('apiVersion') ? version !== undefined && !hasVersion(version) : true) {
    report(owner.entry('apiVersion') ?? owner, 'This owner has no `apiVersion` with a version.', { path: 'metadata.ownerReferences.apiVersion' });
  } else if (version === 'v1' && owner.text('kind') === 'Event') {
    report(owner.entry('kind') ?? owner, 'An Event cannot own anything.', { path: 'metadata.ownerReferences' });
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
