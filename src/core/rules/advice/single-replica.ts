import { setFirstField } from '../../yaml/set-field.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const singleReplica: Rule = {
  id: 'single-replica',
  title: 'A Deployment of one Pod',
  severity: 'hint',
  profile: 'production',
  lesson: 'about-pods#scaling',
  watches: ['DeploymentSpec'],
  why: 'With one Pod, there is nobody to answer while that Pod is replaced after a failure of its node. Two or more Pods keep the service up.',
  check(spec, { report, edits, manifest }) {
    if (spec.kind !== 'map' || (spec.int('replicas') ?? 1) !== 1) return;
    const place = spec.entry('replicas')?.value ?? manifest.root.entry('kind')?.value;
    if (place) report(place, 'One Pod only: while it is replaced, nobody answers.', { fixes: otherFix('Write replicas: 2', setFirstField(edits, spec, 'replicas', 2)) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: «1»\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
    {
      in: 'document',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
  ],
};
