import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const namespaceInvalid = rule({
  id: 'namespace-invalid',
  title: 'Namespace name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateObjectMeta',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object, because no namespace can have this name: at most 63 lowercase letters, ' +
    'digits and `-`, with a letter or a digit at both ends. Use the name of an existing namespace, or remove the ' +
    'field and set it with `kubectl -n`.',
  check(root, { manifest, edits, report }) {
    if (root !== manifest.root) return;
    const namespace = manifest.root.map('metadata')?.scalar('namespace');
    if (!namespace?.string || isDnsLabel(namespace.string)) return;
    const closest = toDnsLabel(namespace.string);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(namespace.node, closest));
    report(
      namespace,
      namespace.string.length > 63
        ? tooLong('`namespace`', 63)
        : mayContainOnly('`namespace`', 'lowercase letters, digits and `-`'),
      { fixes },
    );
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          namespace: «team_a»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          namespace: team-a
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          namespace: team-a
      `,
    },
  ],
});
