import { setFirstField } from '../../yaml/set-field.ts';
import { preferredFix, rule } from '../rule.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { mustBe } from '../../wording/messages.ts';

const TEMPLATE =
  '  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n' +
  '      containers:\n        - name: web\n          image: nginx:1.27\n';

const deployment = (replicas: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: ${replicas}\n${TEMPLATE}`;

export const replicasBelowMinimum = rule({
  id: 'replicas-below-minimum',
  title: 'Fewer replicas than the team’s minimum',
  severity: 'warning',
  source: 'pod-coach',
  unfinishedIn: 'watched',
  lesson: 'about-pods#scaling',
  watches: ['DeploymentSpec', 'StatefulSetSpec'],
  why:
    'One failed node can take the service down. The `.pod-coach.yaml` of this folder sets the minimum number of ' +
    'replicas of a workload, under `parameters.minReplicas`. `replicas: 0` is ignored, because it turns a workload ' +
    'off on purpose. Raise `replicas`.',
  check(spec, { report, edits, manifest, parameters: { minReplicas } }) {
    if (minReplicas === undefined) return;
    const replicas = spec.has('replicas') ? spec.int('replicas') : 1;
    if (replicas === undefined || replicas === 0 || replicas >= minReplicas) return;
    const place = spec.entry('replicas')?.value ?? manifest.root.entry('kind')?.value;
    if (place)
      report(place, mustBe('replicas', `at least ${minReplicas}`, replicas), {
        fixes: preferredFix(changeTo(minReplicas), setFirstField(edits, spec, 'replicas', minReplicas)),
      });
  },
  examples: [
    { bad: deployment('«1»'), fixed: deployment('3'), parameters: { minReplicas: 3 } },
    { good: deployment('3'), parameters: { minReplicas: 3 } },
    { good: deployment('0'), parameters: { minReplicas: 3 } },
    { good: deployment('1') },
  ],
});
