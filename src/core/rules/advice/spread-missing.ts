import { identityOf, labelsOf } from '../../manifest/labels.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext, Rule } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { setField } from '../../yaml/set-field.ts';

export const spreadMissing: Rule = {
  id: 'spread-missing',
  title: 'Several Pods that may all be on one node',
  severity: 'hint',
  profile: 'production',
  lesson: 'resources-and-qos#affinity',
  watches: ['DeploymentSpec.replicas', 'StatefulSetSpec.replicas', 'ReplicaSetSpec.replicas'],
  why: 'Several Pods help against the failure of a node only when they are on several nodes. The scheduler tries that by itself, but not very hard; `topologySpreadConstraints` says that it matters.',
  check(replicas, context) {
    const { podSpec } = context.manifest;
    if (replicas.kind !== 'scalar' || replicas.int === undefined || replicas.int < 2 || !podSpec || isSpread(podSpec)) return;
    context.report(replicas, `All ${replicas.int} Pods may be on one node.`, { fixes: fixesFor(context) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: «3»\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n      topologySpreadConstraints:\n        - maxSkew: 1\n          topologyKey: kubernetes.io/hostname\n          whenUnsatisfiable: ScheduleAnyway\n          labelSelector:\n            matchLabels:\n              app: web\n',
    },
    { in: 'document', good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n' },
  ],
};

function isSpread(podSpec: NonNullable<Manifest['podSpec']>): boolean {
  return podSpec.maps('topologySpreadConstraints').length > 0 || podSpec.map('affinity')?.has('podAntiAffinity') === true || podSpec.bool('hostNetwork') === true;
}

function fixesFor({ edits, manifest: { podSpec, podMetadata } }: RuleContext): Fix[] {
  const matchLabels = identityOf(labelsOf(podMetadata) ?? new Map());
  if (!podSpec || Object.keys(matchLabels).length === 0) return [];
  const constraint = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels } };
  return preferredFix('Spread them over the nodes', setField(edits, podSpec, 'topologySpreadConstraints', [constraint]));
}
