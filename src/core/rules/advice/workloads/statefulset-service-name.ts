import { preferredFix, rule } from '../../rule.ts';
import { setFirstField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const statefulsetServiceName = rule({
  id: 'statefulset-service-name',
  title: 'StatefulSet has no serviceName',
  severity: 'information',
  source: 'docs/concepts/workloads/controllers/statefulset/',
  judges: 'names',
  unfinishedIn: 'watched',
  lesson: 'workloads-and-services#stateful-sets',
  watches: ['StatefulSetSpec'],
  why:
    'Other Pods cannot reach a single Pod by name: a stable DNS name such as `db-0.db` exists only if ' +
    '`serviceName` names a headless Service (`clusterIP: None`) that selects these Pods. Add `serviceName`.',
  check(spec, { report, edits, manifest: { root } }) {
    if (spec.has('serviceName') && spec.text('serviceName') !== '') return;
    const kind = root.entry('kind');
    const name = root.map('metadata')?.text('name');
    const fixes = name
      ? preferredFix(addField('serviceName', name), setFirstField(edits, spec, 'serviceName', name))
      : [];
    if (kind)
      report(spec.entry('serviceName') ?? kind.value, 'No `serviceName`: the Pods have no stable DNS names.', {
        fixes,
      });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: apps/v1
        kind: «StatefulSet»
        metadata:
          name: db
        spec:
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: registry.example.com/shop/db:1.0.0
      `,
      fixed: yaml`
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          serviceName: db
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: registry.example.com/shop/db:1.0.0
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          serviceName: db
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: registry.example.com/shop/db:1.0.0
      `,
    },
  ],
});
