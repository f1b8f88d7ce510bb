/** The 31 mistakes that people make, each put alone into a clean manifest. */

import assert from 'node:assert/strict';
import type { Severity } from '../../src/core/rules/finding.ts';

export const POD = `# A clean Pod.
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app.kubernetes.io/name: web
spec:
  automountServiceAccountToken: false
  restartPolicy: Always
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web # serves pages
      image: registry.example.com/shop/web:2.4.1
      command: ["node", "server.js"]
      ports:
        - name: http
          containerPort: 8080
      env:
        - name: LOG_LEVEL
          value: info
      resources:
        requests:
          cpu: 100m
          memory: 64Mi
        limits:
          memory: 128Mi
      readinessProbe:
        httpGet:
          path: /ready
          port: http
      livenessProbe:
        httpGet:
          path: /live
          port: http
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      emptyDir: {}
`;

export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
${POD.slice(POD.indexOf('spec:'))
  .trimEnd()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

export interface Mistake {
  readonly name: string;
  readonly in?: string;
  readonly from: string;
  readonly to: string;
  /** The text that is underlined. */
  readonly at: string;
  readonly severity: Severity;
  readonly fixable: boolean;
}

const SECOND = `    - name: web
      image: registry.example.com/shop/log:1.0.0
      resources:
        requests:
          cpu: 10m
          memory: 16Mi
        limits:
          memory: 16Mi
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
`;

const RESOURCES = POD.slice(POD.indexOf('      resources:'), POD.indexOf('      readinessProbe:'));

export const MISTAKES: readonly Mistake[] = [
  {
    name: '1 missing image',
    from: '      image: registry.example.com/shop/web:2.4.1\n',
    to: '',
    at: 'name: web',
    severity: 'error',
    fixable: false,
  },
  {
    name: '2 a misspelt field',
    from: '  containers:',
    to: '  conatiners:',
    at: 'conatiners',
    severity: 'error',
    fixable: true,
  },
  {
    name: '3 an upper-case name',
    from: '  name: web\n  labels',
    to: '  name: Web\n  labels',
    at: 'Web',
    severity: 'error',
    fixable: true,
  },
  {
    name: '4 two containers of one name',
    from: '  volumes:\n',
    to: `${SECOND}  volumes:\n`,
    at: 'web',
    severity: 'error',
    fixable: true,
  },
  {
    name: '5 two ports of one name',
    from: '          containerPort: 8080\n',
    to: '          containerPort: 8080\n        - name: http\n          containerPort: 9090\n',
    at: 'http',
    severity: 'error',
    fixable: true,
  },
  {
    name: '6 a port out of range',
    from: 'containerPort: 8080',
    to: 'containerPort: 70000',
    at: '70000',
    severity: 'error',
    fixable: false,
  },
  {
    name: '7 a port in quotes',
    from: 'containerPort: 8080',
    to: 'containerPort: "8080"',
    at: '"8080"',
    severity: 'error',
    fixable: true,
  },
  {
    name: '8 a blank in an amount',
    from: 'cpu: 100m',
    to: 'cpu: "100 m"',
    at: '"100 m"',
    severity: 'error',
    fixable: true,
  },
  {
    name: '9 a limit below the request',
    from: '          memory: 128Mi',
    to: '          memory: 32Mi',
    at: '64Mi',
    severity: 'error',
    fixable: true,
  },
  {
    name: '10 a mount without a volume',
    from: '        - name: data\n          mountPath',
    to: '        - name: dta\n          mountPath',
    at: 'dta',
    severity: 'error',
    fixable: true,
  },
  {
    name: '11 a volume that nobody mounts',
    from: '    - name: data\n      emptyDir: {}\n',
    to: '    - name: data\n      emptyDir: {}\n    - name: cache\n      emptyDir: {}\n',
    at: 'cache',
    severity: 'information',
    fixable: true,
  },
  {
    name: '12 a probe of a port name that is not there',
    from: 'path: /ready\n          port: http',
    to: 'path: /ready\n          port: web',
    at: 'web',
    severity: 'warning',
    fixable: true,
  },
  {
    name: '13 a probe that does nothing',
    from: '      readinessProbe:\n        httpGet:\n          path: /ready\n          port: http\n',
    to: '      readinessProbe:\n        periodSeconds: 5\n',
    at: 'readinessProbe',
    severity: 'error',
    fixable: true,
  },
  {
    name: '14 an unknown restart policy',
    from: 'restartPolicy: Always',
    to: 'restartPolicy: Sometimes',
    at: 'Sometimes',
    severity: 'error',
    fixable: false,
  },
  {
    name: '15 OnFailure in a Deployment',
    in: DEPLOYMENT,
    from: 'restartPolicy: Always',
    to: 'restartPolicy: OnFailure',
    at: 'OnFailure',
    severity: 'error',
    fixable: true,
  },
  {
    name: '16 latest',
    from: 'web:2.4.1',
    to: 'web:latest',
    at: 'registry.example.com/shop/web:latest',
    severity: 'information',
    fixable: false,
  },
  {
    name: '17 no tag',
    from: 'web:2.4.1',
    to: 'web',
    at: 'registry.example.com/shop/web',
    severity: 'information',
    fixable: false,
  },
  { name: '18 no resources', from: RESOURCES, to: '', at: 'web', severity: 'information', fixable: true },
  {
    name: '19 privileged',
    from: '        allowPrivilegeEscalation: false\n',
    to: '        privileged: true\n',
    at: 'true',
    severity: 'information',
    fixable: true,
  },
  {
    name: '20 the host network',
    from: '  restartPolicy: Always\n',
    to: '  restartPolicy: Always\n  hostNetwork: true\n',
    at: 'true',
    severity: 'information',
    fixable: true,
  },
  {
    name: '21 not root, but user 0',
    from: 'runAsUser: 10001',
    to: 'runAsUser: 0',
    at: '0',
    severity: 'warning',
    fixable: true,
  },
  {
    name: '22 a database beside the application',
    from: '  volumes:\n',
    to:
      `${SECOND.replace('name: web', 'name: db').replace('registry.example.com/shop/log:1.0.0', 'postgres:17.2')}  ` +
      'volumes:\n',
    at: 'postgres:17.2',
    severity: 'information',
    fixable: false,
  },
  {
    name: '23 labels that the selector does not match',
    in: DEPLOYMENT,
    from: '      labels:\n        app: web',
    to: '      labels:\n        app: shop',
    at: 'shop',
    severity: 'error',
    fixable: true,
  },
  {
    name: '24 a value from two sources',
    from: '          value: info\n',
    to: '          value: info\n          valueFrom:\n            fieldRef:\n              fieldPath: metadata.name\n',
    at: 'valueFrom',
    severity: 'error',
    fixable: true,
  },
  {
    name: '25 a command as one text',
    from: 'command: ["node", "server.js"]',
    to: 'command: node server.js',
    at: 'node server.js',
    severity: 'error',
    fixable: true,
  },
  {
    name: '26 a tab',
    from: '          value: info\n',
    to: '\t  value: info\n',
    at: '\t  ',
    severity: 'error',
    fixable: true,
  },
  {
    name: '27 a key twice',
    from: '      command: [',
    to: '      image: registry.example.com/shop/web:2.4.1\n      command: [',
    at: 'image',
    severity: 'error',
    fixable: true,
  },
  {
    name: '28 true where a text is wanted',
    from: 'value: info',
    to: 'value: true',
    at: 'true',
    severity: 'error',
    fixable: true,
  },
  {
    name: '29 a number where a text is wanted',
    from: 'value: info',
    to: 'value: 8080',
    at: '8080',
    severity: 'error',
    fixable: true,
  },
  {
    name: '30 a Pod in apps/v1',
    from: 'apiVersion: v1',
    to: 'apiVersion: apps/v1',
    at: 'apps/v1',
    severity: 'error',
    fixable: true,
  },
  {
    name: '31 a label that is no label',
    from: 'app.kubernetes.io/name: web',
    to: 'app.kubernetes.io/name: "my shop!"',
    at: '"my shop!"',
    severity: 'error',
    fixable: true,
  },
];

export function withMistake({ in: manifest = POD, from, to }: Mistake): string {
  assert.equal(manifest.split(from).length, 2, `«${from}» stands once`);
  return manifest.replace(from, () => to);
}
