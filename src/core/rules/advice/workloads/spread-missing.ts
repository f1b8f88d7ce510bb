import { identityOf, labelsOf } from '../../../manifest/labels.ts';
import type { Manifest } from '../../../manifest/manifest.ts';
import { preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import type { Fix } from '../../finding.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { add } from '../../../wording/fix-titles.ts';

export const spreadMissing = rule({
  id: 'spread-missing',
  title: 'Replicas are not spread across nodes',
  severity: 'hint',
  source: 'docs/concepts/scheduling-eviction/topology-spread-constraints/',
  unfinishedIn: 'manifest',
  profile: 'production',
  lesson: 'resources-and-qos#affinity',
  watches: ['DeploymentSpec.replicas', 'StatefulSetSpec.replicas', 'ReplicaSetSpec.replicas'],
  why:
    'All Pods can end up on one node and go down with it. The scheduler tries to spread them, but without a ' +
    'guarantee; `topologySpreadConstraints` make it explicit. Add them.',
  check(replicas, context) {
    const { podSpec } = context.manifest;
    if (replicas.int === undefined || replicas.int < 2 || !podSpec || isSpread(podSpec)) return;
    context.report(replicas, `All ${replicas.int} Pods can end up on one node.`, { fixes: fixesFor(context) });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: «3»
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 3
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector:
                    matchLabels:
                      app: web
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
  ],
});

function isSpread(podSpec: NonNullable<Manifest['podSpec']>): boolean {
  return (
    podSpec.maps('topologySpreadConstraints').length > 0 ||
    podSpec.map('affinity')?.has('podAntiAffinity') === true ||
    podSpec.bool('hostNetwork') === true
  );
}

function fixesFor({ edits, manifest: { podSpec, podMetadata } }: RuleContext): Fix[] {
  const matchLabels = identityOf(labelsOf(podMetadata) ?? new Map());
  if (!podSpec || Object.keys(matchLabels).length === 0) return [];
  const constraint = {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  };
  return preferredFix(
    add('topologySpreadConstraints'),
    setField(edits, podSpec, 'topologySpreadConstraints', [constraint]),
  );
}
