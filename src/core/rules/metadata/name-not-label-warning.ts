import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { nameOf } from '../../manifest/object-metadata.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const nameNotLabelWarning = rule({
  id: 'name-not-label-warning',
  title: 'Object name is not a valid host name',
  severity: 'warning',
  source: 'pkg/registry/core/pod.WarningsOnCreate',
  apiWarning: true,
  lesson: 'pod-anatomy#names-and-labels',
  watches: ['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'],
  why:
    'The API server warns, because the name becomes the host name of the Pods: many programs read a host name only ' +
    'up to its first dot, and everything after 63 characters is cut off. Use a shorter name without dots.',
  check(root, { manifest, version, edits, report }) {
    if (root !== manifest.root) return;
    const name = nameOf(manifest);
    if (!name || !nameSyntaxOf(manifest.kind.kind, version).isName(name.text) || isDnsLabel(name.text)) return;
    const message = name.text.includes('.')
      ? 'The name becomes the host name of the Pods and should not contain a dot.'
      : 'The name is longer than 63 characters, so the host name of the Pods is cut off.';
    const closest = toDnsLabel(name.source.source);
    const isName = name.source.key === 'name';
    const fixes =
      closest !== undefined && isName ? preferredFix(changeTo(closest), edits.setText(name.source.node, closest)) : [];
    report(name.source, message, { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: «db.0»
        spec:
          containers:
            - name: db
              image: postgres:17.2
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: db-0
        spec:
          containers:
            - name: db
              image: postgres:17.2
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: db-0
        spec:
          containers:
            - name: db
              image: postgres:17.2
      `,
    },
  ],
});
