/** Answers to the incidents, as edits of the manifest that is shipped: right ones, and the obvious wrong ones. */

/** What a reader does: each `from` is replaced by its `to`. */
export interface IncidentAnswer {
  readonly what: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
}

export interface IncidentAnswers {
  readonly right: readonly IncidentAnswer[];
  readonly wrong: readonly IncidentAnswer[];
}

const by = (what: string, ...edits: readonly (readonly [from: string, to: string])[]): IncidentAnswer => ({
  what,
  edits,
});

const password = '            - name: PGDATA\n';
const passwordFromKey = (key: string, name = 'database'): string =>
  '            - name: POSTGRES_PASSWORD\n              valueFrom:\n                secretKeyRef:\n' +
  `                  name: ${name}\n                  key: ${key}\n`;
const databaseEnv = '          env:\n';
const keyRef = `              valueFrom:
                configMapKeyRef:
                  name: shop
                  key: databaseHost
`;
const diskSelector = '      nodeSelector:\n        disk: ssd\n';
const toleration = (...lines: readonly string[]): string =>
  `${diskSelector}      tolerations:\n        - ${lines.join('\n          ')}\n`;
const diskAffinity = (kind: string): string => `      affinity:
        nodeAffinity:
          ${kind}
`;
const requiredDisk = `requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: disk
                    operator: In
                    values: [ssd]`;
const readiness = `          readinessProbe:
            httpGet:
              path: /ready
              port: 8080
            periodSeconds: 5
`;
const liveness = `          livenessProbe:
            httpGet:
              path: /alive
              port: http
            periodSeconds: 5
`;
const startup = (period: number, failures: number, path = '/alive'): string => `          startupProbe:
            httpGet:
              path: ${path}
              port: http
            periodSeconds: ${period}
            failureThreshold: ${failures}
`;
const tlsVolume = '          secret:\n            secretName: shop-tls\n';
const initContainer = `      initContainers:
        - name: wait
          image: shop-wait:1.0
          resources: { requests: { cpu: 50m, memory: 32Mi }, limits: { memory: 32Mi } }
          env:
            - name: WAIT_FOR
              value: database:5432
`;
const asJob = [
  ['apiVersion: apps/v1\nkind: Deployment', 'apiVersion: batch/v1\nkind: Job'],
  ['  replicas: 1\n  selector:\n    matchLabels:\n      app: migrate\n', ''],
] as const;
const podSpec = '    spec:\n      containers:';

export const incidentAnswers: Readonly<Record<string, IncidentAnswers>> = {
  'wrong-tag': {
    right: [
      by('the registry named too', ['image: shop-web:2.11', 'image: docker.io/library/shop-web:2.1']),
      by('in quotes, and always pulled', [
        'image: shop-web:2.11',
        'image: "shop-web:2.1"\n          imagePullPolicy: Always',
      ]),
      by('one replica fewer', ['shop-web:2.11', 'shop-web:2.1'], ['replicas: 2', 'replicas: 1']),
    ],
    wrong: [
      by('no tag', ['shop-web:2.11', 'shop-web']),
      by('latest', ['shop-web:2.11', 'shop-web:latest']),
      by('the old version', ['shop-web:2.11', 'shop-web:2.0']),
      by('never pulled', ['image: shop-web:2.11', 'image: shop-web:2.11\n          imagePullPolicy: Never']),
      by('no Pods', ['replicas: 2', 'replicas: 0']),
      by('another name', ['shop-web:2.11', 'shop_web:2.1']),
    ],
  },
  'missing-variable': {
    right: [
      by('from the key', [password, passwordFromKey('POSTGRES_PASSWORD') + password]),
      by('all keys of the Secret', [
        databaseEnv,
        `          envFrom:\n            - secretRef:\n                name: database\n${databaseEnv}`,
      ]),
      by('passed on from another variable', [
        password,
        `${passwordFromKey('POSTGRES_PASSWORD').replace('name: POSTGRES_PASSWORD', 'name: PASSWORD')}            ` +
          '- name: POSTGRES_PASSWORD\n' +
          `              value: $(PASSWORD)\n${password}`,
      ]),
    ],
    wrong: [
      by('no password at all', [
        password,
        `            - name: POSTGRES_HOST_AUTH_METHOD\n              value: trust\n${password}`,
      ]),
      by('another password', [
        password,
        `            - name: POSTGRES_PASSWORD\n              value: secret\n${password}`,
      ]),
      by('an empty password', [
        password,
        `            - name: POSTGRES_PASSWORD\n              value: ""\n${password}`,
      ]),
      by('a key that is not there', [password, passwordFromKey('password') + password]),
      by('a Secret that is not there', [password, passwordFromKey('POSTGRES_PASSWORD', 'postgres') + password]),
      by('passed on before it is set', [
        password,
        '            - name: POSTGRES_PASSWORD\n              value: $(PASSWORD)\n' +
          `${passwordFromKey('POSTGRES_PASSWORD').replace('name: POSTGRES_PASSWORD', 'name: PASSWORD')}${password}`,
      ]),
      by('more memory', ['limits: { memory: 256Mi }', 'limits: { memory: 512Mi }']),
    ],
  },
  'too-little-memory': {
    right: [
      by('128Mi for both', [
        'memory: 32Mi\n            limits:\n              memory: 32Mi',
        'memory: 128Mi\n            limits:\n              memory: 128Mi',
      ]),
      by('only the limit', ['limits:\n              memory: 32Mi', 'limits:\n              memory: 96Mi']),
      by('in other units', [
        'memory: 32Mi\n            limits:\n              memory: 32Mi',
        'memory: 0.0625Gi\n            limits:\n              memory: 64Mi',
      ]),
    ],
    wrong: [
      by('only the request', ['memory: 32Mi\n            limits', 'memory: 64Mi\n            limits']),
      by('no limit', ['            limits:\n              memory: 32Mi\n', '']),
      by('still too little', ['limits:\n              memory: 32Mi', 'limits:\n              memory: 40Mi']),
      by('megabits', ['limits:\n              memory: 32Mi', 'limits:\n              memory: 64m']),
      by('far too much', ['limits:\n              memory: 32Mi', 'limits:\n              memory: 64Gi']),
      by('more CPU', ['cpu: 100m', 'cpu: 500m']),
    ],
  },
  'missing-key': {
    right: [
      by('the key as it is', ['key: databaseHost', 'key: database-host']),
      by('the key added to the ConfigMap', [
        'apiVersion: apps/v1',
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  databaseHost: database\n---\n' +
          'apiVersion: apps/v1',
      ]),
      by(
        'a ConfigMap of its own',
        [
          'apiVersion: apps/v1',
          'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop-database\ndata:\n  databaseHost: database\n' +
            '---\napiVersion: apps/v1',
        ],
        ['                  name: shop\n', '                  name: shop-database\n'],
      ),
      by('the value itself', [keyRef, '              value: database\n']),
    ],
    wrong: [
      by('optional', ['key: databaseHost\n', 'key: databaseHost\n                  optional: true\n']),
      by('another key', ['key: databaseHost', 'key: greeting']),
      by('capitals', ['key: databaseHost', 'key: DATABASE_HOST']),
      by('a Secret', ['configMapKeyRef', 'secretKeyRef']),
      by('no variable', [`          env:\n            - name: DATABASE_HOST\n${keyRef}`, '']),
      by('another ConfigMap', ['                  name: shop\n', '                  name: database\n']),
    ],
  },
  'too-large': {
    right: [
      by('four tenths', ['cpu: "400"', 'cpu: 400m']),
      by('as a fraction', ['cpu: "400"', 'cpu: 0.4']),
      by('half a CPU', ['cpu: "400"', 'cpu: 500m']),
    ],
    wrong: [
      by('without quotes', ['cpu: "400"', 'cpu: 400']),
      by('no request', ['              cpu: "400"\n', '']),
      by('just a little less', ['cpu: "400"', 'cpu: "40"']),
      by('less memory', [
        'requests:\n              cpu: "400"\n              memory: 128Mi',
        'requests:\n              cpu: "400"\n              memory: 64Mi',
      ]),
      by('straight to a node', ['      containers:', '      nodeName: node-1\n      containers:']),
      by('tolerating everything', [
        '      containers:',
        '      tolerations:\n        - operator: Exists\n      containers:',
      ]),
    ],
  },
  'tainted-node': {
    right: [
      by('this value', [diskSelector, toleration('key: dedicated', 'value: database', 'effect: NoSchedule')]),
      by('any value', [diskSelector, toleration('key: dedicated', 'operator: Exists', 'effect: NoSchedule')]),
      by('every effect', [diskSelector, toleration('key: dedicated', 'operator: Equal', 'value: database')]),
      by('by affinity', [
        diskSelector,
        toleration('key: dedicated', 'operator: Exists').replace(diskSelector, diskAffinity(requiredDisk)),
      ]),
    ],
    wrong: [
      by('no selector', [diskSelector, '']),
      by('a toleration instead of the selector', [
        diskSelector,
        toleration('key: dedicated', 'operator: Exists').replace(diskSelector, ''),
      ]),
      by('another value', [diskSelector, toleration('key: dedicated', 'value: "true"', 'effect: NoSchedule')]),
      by('another effect', [diskSelector, toleration('key: dedicated', 'operator: Exists', 'effect: NoExecute')]),
      by('the label as the key', [diskSelector, toleration('key: disk', 'value: ssd', 'effect: NoSchedule')]),
      by('another node', ['disk: ssd', 'kubernetes.io/hostname: node-1']),
    ],
  },
  'never-ready': {
    right: [
      by('the number', ['port: 8080', 'port: 3000']),
      by('the name of the port', ['port: 8080', 'port: http']),
      by('the program on 8080', [
        'containerPort: 3000\n',
        'containerPort: 8080\n          env:\n            - name: PORT\n              value: "8080"\n',
      ]),
    ],
    wrong: [
      by('no probe', [readiness, '']),
      by('more time', ['periodSeconds: 5\n', 'periodSeconds: 5\n            initialDelaySeconds: 60\n']),
      by('more tries', ['periodSeconds: 5\n', 'periodSeconds: 5\n            failureThreshold: 30\n']),
      by('as a liveness probe', ['readinessProbe', 'livenessProbe']),
      by('only that the port is open', [
        '            httpGet:\n              path: /ready\n              port: 8080\n',
        '            tcpSocket:\n              port: 3000\n',
      ]),
      by('another target of the Service', ['targetPort: http', 'targetPort: 8080']),
      by('a port declared where nobody listens', ['containerPort: 3000', 'containerPort: 8080']),
      by('Pods that are not ready all the same', [
        '  selector:\n    app: shop\n  ports',
        '  publishNotReadyAddresses: true\n  selector:\n    app: shop\n  ports',
      ]),
    ],
  },
  'killed-too-early': {
    right: [
      by('a minute at its start', [liveness, startup(5, 12) + liveness]),
      by('in another rhythm', [liveness, startup(10, 6) + liveness]),
      by('a delay', ['periodSeconds: 5\n', 'periodSeconds: 5\n            initialDelaySeconds: 50\n']),
      by('more tries', ['periodSeconds: 5\n', 'periodSeconds: 5\n            failureThreshold: 12\n']),
    ],
    wrong: [
      by('no probe', [liveness, '']),
      by('a little more time', ['periodSeconds: 5\n', 'periodSeconds: 5\n            initialDelaySeconds: 15\n']),
      by('ten minutes', ['periodSeconds: 5\n', 'periodSeconds: 5\n            initialDelaySeconds: 600\n']),
      by('a longer timeout', ['periodSeconds: 5\n', 'periodSeconds: 5\n            timeoutSeconds: 5\n']),
      by('as a readiness probe', ['livenessProbe', 'readinessProbe']),
      by('a startup probe that gives up too early', [liveness, startup(5, 3) + liveness]),
      by('a startup probe for a page that is not there', [liveness, startup(5, 12, '/started') + liveness]),
      by('more memory', ['limits: { memory: 128Mi }', 'limits: { memory: 512Mi }']),
    ],
  },
  'wrong-selector': {
    right: [
      by('the label of the Pods', ['app: shop-web', 'app: shop']),
      by(
        'a second label for the Service',
        ['app: shop-web', 'part: web'],
        ['      labels:\n        app: shop\n', '      labels:\n        app: shop\n        part: web\n'],
      ),
      by(
        'the label renamed everywhere',
        ['    matchLabels:\n      app: shop\n', '    matchLabels:\n      app: shop-web\n'],
        ['      labels:\n        app: shop\n', '      labels:\n        app: shop-web\n'],
      ),
    ],
    wrong: [
      by('no selector', ['  selector:\n    app: shop-web\n', '']),
      by('another target', ['targetPort: http', 'targetPort: 3000']),
      by('another type', ['  selector:\n    app: shop-web\n', '  type: NodePort\n  selector:\n    app: shop-web\n']),
      by('another name for the Deployment', ['name: shop\nspec:\n  replicas', 'name: shop-web\nspec:\n  replicas']),
      by('a label on the Deployment itself', [
        'name: shop\nspec:\n  replicas',
        'name: shop\n  labels:\n    app: shop-web\nspec:\n  replicas',
      ]),
      by('only the Pods relabelled', ['      labels:\n        app: shop\n', '      labels:\n        app: shop-web\n']),
      by('one label too many', ['app: shop-web', 'app: shop\n    tier: web']),
    ],
  },
  'waits-forever': {
    right: [
      by('with its namespace', ['value: database:5432', 'value: database.data:5432']),
      by('in full', ['value: database:5432', 'value: database.data.svc.cluster.local:5432']),
      by('with svc', ['value: database:5432', 'value: database.data.svc:5432']),
      by('in the same namespace', ['  name: shop\nspec:', '  name: shop\n  namespace: data\nspec:']),
    ],
    wrong: [
      by('nobody waits', [initContainer, '']),
      by('the parts swapped', ['value: database:5432', 'value: data.database:5432']),
      by('localhost', ['value: database:5432', 'value: localhost:5432']),
      by('another port', ['value: database:5432', 'value: database.data:3306']),
      by('as a sidecar', ['image: shop-wait:1.0\n', 'image: shop-wait:1.0\n          restartPolicy: Always\n']),
      by('the namespace under another name', ['value: database:5432', 'value: database.database:5432']),
    ],
  },
  'missing-secret': {
    right: [
      by('the new name', ['secretName: shop-tls', 'secretName: shop-certificate']),
      by('by items', [
        tlsVolume,
        '          secret:\n            secretName: shop-certificate\n            items:\n' +
          '              - key: tls.crt\n                path: tls.crt\n              - key: tls.key\n' +
          '                path: tls.key\n',
      ]),
      by('projected', [
        tlsVolume,
        '          projected:\n            sources:\n              - secret:\n' +
          '                  name: shop-certificate\n',
      ]),
    ],
    wrong: [
      by('optional', ['secretName: shop-tls\n', 'secretName: shop-tls\n            optional: true\n']),
      by('an empty directory', [tlsVolume, '          emptyDir: {}\n']),
      by('a ConfigMap of that name', [tlsVolume, '          configMap:\n            name: shop-certificate\n']),
      by('no volume', [
        '          volumeMounts:\n            - name: tls\n              mountPath: /etc/tls\n' +
          `              readOnly: true\n      volumes:\n        - name: tls\n${tlsVolume}`,
        '',
      ]),
      by('only the key', [
        tlsVolume,
        '          secret:\n            secretName: shop-certificate\n            items:\n' +
          '              - key: tls.key\n                path: tls.key\n',
      ]),
      by(
        'mounted elsewhere',
        ['secretName: shop-tls', 'secretName: shop-certificate'],
        ['mountPath: /etc/tls', 'mountPath: /tls'],
      ),
    ],
  },
  'done-too-soon': {
    right: [
      by('a Job that never restarts', ...asJob, [podSpec, '    spec:\n      restartPolicy: Never\n      containers:']),
      by('a Job that restarts on failure', ...asJob, [
        podSpec,
        '    spec:\n      restartPolicy: OnFailure\n      containers:',
      ]),
      by(
        'a Job with a limit of tries',
        ...asJob,
        ['spec:\n  template', 'spec:\n  backoffLimit: 2\n  template'],
        [podSpec, '    spec:\n      restartPolicy: Never\n      containers:'],
      ),
    ],
    wrong: [
      by('no Pods', ['replicas: 1', 'replicas: 0']),
      by('a Deployment that never restarts', [podSpec, '    spec:\n      restartPolicy: Never\n      containers:']),
      by('a program that waits', [
        'image: shop-migrate:1.0\n',
        'image: shop-migrate:1.0\n          command: [sleep, infinity]\n',
      ]),
      by(
        'a StatefulSet',
        ['kind: Deployment', 'kind: StatefulSet'],
        ['  replicas: 1\n', '  replicas: 1\n  serviceName: migrate\n'],
      ),
      by('a DaemonSet', ['kind: Deployment', 'kind: DaemonSet'], ['  replicas: 1\n', '']),
      by('a Job without a restartPolicy', ...asJob),
      by(
        'a Job that is suspended',
        ...asJob,
        ['spec:\n  template', 'spec:\n  suspend: true\n  template'],
        [podSpec, '    spec:\n      restartPolicy: Never\n      containers:'],
      ),
    ],
  },
};
