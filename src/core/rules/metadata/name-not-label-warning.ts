import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { nameOf } from '../../manifest/object-metadata.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const nameNotLabelWarning: Rule = {
  id: 'name-not-label-warning',
  title: 'A name that makes an odd host name',
  severity: 'warning',
  apiWarning: true,
  lesson: 'pod-anatomy#names-and-labels',
  watches: ['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'],
  why: 'The name becomes the host name of Pods, where a dot or more than 63 characters do not work as expected: the part after the dot gets lost, or the name is cut. Use a shorter name without dots.',
  check(root, { manifest, edits, report }) {
    if (root !== manifest.root) return;
    const name = nameOf(manifest);
    if (!name || !nameSyntaxOf(manifest.kind.kind).isName(name.text) || isDnsLabel(name.text)) return;
    const message = name.text.includes('.') ? 'A dot in this name makes an odd host name for the Pod.' : 'This name is too long for a host name: 63 characters.';
    const closest = toDnsLabel(name.source.source);
    const isName = name.source.key === 'name';
    const fixes = closest !== undefined && isName ? preferredFix(`Write ${closest}`, edits.setText(name.source.node, closest)) : [];
    report(name.source, message, { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: «db.0»\nspec:\n  containers:\n    - name: db\n      image: postgres:17.2\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: db-0\nspec:\n  containers:\n    - name: db\n      image: postgres:17.2\n',
    },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: db-0\nspec:\n  containers:\n    - name: db\n      image: postgres:17.2\n' },
  ],
};
