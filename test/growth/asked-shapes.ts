/** Shapes for what is asked at a place or of all objects: rename, refactorings, "What will happen?". */

import { MAX_DOCUMENT_LENGTH, MAX_FILE_LENGTH } from '../../src/core/yaml/limits.ts';
import type { Shape } from './shape.ts';

const many = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join('');
const pod = (name: string, spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  labels: {app: ${name}}\nspec:\n${spec}`;
const container = (image: string, rest = ''): string =>
  `  containers:\n    - name: web\n      image: ${image}\n${rest}`;

/** The text ends within its last word, where it is asked: with a name, a value, an item. */
function asked(name: string, limit: number, text: (n: number) => string): Shape {
  return { name, limit, text: (n) => text(n).trimEnd() };
}

const names: readonly Shape[] = [
  asked('names: references to one Secret', MAX_DOCUMENT_LENGTH, (n) =>
    [
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\n',
      pod('web', `${container('nginx:1.27')}  imagePullSecrets:\n${many(n, () => '    - name: key\n')}`),
    ].join('---\n'),
  ),
  asked('names: mounts of one volume', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      `  volumes:\n    - {name: data, emptyDir: {}}\n` +
        container(
          'nginx',
          `      volumeMounts:\n${many(n, (i) => `        - mountPath: /m${i}\n          name: data\n`)}`,
        ),
    ),
  ),
  asked('names: Pods of one ConfigMap', MAX_FILE_LENGTH, (n) =>
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n',
      ...Array.from({ length: n }, (_, i) =>
        pod(`p${i}`, container('nginx', '      envFrom:\n        - configMapRef:\n            name: settings\n')),
      ),
    ].join('---\n'),
  ),
  asked('names: ports that probes name', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      `  containers:\n${many(n, (i) => `    - name: c${i}\n      image: nginx\n      ports: [{name: http${i}, containerPort: ${i + 1}}]\n` + `      readinessProbe:\n        httpGet:\n          port: http${i}\n`)}`,
    ),
  ),
];

const refactorings: readonly Shape[] = [
  asked('moves: variables of a container', MAX_DOCUMENT_LENGTH, (n) =>
    pod('web', container('nginx', `      env:\n${many(n, (i) => `        - name: V${i}\n          value: a${i}\n`)}`)),
  ),
  asked('moves: a database with many mounts', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      `  volumes:\n${many(n, (i) => `    - {name: v${i}, emptyDir: {}}\n`)}` +
        container(
          'nginx',
          '    - name: db\n      image: postgres:17\n      volumeMounts:\n' +
            many(n, (i) => `        - {name: v${i}, mountPath: /m${i}}\n`),
        ),
    ),
  ),
  asked('moves: containers that could come first', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      '  containers:\n' +
        many(n, (i) => `    - name: c${i}\n      image: busybox\n      command: [sh, -c, "echo ${i}"]\n`),
    ),
  ),
  asked('moves: an argument list', MAX_DOCUMENT_LENGTH, (n) =>
    pod('web', container('nginx', `      args:\n${many(n, (i) => `        - a${i}\n`)}`)),
  ),
];

const workload = (kind: string, i: number, spec: string, podSpec: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: w${i}}\nspec:\n  selector: {matchLabels: {app: w${i}}}\n${spec}` +
  `  template:\n    metadata: {labels: {app: w${i}}}\n    spec: {containers: [${podSpec}]}\n`;

const outcomes: readonly Shape[] = [
  asked('runs: StatefulSets with claims', MAX_FILE_LENGTH, (n) =>
    many(
      n,
      (i) =>
        `---\n${workload(
          'StatefulSet',
          i,
          '  serviceName: s\n  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], ' +
            'resources: {requests: {storage: 1Gi}}}}]\n',
          '{name: db, image: "postgres:17", volumeMounts: [{name: data, mountPath: /data}]}',
        )}`,
    ),
  ),
  asked('runs: Deployments whose Pods fail', MAX_FILE_LENGTH, (n) =>
    many(
      n,
      (i) => `---\n${workload('Deployment', i, '  replicas: 3\n', '{name: a, image: busybox, command: ["false"]}')}`,
    ),
  ),
  asked('runs: Pods that call each other', MAX_FILE_LENGTH, (n) =>
    many(
      n,
      (i) =>
        `---\n${pod(`p${i}`, container('nginx:1.27', `      readinessProbe: {httpGet: {port: 80}}\n` + `      env: [{name: NEXT, value: "http://p${i + 1}"}]\n`))}` +
        `---\napiVersion: v1\nkind: Service\nmetadata: {name: p${i}}\nspec: {selector: {app: p${i}}, ports: [{port: 80}]}\n`,
    ),
  ),
  asked('runs: variables that double each other', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      container(
        'nginx:1.27',
        '      env:\n        - {name: V0, value: text}\n' +
          many(n, (i) => `        - {name: V${i + 1}, value: $(V${i})$(V${i})}\n`),
      ),
    ),
  ),
  asked('runs: Jobs', MAX_FILE_LENGTH, (n) =>
    many(
      n,
      (i) =>
        `---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j${i}}\nspec: {backoffLimit: 6, template: {spec: ` +
        '{restartPolicy: Never, containers: [{name: a, image: busybox, command: ["false"]}]}}}\n',
    ),
  ),
  asked('runs: Pods too large for the nodes', MAX_FILE_LENGTH, (n) =>
    many(
      n,
      (i) => `---\n${pod(`p${i}`, container('nginx:1.27', '      resources: {requests: {cpu: 900m, memory: 1Gi}}\n'))}`,
    ),
  ),
  asked('runs: init containers one after another', MAX_DOCUMENT_LENGTH, (n) =>
    pod(
      'web',
      '  initContainers:\n' +
        many(n, (i) => `    - {name: i${i}, image: busybox, command: ["true"]}\n`) +
        container('nginx'),
    ),
  ),
];

export const askedShapes: readonly Shape[] = [...names, ...refactorings, ...outcomes];
