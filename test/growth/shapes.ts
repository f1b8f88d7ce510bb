/**
 * Texts that can be made as long as the limits allow: each repeats one thing that people, or somebody who means harm,
 * repeat.
 */

import { MAX_DOCUMENT_LENGTH, MAX_FILE_LENGTH } from '../../src/core/yaml/limits.ts';
import { askedShapes } from './asked-shapes.ts';
import type { Shape } from './shape.ts';

const many = (n: number, one: (i: number) => string): string => Array.from({ length: n }, (_, i) => one(i)).join('');
const pod = (spec: string, container = '', metadata = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${metadata}spec:\n${spec}  containers:\n    - name: web\n` +
  `      image: nginx:1.27\n${container}`;

const inDocument = (name: string, text: (n: number) => string): Shape => ({ name, text, limit: MAX_DOCUMENT_LENGTH });
const inFile = (name: string, text: (n: number) => string): Shape => ({ name, text, limit: MAX_FILE_LENGTH });

const containers: readonly Shape[] = [
  inDocument('duplicate ports', (n) => pod('', `      ports:\n${many(n, () => '        - containerPort: 80\n')}`)),
  inDocument('named duplicate ports', (n) =>
    pod('', `      ports:\n${many(n, (i) => `        - {name: http, containerPort: ${(i % 60_000) + 1}}\n`)}`),
  ),
  inDocument('host ports twice', (n) =>
    pod('', `      ports:\n${many(n, () => '        - {containerPort: 80, hostPort: 80}\n')}`),
  ),
  inDocument('ports', (n) =>
    pod('', `      ports:\n${many(n, (i) => `        - {name: p${i}, containerPort: ${(i % 60_000) + 1}}\n`)}`),
  ),
  inDocument('containers', (n) =>
    pod(
      '',
      many(n, (i) => `    - name: c${i}\n      image: nginx:1.27\n`),
    ),
  ),
  inDocument('containers of one name', (n) =>
    pod(
      '',
      many(n, () => '    - name: web\n      image: nginx\n'),
    ),
  ),
  inDocument('containers of one port', (n) =>
    pod(
      '',
      many(n, (i) => `    - {name: c${i}, image: a, ports: [{name: http, containerPort: 80}]}\n`),
    ),
  ),
  inDocument('containers with probes of unknown ports', (n) =>
    pod(
      '',
      many(n, (i) => `    - {name: c${i}, image: a, livenessProbe: {httpGet: {port: http${i}}}}\n`),
    ),
  ),
  inDocument('init containers that restart', (n) =>
    pod(`  initContainers:\n${many(n, (i) => `    - {name: i${i}, image: a, restartPolicy: Always}\n`)}`),
  ),
  inDocument('a misspelt field in each container', (n) =>
    pod(
      '',
      many(n, (i) => `    - {name: c${i}, imgae: nginx}\n`),
    ),
  ),
  inDocument('resources of containers', (n) =>
    pod(
      '',
      many(n, (i) => `    - {name: c${i}, image: a, resources: {limits: {cpu: 1, memory: 1Gi}}}\n`),
    ),
  ),
];

const env = (values: string): string => pod('', `      env:\n${values}`);
const variables: readonly Shape[] = [
  inDocument('variables', (n) => env(many(n, (i) => `        - {name: V${i}, value: x}\n`))),
  inDocument('duplicate variables', (n) => env(many(n, () => '        - {name: V, value: x}\n'))),
  inDocument('variables that name the one before', (n) =>
    env(many(n, (i) => `        - {name: V${i}, value: $(V${i - 1})}\n`)),
  ),
  inDocument('variables that name an unknown one', (n) =>
    env(many(n, (i) => `        - {name: V${i}, value: $(WV${i})}\n`)),
  ),
  inDocument('unknown variables in args', (n) =>
    pod('', `      args:\n${many(n, (i) => `        - $(V${i})\n`)}      env:\n        - {name: A, value: x}\n`),
  ),
  inDocument('$ in args', (n) => pod('', `      args: ["${'$'.repeat(n)}"]\n`)),
  inDocument('$( in args', (n) => pod('', `      args: ["${'$('.repeat(n)}"]\n`)),
  inDocument('$$( in a variable', (n) => env(`        - {name: A, value: "${'$$('.repeat(n)}"}\n`)),
  inDocument('$(A) in one variable', (n) => env(`        - {name: A, value: "${'$(B) '.repeat(n)}"}\n`)),
  inDocument('variables from references', (n) =>
    env(many(n, (i) => `        - {name: V${i}, valueFrom: {configMapKeyRef: {name: m${i}, key: k}}}\n`)),
  ),
  inDocument('blanks around a command', (n) => pod('', `      command: ["sh${' '.repeat(n)}-c"]\n`)),
  inDocument('envFrom', (n) => pod('', `      envFrom:\n${many(n, (i) => `        - configMapRef: {name: m${i}}\n`)}`)),
];

const volumes: readonly Shape[] = [
  inDocument('volumes', (n) => pod(`  volumes:\n${many(n, (i) => `    - {name: v${i}, emptyDir: {}}\n`)}`)),
  inDocument('volumes of one name', (n) => pod(`  volumes:\n${many(n, () => '    - {name: v, emptyDir: {}}\n')}`)),
  inDocument('missing mounts and volumes', (n) =>
    pod(
      `  volumes:\n${many(n, (i) => `    - {name: volume-${i}, emptyDir: {}}\n`)}`,
      `      volumeMounts:\n${many(n, (i) => `        - {name: mount-${i}, mountPath: /m${i}}\n`)}`,
    ),
  ),
  inDocument('mounts at one path', (n) =>
    pod(
      '  volumes:\n    - {name: v, emptyDir: {}}\n',
      `      volumeMounts:\n${many(n, () => '        - {name: v, mountPath: /m}\n')}`,
    ),
  ),
  inDocument('mounts of volumes', (n) =>
    pod(
      `  volumes:\n${many(n, (i) => `    - {name: v${i}, emptyDir: {}}\n`)}`,
      `      volumeMounts:\n${many(n, (i) => `        - {name: v${i}, mountPath: /m${i}}\n`)}`,
    ),
  ),
  inDocument('projected sources', (n) =>
    pod(
      '  volumes:\n    - name: v\n      projected:\n        sources:\n' +
        `${many(n, (i) => `          - configMap: {name: m${i}}\n`)}`,
    ),
  ),
  inDocument('projected sources at one path', (n) =>
    pod(
      '  volumes:\n    - name: v\n      projected:\n        sources:\n' +
        `${many(n, (i) => `          - configMap: {name: m${i}, items: [{key: a, path: b}]}\n`)}`,
    ),
  ),
  inDocument('items of a volume', (n) =>
    pod(
      '  volumes:\n    - name: v\n      configMap:\n        name: m\n        items:\n' +
        `${many(n, (i) => `          - {key: k${i}, path: p/${i}}\n`)}`,
    ),
  ),
  inDocument('slashes in a host path', (n) =>
    pod(`  volumes:\n    - {name: v, hostPath: {path: "${'/'.repeat(n)}x"}}\n`),
  ),
  inDocument('slashes in a mount path', (n) =>
    pod(
      '  volumes:\n    - {name: v, emptyDir: {}}\n',
      `      volumeMounts: [{name: v, mountPath: "${'/'.repeat(n)}x"}]\n`,
    ),
  ),
  inDocument('an iSCSI name', (n) =>
    pod(`  volumes:\n    - {name: v, iscsi: {targetPortal: a, lun: 0, iqn: "${'iqn.2020-01.a:'.repeat(n)} "}}\n`),
  ),
  inDocument('several sources in each volume', (n) =>
    pod(`  volumes:\n${many(n, (i) => `    - {name: v${i}, emptyDir: {}, hostPath: {path: /a}}\n`)}`),
  ),
];

const lists: readonly Shape[] = [
  inDocument('tolerations', (n) => pod(`  tolerations:\n${many(n, () => '    - {key: a, operator: Exists}\n')}`)),
  inDocument('host aliases', (n) => pod(`  hostAliases:\n${many(n, () => '    - {ip: 10.0.0.1, hostnames: [a]}\n')}`)),
  inDocument('readiness gates', (n) => pod(`  readinessGates:\n${many(n, () => '    - conditionType: a\n')}`)),
  inDocument('scheduling gates', (n) => pod(`  schedulingGates:\n${many(n, () => '    - name: a\n')}`)),
  inDocument('spread constraints', (n) =>
    pod(
      '  topologySpreadConstraints:\n' +
        `${many(n, () => '    - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}\n')}`,
    ),
  ),
  inDocument('pull secrets', (n) => pod(`  imagePullSecrets:\n${many(n, () => '    - name: a\n')}`)),
  inDocument('sysctls', (n) =>
    pod(`  securityContext:\n    sysctls:\n${many(n, () => '      - {name: a, value: b}\n')}`),
  ),
  inDocument('added capabilities', (n) =>
    pod('', `      securityContext: {capabilities: {add: [${many(n, () => 'SYS_ADMIN, ')}]}}\n`),
  ),
  inDocument('terms of affinity', (n) =>
    pod(
      '  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n' +
        '        nodeSelectorTerms:\n' +
        `${many(n, (i) => `          - matchExpressions: [{key: a, operator: In, values: [b${i}]}]\n`)}`,
    ),
  ),
  inDocument('annotations', (n) => pod('', '', `  annotations:\n${many(n, (i) => `    a${i}: x\n`)}`)),
  inDocument('labels that are too long', (n) =>
    pod('', '', `  labels:\n${many(n, (i) => `    a${i}: "${'x '.repeat(40)}"\n`)}`),
  ),
  inDocument('blanks in the annotation of another linter', (n) =>
    pod('', '', `  annotations:\n    kube-score/ignore: "a${' '.repeat(n)}x"\n`),
  ),
  inDocument(
    'keys of a ConfigMap',
    (n) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n${many(n, (i) => `  k${i}: v\n`)}`,
  ),
  inDocument(
    'items of a List',
    (n) =>
      'apiVersion: v1\nkind: List\nitems:\n' +
      `${many(n, (i) => `  - apiVersion: v1\n    kind: Pod\n    metadata: {name: p${i}}\n` + '    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: "80"}]}]}\n')}`,
  ),
];

const yaml: readonly Shape[] = [
  inDocument('duplicate keys', (n) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${many(n, () => 'a: x\n')}`),
  inDocument('duplicate keys with anchors', (n) => many(n, () => 'a: &x\n')),
  inDocument('duplicate fields of a pod', (n) => pod(many(n, (i) => `  nodeName: n${i}\n`))),
  inDocument('keys named as properties of objects', (n) =>
    pod(many(n, (i) => `  ${['__proto__', 'constructor', 'toString', 'hasOwnProperty'][i % 4] ?? ''}: x\n`)),
  ),
  inDocument('unknown fields', (n) => pod(many(n, (i) => `  unknown${i}: x\n`))),
  inDocument('unknown fields in a flow map', (n) => pod(`  securityContext: {${many(n, (i) => `u${i}: x, `)}}\n`)),
  inDocument('misplaced fields', (n) =>
    pod(
      '',
      '',
      many(n, () => '  restartPolicy: Always\n'),
    ),
  ),
  inDocument('comments', (n) => `${many(n, (i) => `# note ${i}\n`)}${pod('')}`),
  inDocument('ignore comments', (n) =>
    pod(
      '',
      many(n, (i) => `    # pod-coach: ignore image-tag\n    - {name: c${i}, image: nginx}\n`),
    ),
  ),
  inDocument('one long line of #', (n) => `${'#'.repeat(n)}\n# pod-coach: ignore image-tag\n${pod('')}`),
  inDocument('empty lines', (n) => pod('') + '\n'.repeat(n)),
  inDocument('spaces at the end', (n) => pod('') + ' '.repeat(n)),
  inDocument('tabs', (n) => `apiVersion: v1\nkind: Pod\n${many(n, () => '\tname: x\n')}`),
  inDocument('unclosed quotes', (n) => `apiVersion: v1\nkind: Pod\n${many(n, () => 'a: "x\n')}`),
  inDocument('closing brackets', (n) => `apiVersion: v1\nkind: Pod\na: ${'] '.repeat(n)}\n`),
  inDocument('nested flow lists', (n) => `apiVersion: v1\nkind: Pod\na: ${'['.repeat(n)}\n`),
  inDocument('nested block lists', (n) => `apiVersion: v1\nkind: Pod\na:\n  ${'- '.repeat(n)}x\n`),
  inDocument('aliases', (n) => `apiVersion: v1\nkind: Pod\na: &a x\nb: [${'*a, '.repeat(n)}]\n`),
  inDocument('anchors', (n) => pod('', `      args:\n${many(n, (i) => `        - &a${i} x\n`)}`)),
  inDocument('merge keys', (n) => `apiVersion: v1\nkind: Pod\na: &a {b: c}\nd:\n${many(n, () => '  <<: *a\n')}`),
  inDocument('broken lines', (n) => `apiVersion: v1\nkind: Pod\n${many(n, () => 'name web\n')}`),
  inDocument(
    'keys without a space after them',
    (n) => `apiVersion: v1\nkind: Pod\nmetadata:\n${many(n, (i) => `  a${i}:x\n`)}`,
  ),
  inDocument('byte order marks', (n) => `${'\ufeff'.repeat(n)}x\n%a\n`),
  inDocument('a long plain scalar of lines', (n) =>
    pod('', `      command:\n        - x\n${many(n, () => '          y\n')}`),
  ),
  inDocument('a block scalar', (n) => pod('', `      args:\n        - |\n${many(n, () => '          echo $HOME\n')}`)),
  inDocument('lone carriage returns', (n) =>
    pod(
      '',
      many(n, () => '      # x\r'),
    ),
  ),
  inDocument('line breaks of two kinds', (n) =>
    pod(
      '',
      many(n, (i) => `    - {name: c${i}, image: nginx}${i % 2 ? '\r\n' : '\n'}`),
    ),
  ),
  inDocument('actions of a template', (n) =>
    pod('', `      args:\n${many(n, (i) => `        - {{ .Values.a${i} }}\n`)}`),
  ),
  inDocument('conflict markers', (n) => pod('') + many(n, () => '<<<<<<< a\n=======\n>>>>>>> b\n')),
  inDocument(
    'JSON of containers',
    (n) =>
      `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[${many(n, (i) => `{"name":"c${i}","image":"nginx"},\n`)}{"name":"web","image":"nginx"}]}}`,
  ),
];

const files: readonly Shape[] = [
  inFile('empty documents', (n) => '---\n'.repeat(n)),
  inFile('Pods', (n) =>
    many(
      n,
      (i) =>
        `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}}\nspec: {containers: [{name: web, image: nginx}]}\n`,
    ),
  ),
  inFile('Services and Deployments of their own', (n) =>
    many(n, (i) => service(i, `app: a${i}`) + deployment(i, `a${i}`)),
  ),
  inFile('Services and Pods of one label', (n) => many(n, (i) => service(i, 'app: a') + labelledPod(i))),
  inFile('Services of unknown labels', (n) => many(n, (i) => service(i, `app: a${i}`) + labelledPod(i))),
  inFile('Services of many names', (n) => many(n, () => service(0, 'app: a'))),
  inFile('ConfigMaps that nobody reads, and readers', (n) =>
    many(
      n,
      (i) =>
        `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m${i}}\n---\napiVersion: v1\nkind: Pod\n` +
        `metadata: {name: p${i}}\n` +
        `spec: {containers: [{name: a, image: b, envFrom: [{configMapRef: {name: n${i}}}]}]}\n`,
    ),
  ),
  inFile('readers of one ConfigMap', (n) =>
    many(
      n,
      (i) =>
        '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {a: b}\n---\napiVersion: v1\n' +
        `kind: Pod\nmetadata: {name: p${i}}\n` +
        ('spec: {containers: [{name: a, image: b, env: [{name: A, valueFrom: {configMapKeyRef: {name: m, key: ' +
          'k}}}]}]}\n'),
    ),
  ),
  inFile('Namespaces with levels, and their Pods', (n) =>
    many(
      n,
      (i) =>
        '---\napiVersion: v1\nkind: Namespace\n' +
        `metadata: {name: n${i}, labels: {pod-security.kubernetes.io/enforce: restricted}}\n---\n` +
        `apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: n${i}}\n` +
        'spec: {containers: [{name: a, image: b}]}\n',
    ),
  ),
  inFile('documents that are no Kubernetes', (n) => many(n, () => '---\na: b\n')),
  inFile('document ends', (n) => '...\n'.repeat(n)),
  inFile('directives', (n) => many(n, () => '%YAML 1.2\n---\na: b\n')),
  inFile('one document of comments', (n) => many(n, () => '# pod-coach: kubernetes 1.30\n')),
];

function service(i: number, selector: string): string {
  return (
    `---\napiVersion: v1\nkind: Service\nmetadata: {name: s${i}}\nspec: {selector: {${selector}}, ports: [{port: ` +
    '80, targetPort: http}]}\n'
  );
}

function labelledPod(i: number): string {
  return (
    `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}, labels: {app: a}}\n` +
    'spec: {containers: [{name: web, image: nginx}]}\n'
  );
}

function deployment(i: number, app: string): string {
  return (
    `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${i}}\nspec: {selector: {matchLabels: {app: ` +
    `${app}}}, template: {metadata: {labels: {app: ${app}}}, spec: {containers: [{name: web, image: nginx}]}}}\n`
  );
}

export const shapes: readonly Shape[] = [
  ...containers,
  ...variables,
  ...volumes,
  ...lists,
  ...yaml,
  ...files,
  ...askedShapes,
];

/** About the largest `n` whose text is within the limit. */
export function largest({ text, limit }: Shape): number {
  const each = (text(1000).length - text(0).length) / 1000;
  let n = Math.floor((limit - text(0).length) / each);
  while (text(n).length > limit) n = Math.floor(n * 0.97);
  return n;
}
