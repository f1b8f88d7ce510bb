/** Objects whose kind is missing or wrong, and annotations with text of their own: what their bodies tell. */

import { alone } from './near-miss.ts';
import type { NearMiss, NearMisses } from './near-miss.ts';

/** A body without a kind: with the kind that it tells, or none where several have such a body. */
function body(apiVersion: string, fields: string, kind?: string): NearMiss[] {
  const head = `apiVersion: ${apiVersion}\nmetadata: {name: a}\n${fields}\n`;
  // The whole object is marked by its first line.
  const marked = head.replace(/^(.*)\n/, '«$1»\n');
  return kind === undefined ? alone([marked]) : alone([marked, `kind: ${kind}\n${head}`]);
}

const OLD = '.scheduler.alpha.kubernetes.io/tolerations';
const POD = 'spec: {containers: [{name: a, image: a:1}]}\n';

/** `path` is where the API server finds the problem, behind the path of the annotations; none where there is none. */
function tolerations(text: string, path?: string): NearMiss {
  const key = 'scheduler.alpha.kubernetes.io/tolerations';
  const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n';
  const shown = path === undefined ? key : `«${key}»`;
  return {
    in: 'document',
    text: `${head}  annotations:\n    team: a\n    ${shown}: '${text}'\n${POD}`,
    ...(path === undefined
      ? {}
      : { fixed: `${head}  annotations:\n    team: a\n${POD}`, path: `metadata.annotations${path}` }),
  };
}

export const KINDS: NearMisses = {
  'object-kind': [
    ...body('v1', 'spec: {containers: []}', 'Pod'),
    ...body('v1', 'template: {spec: {containers: []}}', 'PodTemplate'),
    ...body('v1', 'spec: {template: {}}', 'ReplicationController'),
    ...body('v1', 'spec: {ports: [], selector: {}}', 'Service'),
    ...body('v1', 'spec: {ports: []}'),
    ...body('v1', 'data: {a: b}', 'ConfigMap'),
    ...body('v1', 'spec: {accessModes: []}', 'PersistentVolumeClaim'),
    ...body('v1', 'spec: {}'),
    ...body('apps/v1', 'spec: {serviceName: a}', 'StatefulSet'),
    ...body('apps/v1', 'spec: {volumeClaimTemplates: []}', 'StatefulSet'),
    ...body('apps/v1', 'spec: {template: {}, updateStrategy: {}}', 'DaemonSet'),
    ...body('apps/v1', 'spec: {updateStrategy: {}}'),
    ...body('apps/v1', 'spec: {template: {}, replicas: 1}', 'Deployment'),
    ...body('apps/v1', 'spec: {template: {}, strategy: {}}', 'Deployment'),
    ...body('apps/v1', 'spec: {replicas: 1}'),
    ...body('apps/v1', 'spec: {template: {}}'),
    ...body('batch/v1', 'spec: {jobTemplate: {}}', 'CronJob'),
    ...body('batch/v1', 'spec: {template: {}}', 'Job'),
    ...body('batch/v1', 'spec: {}'),
    ...alone(
      [
        `apiVersion: v1\nkind: «pod»\nmetadata: {name: a}\n${POD}`,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${POD}`,
      ],
      [
        `apiVersion: v1\nkind: «[a]»\nmetadata: {name: a}\n${POD}`,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${POD}`,
      ],
      [
        `apiVersion: «[a]»\nkind: Pod\nmetadata: {name: a}\n${POD}`,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${POD}`,
      ],
      [`apiVersion: v1\nkind: «7»\nmetadata: {name: a}\nspec: {}\n`],
      [
        `apiVersion: «apps/v1»\nkind: Pod\nmetadata: {name: a}\n${POD}`,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${POD}`,
      ],
      [
        'apiVersion: «extensions/v1beta1»\nkind: Deployment\nmetadata: {name: a}\n',
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n',
      ],
      ['apiVersion: example.com/v1\nkind: Pod\nmetadata: {name: a}\n'],
    ),
  ],
  'tolerations-annotation': [
    ...[
      'null',
      '[]',
      '[{"key": "a", "operator": "Exists"}]',
      '[{"Key": "a", "Operator": "Equal", "Value": "b"}]',
      '[{"key": "a", "value": "b", "effect": "NoSchedule"}]',
      '[{"operator": "Exists"}]',
      '[{"key": "a", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 5}]',
    ].map((text) => tolerations(text)),
    tolerations('{}', ''),
    tolerations('7', ''),
    tolerations('a', ''),
    tolerations('[7]', ''),
    tolerations('[[]]', ''),
    tolerations('[null]', `${OLD}[0].operator`),
    tolerations('[{"key": "a b", "operator": "Exists"}]', `${OLD}[0].key`),
    tolerations('[{"key": ""}]', `${OLD}[0].operator`),
    tolerations('[{"operator": "Equal", "value": "b"}]', `${OLD}[0].operator`),
    tolerations('[{"key": "a", "operator": "Exists", "value": "b"}]', `${OLD}[0].operator`),
    tolerations('[{"key": "a", "operator": "In"}]', `${OLD}[0].operator`),
    tolerations('[{"key": "a", "value": "a b"}]', `${OLD}[0].operator`),
    tolerations('[{"key": "a", "value": "b", "effect": "Never"}]', `${OLD}[0].effect`),
    tolerations('[{"key": "a", "operator": "Exists", "tolerationSeconds": 5}]', `${OLD}[0].effect`),
    tolerations('[{"key": "a", "operator": "Exists"}, {"key": ""}]', `${OLD}[1].operator`),
  ],
};
