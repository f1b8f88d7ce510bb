import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const updateWithAGap: Rule = {
  id: 'update-with-a-gap',
  title: 'An update during which nobody answers',
  severity: 'hint',
  profile: 'production',
  lesson: 'workloads-and-services#rolling-updates',
  watches: ['DeploymentStrategy.type'],
  why: 'With `Recreate`, all Pods are stopped before the first new one starts. That is right for a program that cannot run twice at a time, such as one with a volume of its own. Otherwise a rolling update goes on answering.',
  check(type, { report, edits }) {
    if (type.kind === 'scalar' && type.string === 'Recreate') report(type, 'At each update nobody answers for a while.', { fixes: otherFix('Write RollingUpdate', edits.setText(type.node, 'RollingUpdate')) });
  },
  examples: [
    { in: 'document', bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  strategy:\n    type: «Recreate»\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n' },
    { in: 'document', good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n  strategy:\n    type: RollingUpdate\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n' },
  ],
};
