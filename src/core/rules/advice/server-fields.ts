import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

const FIELDS = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink', 'managedFields'];

export const serverFields: Rule = {
  id: 'server-fields',
  title: 'A field that only the cluster fills in',
  severity: 'information',
  lesson: 'pod-anatomy#server-fields',
  watches: ['ObjectMeta'],
  why: 'This field came from a running cluster, perhaps with `kubectl get -o yaml`. The cluster writes it anew for each object, so in a file it says nothing, and some of them stop you from creating the object. Remove it.',
  check(metadata, { report, edits, manifest }) {
    if (metadata.kind !== 'map' || metadata !== manifest.root.map('metadata')) return;
    for (const name of FIELDS) {
      const entry = metadata.entry(name);
      if (!entry || (entry.value.kind === 'scalar' && entry.value.isNull)) continue;
      report(entry, `Only the cluster fills in \`${name}\`.`, { fixes: preferredFix(`Remove ${name}`, edits.removeField(metadata, entry)) });
    }
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  «uid»: 3f1b\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
  ],
};
