import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

const FIELDS = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink', 'managedFields'];

export const serverFields = rule({
  id: 'server-fields',
  title: 'Field is set by the API server',
  severity: 'information',
  source: 'docs/concepts/overview/working-with-objects/',
  lesson: 'pod-anatomy#server-fields',
  watches: ['ObjectMeta'],
  why:
    'The field has no effect in a manifest, and some of these fields prevent the object from being created. It was ' +
    'probably copied from a running cluster (`kubectl get -o yaml`), where the API server sets it. Remove it.',
  check(metadata, { report, edits, manifest }) {
    if (metadata !== manifest.root.map('metadata')) return;
    for (const name of FIELDS) {
      const entry = metadata.entry(name);
      if (!entry || (entry.value.kind === 'scalar' && entry.value.isNull)) continue;
      report(entry, `${code(name)} is set by the API server; remove it.`, {
        fixes: preferredFix(remove(name), edits.removeField(metadata, entry)),
      });
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          «uid»: 3f1b
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
  ],
});
