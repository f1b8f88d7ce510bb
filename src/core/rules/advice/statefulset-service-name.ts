import { preferredFix } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const statefulsetServiceName: Rule = {
  id: 'statefulset-service-name',
  title: 'A StatefulSet whose Pods have no names in the network',
  severity: 'information',
  lesson: 'workloads-and-services#stateful-sets',
  watches: ['StatefulSetSpec'],
  why: 'Each Pod of a StatefulSet keeps its own name. Under a name such as `db-0.db` others can find it, when `serviceName` names a Service without an address of its own (`clusterIP: None`) that selects these Pods.',
  check(spec, { report, edits, manifest: { root } }) {
    if (spec.kind !== 'map' || (spec.has('serviceName') && spec.text('serviceName') !== '')) return;
    const kind = root.entry('kind');
    const name = root.map('metadata')?.text('name');
    const fixes = name ? preferredFix(`Add serviceName: ${name}`, setFirstField(edits, spec, 'serviceName', name)) : [];
    if (kind) report(spec.entry('serviceName') ?? kind.value, 'Without `serviceName` its Pods cannot be found by their own names.', { fixes });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: apps/v1\nkind: «StatefulSet»\nmetadata:\n  name: db\nspec:\n  selector:\n    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n      containers:\n        - name: db\n          image: registry.example.com/shop/db:1.0.0\n',
      fixed: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n      containers:\n        - name: db\n          image: registry.example.com/shop/db:1.0.0\n',
    },
    { in: 'document', good: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n      containers:\n        - name: db\n          image: registry.example.com/shop/db:1.0.0\n' },
  ],
};
