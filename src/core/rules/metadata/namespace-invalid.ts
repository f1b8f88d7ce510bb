import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const namespaceInvalid: Rule = {
  id: 'namespace-invalid',
  title: 'A namespace that cannot exist',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why: 'The name of a namespace is at most 63 lower-case letters, digits and hyphens, with a letter or a digit at both ends. Write the name of one that exists, or leave the field out and say it in the command.',
  check(root, { manifest, edits, report }) {
    if (root !== manifest.root) return;
    const namespace = manifest.root.map('metadata')?.scalar('namespace');
    if (!namespace?.string || isDnsLabel(namespace.string)) return;
    const closest = toDnsLabel(namespace.string);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(namespace.node, closest));
    report(namespace, `A namespace ${namespace.string.length > 63 ? 'has at most 63 characters' : 'holds only a-z, 0-9 and hyphens'}.`, { fixes });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: «team_a»\n',
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: team-a\n',
    },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: team-a\n' },
  ],
};
