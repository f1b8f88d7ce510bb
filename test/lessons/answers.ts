/**
 * What breaks any solution, and answers to single exercises: what it is, the text of the solution, and what stands
 * there instead.
 */
import { eachContainer, eachPod, objectsIn, textOf, type Rewriting } from './rewritings.ts';

type Edit = readonly [what: string, from: string, to: string];

function withVolume(source: Record<string, unknown>): (text: string) => string {
  return (text) =>
    eachPod(text, (spec) => {
      spec['volumes'] = [...((spec['volumes'] as unknown[] | undefined) ?? []), { name: 'more', ...source }];
      const [first] = spec['containers'] as Record<string, unknown>[];
      if (first)
        first['volumeMounts'] = [
          ...((first['volumeMounts'] as unknown[] | undefined) ?? []),
          { name: 'more', mountPath: '/more' },
        ];
    });
}

/** Each of these keeps the Pods of any file from running. */
export const breakings: readonly Rewriting[] = [
  {
    what: 'no node has the label',
    rewrite: (text) => eachPod(text, (spec) => (spec['nodeSelector'] = { disk: 'gold' })),
  },
  {
    what: 'more memory than any node has',
    rewrite: (text) =>
      eachContainer(
        text,
        (container) => (container['resources'] = { requests: { memory: '64Gi' }, limits: { memory: '64Gi' } }),
      ),
  },
  {
    what: 'more CPU than any node has',
    rewrite: (text) => eachContainer(text, (container) => (container['resources'] = { requests: { cpu: '500' } })),
  },
  {
    what: 'a Secret that is not there',
    rewrite: (text) =>
      eachContainer(text, (container) => (container['envFrom'] = [{ secretRef: { name: 'nowhere' } }])),
  },
  { what: 'a ConfigMap that is not there', rewrite: withVolume({ configMap: { name: 'nowhere' } }) },
  { what: 'a claim that is not there', rewrite: withVolume({ persistentVolumeClaim: { claimName: 'nowhere' } }) },
  {
    what: 'an image that is never pulled',
    rewrite: (text) => eachContainer(text, (container) => (container['imagePullPolicy'] = 'Never')),
  },
  {
    what: 'an image name with a space',
    rewrite: (text) => eachContainer(text, (container) => (container['image'] = 'shop web:2.1')),
  },
  {
    what: 'a registry that does not exist',
    rewrite: (text) =>
      eachContainer(text, (container) => (container['image'] = `registry.invalid/${String(container['image'])}`)),
  },
  {
    what: 'too little memory to start',
    rewrite: (text) => eachContainer(text, (container) => (container['resources'] = { limits: { memory: '4Mi' } })),
  },
  {
    what: 'a field that does not exist',
    rewrite: (text) => eachContainer(text, (container) => (container['imagePolicy'] = 'Always')),
  },
  {
    what: 'a container without an image',
    rewrite: (text) => eachContainer(text, (container) => delete container['image']),
  },
  {
    what: 'a restart policy in lower case',
    rewrite: (text) => eachPod(text, (spec) => (spec['restartPolicy'] = 'always')),
  },
  {
    what: 'a namespace that is not there',
    rewrite: (text, exercise) =>
      exercise === 'meet-restricted'
        ? undefined
        : textOf(
            objectsIn(text).map((object) => ({
              ...object,
              metadata: { ...(object['metadata'] as object), namespace: 'production' },
            })),
          ),
  },
  {
    what: 'a readiness gate that nobody opens',
    // A Pod that completes need not be ready.
    rewrite: (text, exercise) =>
      ['run-once', 'every-half-hour'].includes(exercise)
        ? undefined
        : eachPod(text, (spec) => (spec['readinessGates'] = [{ conditionType: 'example.com/open' }])),
  },
  {
    what: 'spread by a label that no node has',
    rewrite: (text) =>
      eachPod(text, (spec) => {
        const over = { maxSkew: 1, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' };
        spec['topologySpreadConstraints'] = [{ ...over, labelSelector: { matchLabels: { app: 'shop' } } }];
      }),
  },
  {
    what: 'a quota without room',
    rewrite: (text, exercise) =>
      exercise === 'meet-restricted'
        ? undefined
        : `${textOf([{ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'none' }, spec: { hard: { pods: 0 } } }])}---\n${text}`,
  },
  {
    what: 'a letter missing in the names of the images',
    rewrite: (text) =>
      eachContainer(text, (container) => (container['image'] = String(container['image']).replace(/^(.)./, '$1'))),
  },
  { what: 'a template', rewrite: (text) => text.replace(/name: .*/, 'name: {{ .Values.name }}') },
  { what: 'all of it as comments', rewrite: (text) => text.replaceAll(/^/gm, '# ') },
];

export const ownRight: Readonly<Record<string, readonly Edit[]>> = {
  'own-port': [
    [
      'other numbers',
      '"5000"\n      ports:\n        - containerPort: 5000',
      '"8081"\n      ports:\n        - containerPort: 8081',
    ],
    ['named ports', '- containerPort: 5000', '- containerPort: 5000\n          name: progress'],
  ],
  'shared-folder': [
    ['the volume is called news', 'volumes:\n    - name: pages', 'volumes:\n    - name: pages\n      # all of them'],
    ['a limit for the volume', 'emptyDir: {}', 'emptyDir: { sizeLimit: 1Gi }'],
    ['a path with a slash at its end', 'mountPath: /srv/pages', 'mountPath: /srv/pages/'],
    [
      'the directory above',
      '- name: pages\n          mountPath: /srv/pages',
      '- name: pages\n          mountPath: /srv/pages\n          recursiveReadOnly: Disabled',
    ],
  ],
  'database-out': [
    ['the address with its namespace', 'value: database\n', 'value: database.default\n'],
    ['the address ends with svc', 'value: database\n', 'value: database.default.svc\n'],
    ['an ordinary Service', '  clusterIP: None\n', ''],
    ['the targetPort written out', '- port: 5432', '- port: 5432\n      targetPort: 5432'],
    ['a claim of 10Gi', 'storage: 1Gi', 'storage: 10Gi'],
    ['data in a part of the volume', 'mountPath: /data\n', 'mountPath: /data\n              subPath: postgres\n'],
  ],
  'probe-in-its-place': [
    ['more time', 'port: 3000\n', 'port: 3000\n        initialDelaySeconds: 2\n        periodSeconds: 5\n'],
    ['the Pod of an own service account', 'spec:\n', 'spec:\n  enableServiceLinks: false\n'],
  ],
  'sync-as-sidecar': [
    ['asked every 2 seconds', 'periodSeconds: 1', 'periodSeconds: 2'],
    [
      'and a readiness probe',
      '      startupProbe:',
      '      readinessProbe:\n        tcpSocket:\n          port: 5000\n      startupProbe:',
    ],
  ],
  'one-question': [
    ['by number', 'path: /ready\n          port: http', 'path: /ready\n          port: 3000'],
    ['in HTTP, said so', 'path: /alive\n', 'path: /alive\n          scheme: HTTP\n'],
  ],
  'slow-start': [
    [
      'by number',
      'startupProbe:\n        httpGet:\n          path: /alive\n          port: http',
      'startupProbe:\n        httpGet:\n          path: /alive\n          port: 3000',
    ],
    ['liveness asks more often', 'livenessProbe:\n', 'livenessProbe:\n        periodSeconds: 5\n'],
    ['a short delay that changes nothing', 'livenessProbe:\n', 'livenessProbe:\n        initialDelaySeconds: 5\n'],
  ],
  'who-hears-of-it': [
    ['readiness asks more often', 'readinessProbe:\n', 'readinessProbe:\n        periodSeconds: 5\n'],
  ],
  'port-by-name': [['a name for the port of the Service', '- port: 80', '- name: web\n      port: 80']],
  'right-pods': [
    [
      'more Pods',
      'name: web\nspec:\n  selector:\n    matchLabels',
      'name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels',
    ],
    ['one label is enough', '    app: shop\n    part: web\n  ports', '    part: web\n  ports'],
  ],
  'two-ports': [['other names', 'name: progress', 'name: sync']],
  'two-halves': [
    [
      'read only for the reader',
      '- name: pages\n          mountPath: /srv/pages',
      '- name: pages\n          readOnly: true\n          mountPath: /srv/pages',
    ],
  ],
  'data-that-stays': [
    ['another mode', '["ReadWriteOnce"]', '["ReadWriteOncePod"]'],
    ['more of it', 'storage: 10Gi', 'storage: 20Gi'],
  ],
  'away-from-the-node': [
    [
      'one file by its key',
      'configMap:\n        name: shop-settings',
      'configMap:\n        name: shop-settings\n        items: [{ key: shop.conf, path: shop.conf }]',
    ],
    ['the cache in memory', 'emptyDir: {}', 'emptyDir: { medium: Memory }'],
  ],
  guaranteed: [
    ['1000m for 1', 'cpu: "1"', 'cpu: 1000m'],
    ['0.1 for 100m', 'cpu: 100m', 'cpu: "0.1"'],
  ],
  'right-units': [
    ['0.5', '500m', '0.5'],
    ['0.25Gi', '256Mi', '0.25Gi'],
  ],
  'within-its-limit': [['0.2', 'cpu: 200m', 'cpu: 0.2']],
  'less-power': [
    [
      'privileged said to be false',
      'allowPrivilegeEscalation: false',
      'allowPrivilegeEscalation: false\n        privileged: false',
    ],
  ],
  'meet-restricted': [
    [
      'the profile in the containers too',
      'readOnlyRootFilesystem: true',
      'readOnlyRootFilesystem: true\n        seccompProfile: { type: RuntimeDefault }',
    ],
    ['another user', 'runAsUser: 1000', 'runAsUser: 2000'],
  ],
  'which-user': [['no root said twice', 'runAsUser: 2000', 'runAsUser: 2000\n        runAsNonRoot: true']],
  'to-deployment': [
    ['another name', 'name: shop\nspec', 'name: front\nspec'],
    ['the probe by number', 'port: http', 'port: 3000'],
  ],
  'add-service': [
    ['by number', 'targetPort: http', 'targetPort: 3000'],
    ['two Pods', 'replicas: 3', 'replicas: 2'],
  ],
  'keep-the-data': [
    ['three of them', 'replicas: 1', 'replicas: 3'],
    ['a bigger claim', 'storage: 1Gi', 'storage: 5Gi'],
    ['a name for the port', '- port: 5432', '- port: 5432\n      name: db'],
  ],
  'every-half-hour': [
    ['a list of minutes', '*/30 * * * *', '0,30 * * * *'],
    ['a quarter of an hour later', '*/30 * * * *', '15,45 * * * *'],
    ['a step of a range', '*/30 * * * *', '0-59/30 * * * *'],
    ['a step from a minute on', '*/30 * * * *', '5/30 * * * *'],
    ['every in words', '*/30 * * * *', '@every 30m'],
    ['the hours, days and months as ranges', '*/30 * * * *', '*/30 0-23 1-31 jan-dec sun-sat'],
    ['a question mark for any day', '*/30 * * * *', '*/30 * ? * ?'],
    ['a time zone', 'concurrencyPolicy', 'timeZone: Europe/Berlin\n  concurrencyPolicy'],
    ['not suspended', 'concurrencyPolicy', 'suspend: false\n  concurrencyPolicy'],
    ['a longer history', 'concurrencyPolicy', 'successfulJobsHistoryLimit: 10\n  concurrencyPolicy'],
    ['a new Pod for each try', 'OnFailure', 'Never'],
    ['a limit for each run', 'jobTemplate:\n    spec:', 'jobTemplate:\n    spec:\n      activeDeadlineSeconds: 7200'],
  ],
  'mount-path': [
    [
      'elsewhere, and the program is told',
      '/srv/pages\n      volumeMounts:\n        - name: pages\n          mountPath: /srv/pages',
      '/news\n      volumeMounts:\n        - name: pages\n          mountPath: /news',
    ],
    ['only to read', 'mountPath: /srv/pages', 'mountPath: /srv/pages\n          readOnly: true'],
  ],
  'two-mounts': [
    [
      'elsewhere, and the program is told',
      '/downloads\n      volumeMounts:\n        - name: articles\n          mountPath: /downloads',
      '/tmp/new\n      volumeMounts:\n        - name: articles\n          mountPath: /tmp/new',
    ],
    [
      'a directory of the volume for both',
      'mountPath: /downloads',
      'mountPath: /downloads\n          recursiveReadOnly: Disabled',
    ],
  ],
  'pod-alone': [
    ['a name for the port', '- containerPort: 3000', '- name: http\n          containerPort: 3000'],
    ['a namespace', 'name: shop\n', 'name: shop\n  namespace: default\n'],
  ],
  'ready-page': [
    ['by number', 'path: /ready\n          port: http', 'path: /ready\n          port: 3000'],
    [
      'asked more often',
      'path: /ready\n          port: http',
      'path: /ready\n          port: http\n        periodSeconds: 5',
    ],
  ],
  'time-to-start': [
    ['5 times 60', 'periodSeconds: 10\n        failureThreshold: 30', 'periodSeconds: 5\n        failureThreshold: 60'],
    [
      '2 times 150',
      'periodSeconds: 10\n        failureThreshold: 30',
      'periodSeconds: 2\n        failureThreshold: 150',
    ],
  ],
  'settings-as-file': [
    [
      'one key',
      'name: shop-settings\n  containers',
      'name: shop-settings\n        items: [{ key: shop.conf, path: shop.conf }]\n  containers',
    ],
    ['optional', 'name: shop-settings\n  containers', 'name: shop-settings\n        optional: true\n  containers'],
  ],
  'password-as-file': [
    ['elsewhere, and the program is told', 'value: /run/password/admin', 'value: /run/password/./admin'],
    ['named', 'secretName: database\n', 'secretName: database\n        items: [{ key: admin, path: admin }]\n'],
    ['for its owner alone', 'secretName: database\n', 'secretName: database\n        defaultMode: 0400\n'],
  ],
  'claim-by-name': [
    ['three of them', 'replicas: 2', 'replicas: 3'],
    ['more of it', 'storage: 1Gi', 'storage: 5Gi'],
  ],
  'name-for-each-pod': [
    ['three of them', 'replicas: 2', 'replicas: 3'],
    ['a name for the port', '- port: 5432', '- port: 5432\n      name: db'],
  ],
};

export const ownWrong: Readonly<Record<string, readonly Edit[]>> = {
  'every-half-hour': [
    ['once an hour', '*/30 * * * *', '30 * * * *'],
    ['every minute', '*/30 * * * *', '* * * * *'],
    ['every 30 hours, which is once a day', '*/30 * * * *', '0 */30 * * *'],
    ['every minute of two hours', '*/30 * * * *', '* 0,30 * * *'],
    ['not at night', '*/30 * * * *', '*/30 6-22 * * *'],
    ['not on Sundays', '*/30 * * * *', '*/30 * * * 1-6'],
    ['the first of the month only', '*/30 * * * *', '*/30 * 1 * *'],
    ['uneven', '*/30 * * * *', '0,40 * * * *'],
    ['every 40 minutes of the hour', '*/30 * * * *', '*/40 * * * *'],
    ['hourly', '*/30 * * * *', '@hourly'],
    ['four fields', '*/30 * * * *', '*/30 * * *'],
    ['nothing is forbidden', '  concurrencyPolicy: Forbid\n', ''],
    ['allowed in so many words', 'Forbid', 'Allow'],
    ['the run before is stopped', 'Forbid', 'Replace'],
    ['suspended', 'concurrencyPolicy', 'suspend: true\n  concurrencyPolicy'],
    ['a restart policy that a Job must not have', 'OnFailure', 'Always'],
    ['a program that never ends', 'shop-report:1.2', 'shop-web:2.1'],
  ],
  'own-port': [
    ['the setting is no number', 'value: "5000"', 'value: five'],
    ['the declared port is another', 'containerPort: 5000', 'containerPort: 5001'],
    ['the same number again', 'value: "5000"', 'value: "3000"'],
    ['too large a number', 'value: "5000"', 'value: "70000"'],
  ],
  'shared-folder': [
    ['another directory', 'mountPath: /srv/pages', 'mountPath: /srv'],
    ['the writer may only read', 'mountPath: /out', 'mountPath: /out\n          readOnly: true'],
    ['the writer writes elsewhere', 'value: /out', 'value: /tmp/out'],
  ],
  'database-out': [
    ['another targetPort', '- port: 5432', '- port: 5432\n      targetPort: 3000'],
    [
      'another port with an address',
      '  clusterIP: None\n  selector:\n    app: database\n  ports:\n    - port: 5432',
      '  selector:\n    app: database\n  ports:\n    - port: 5433',
    ],
    [
      'a label too many',
      '  selector:\n    app: database\n  ports',
      '  selector:\n    app: database\n    tier: gold\n  ports',
    ],
    ['still localhost', 'value: database\n', 'value: localhost\n'],
    ['another name', 'value: database\n', 'value: db\n'],
    ['another namespace in the name', 'value: database\n', 'value: database.prod\n'],
    ['read only', 'mountPath: /data\n', 'mountPath: /data\n              readOnly: true\n'],
    ['no password', 'POSTGRES_PASSWORD', 'PASSWORD'],
    ['another Secret', 'name: database\n                  key', 'name: db\n                  key'],
    ['no replica', 'replicas: 1', 'replicas: 0'],
    ['mounted elsewhere', 'mountPath: /data', 'mountPath: /other'],
  ],
  'complete-the-pod': [
    ['another version', 'shop-web:2.1', 'shop-web:2.0'],
    ['another name', 'name: shop\n', 'name: shop2\n'],
  ],
  'good-names': [
    ['the sentence is gone', '  annotations:\n', '  # annotations\n'],
    ['another label', 'app: shop-front', 'app: shop'],
  ],
  'right-place': [
    ['another value', 'value: "3000"', 'value: "3001"'],
    ['another port', 'containerPort: 3000', 'containerPort: 80'],
  ],
  'names-and-order': [
    ['migrate is a sidecar', 'image: shop-migrate:3.0', 'image: shop-migrate:3.0\n      restartPolicy: Always'],
    ['fetch restarts for ever', 'image: shop-fetch:1.0', 'image: shop-fetch:1.0\n      restartPolicy: Always'],
    ['another web', 'shop-web:2.1', 'shop-web:2.2'],
  ],
  'probe-in-its-place': [
    ['another page', 'path: /ready', 'path: /alive'],
    ['another port', 'port: 3000\n', 'port: 80\n'],
    ['by HTTPS', 'path: /ready', 'scheme: HTTPS\n          path: /ready'],
    ['another host', 'path: /ready', 'host: example.com\n          path: /ready'],
    ['fetch stays', 'image: shop-fetch:1.0', 'image: shop-fetch:1.0\n      restartPolicy: Always'],
    ['another part of the volume', 'mountPath: /srv/pages', 'mountPath: /srv/pages\n          subPath: other'],
    ['liveness for readiness', 'readinessProbe', 'livenessProbe'],
  ],
  'sync-as-sidecar': [
    ['not a sidecar', 'restartPolicy: Always', 'restartPolicy: OnFailure'],
    ['asked at another port', 'tcpSocket:\n          port: 5000', 'tcpSocket:\n          port: 3000'],
    ['readiness, for which nobody waits', 'startupProbe', 'readinessProbe'],
    ['too little time', 'failureThreshold: 60', 'failureThreshold: 1'],
  ],
  'one-question': [
    ['liveness asks about the database', 'path: /alive', 'path: /ready'],
    ['one good answer', 'successThreshold: 2', 'successThreshold: 1'],
    ['a port that is not there', 'path: /ready\n          port: http', 'path: /ready\n          port: web'],
    ['the port has moved', 'containerPort: 3000', 'containerPort: 8080'],
  ],
  'slow-start': [
    ['too little time', 'failureThreshold: 30', 'failureThreshold: 20'],
    ['too much time', 'failureThreshold: 30', 'failureThreshold: 90'],
    ['asked every 5 seconds', 'periodSeconds: 10', 'periodSeconds: 5'],
    ['liveness waits', 'livenessProbe:\n', 'livenessProbe:\n        initialDelaySeconds: 300\n'],
    ['startup waits', 'periodSeconds: 10', 'initialDelaySeconds: 300\n        periodSeconds: 10'],
    [
      'asks another page',
      'startupProbe:\n        httpGet:\n          path: /alive',
      'startupProbe:\n        httpGet:\n          path: /ready',
    ],
  ],
  'who-hears-of-it': [
    ['both ask for /ready', 'path: /alive', 'path: /ready'],
    ['both ask for /alive', 'path: /ready', 'path: /alive'],
    ['a page that is not there', 'path: /alive', 'path: /live'],
    ['liveness asks the database', 'path: /alive', 'host: database\n          path: /alive'],
    ['another port', 'path: /alive\n          port: http', 'path: /alive\n          port: 8080'],
  ],
  'port-by-name': [
    ['by number', 'targetPort: http', 'targetPort: 3000'],
    ['another number', 'containerPort: 3000', 'containerPort: 80'],
    ['another name', 'name: http', 'name: https'],
    ['another port of the Service', 'port: 80', 'port: 8080'],
    ['another namespace', 'name: shop\nspec:\n  selector', 'name: shop\n  namespace: prod\nspec:\n  selector'],
  ],
  'right-pods': [
    ['both', '    app: shop\n    part: web\n  ports', '    app: shop\n  ports'],
    ['the wrong ones', 'part: web\n  ports', 'part: search\n  ports'],
    ['another port', 'targetPort: 3000', 'targetPort: 8080'],
    [
      'no Pod of web',
      'name: web\nspec:\n  selector:\n    matchLabels',
      'name: web\nspec:\n  replicas: 0\n  selector:\n    matchLabels',
    ],
  ],
  'two-ports': [
    ['crossed', 'targetPort: 3000', 'targetPort: 5001'],
    ['one without a name', '    - name: progress\n      port: 5000', '    - port: 5000'],
    ['UDP', 'port: 5000\n', 'port: 5000\n      protocol: UDP\n'],
  ],
  'two-halves': [
    ['the cache for sync', '- name: pages\n          mountPath: /out', '- name: cache\n          mountPath: /out'],
    ['sync may only read', 'mountPath: /out', 'mountPath: /out\n          readOnly: true'],
    [
      'the cache may only be read',
      'mountPath: /var/cache/shop',
      'mountPath: /var/cache/shop\n          readOnly: true',
    ],
    ['mounted elsewhere', 'mountPath: /var/cache/shop', 'mountPath: /var/cache/web'],
  ],
  'data-that-stays': [
    ['another claim', 'claimName: orders', 'claimName: order'],
    ['read only', 'mountPath: /data\n', 'mountPath: /data\n          readOnly: true\n'],
    ['mounted elsewhere', 'mountPath: /data', 'mountPath: /var/data'],
    ['data elsewhere', 'value: /data/postgres', 'value: /var/postgres'],
    ['a claim of another namespace', 'name: orders\n', 'name: orders\n  namespace: prod\n'],
    ['read only for all', '["ReadWriteOnce"]', '["ReadOnlyMany"]'],
    ['too small', 'storage: 10Gi', 'storage: 1Mi'],
  ],
  'away-from-the-node': [
    [
      'a key that is not there',
      'configMap:\n        name: shop-settings',
      'configMap:\n        name: shop-settings\n        items: [{ key: shop.cnf, path: shop.conf }]',
    ],
    [
      'another file name',
      'configMap:\n        name: shop-settings',
      'configMap:\n        name: shop-settings\n        items: [{ key: shop.conf, path: web.conf }]',
    ],
    ['another ConfigMap', 'configMap:\n        name: shop-settings', 'configMap:\n        name: settings'],
    ['mounted elsewhere', 'mountPath: /etc/shop', 'mountPath: /etc/web'],
    [
      'the cache may only be read',
      'mountPath: /var/cache/shop',
      'mountPath: /var/cache/shop\n          readOnly: true',
    ],
    ['still the node', 'emptyDir: {}', 'hostPath:\n        path: /var/cache'],
  ],
  guaranteed: [
    ['less than its limit', 'memory: 2Gi', 'memory: 1Gi'],
    ['a Mi too many', 'memory: 128Mi', 'memory: 129Mi'],
    ['another CPU', 'cpu: 100m', 'cpu: 50m'],
  ],
  'right-units': [
    ['a whole core', '500m', '1'],
    ['mega', '256Mi', '256M'],
    ['kibi', '400Mi', '400Ki'],
  ],
  'within-its-limit': [
    ['too much', 'memory: 300Mi', 'memory: 400Mi'],
    ['no limit', '          memory: 128Mi', '          cpu: 100m'],
    ['double', 'memory: 64Mi', 'memory: 128Mi'],
  ],
  'less-power': [
    ['the processes of the node', 'spec:\n', 'spec:\n  hostPID: true\n'],
    ['the network of the node', 'spec:\n', 'spec:\n  hostNetwork: true\n'],
    ['one more capability', '"NET_BIND_SERVICE"', '"NET_BIND_SERVICE", "SYS_ADMIN"'],
    ['may gain privileges', 'allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true'],
    ['drops one only', '["ALL"]', '["NET_RAW"]'],
    ['another port', 'containerPort: 80', 'containerPort: 8080'],
  ],
  'meet-restricted': [
    ['a lower level', 'enforce: restricted', 'enforce: baseline'],
    ['another namespace', 'namespace: shop', 'namespace: default'],
    ['root', 'runAsUser: 1000', 'runAsUser: 0'],
    ['unconfined', 'RuntimeDefault', 'Unconfined'],
    [
      'a directory of the node',
      'spec:\n  securityContext',
      'spec:\n  volumes: [{ name: host, hostPath: { path: /etc } }]\n  securityContext',
    ],
    ['drops one only', '["ALL"]', '["NET_RAW"]'],
  ],
  'which-user': [
    ['another user for web', 'runAsUser: 2000', 'runAsUser: 2001'],
    ['another user for all', 'runAsUser: 1000', 'runAsUser: 1001'],
    ['the check is off', 'runAsNonRoot: true', 'runAsNonRoot: false'],
    ['the check is off for web', 'runAsUser: 2000', 'runAsUser: 2000\n        runAsNonRoot: false'],
  ],
  'to-deployment': [
    ['two Pods', 'replicas: 3', 'replicas: 2'],
    ['another port for the probe', 'port: http', 'port: 9999'],
    ['another page', 'path: /ready', 'path: /readyz'],
    ['the network of the node', '    spec:\n', '    spec:\n      hostNetwork: true\n'],
    ['another image', 'shop-web:2.1', 'shop-web:2.2'],
    ['a ReplicaSet', 'kind: Deployment', 'kind: ReplicaSet'],
    ['a selector for others', 'matchLabels:\n      app: shop', 'matchLabels:\n      app: web'],
  ],
  'add-service': [
    ['the label of the Deployment', '  selector:\n    app: shop\n  ports', '  selector:\n    team: sales\n  ports'],
    ['another port', 'port: 80\n', 'port: 8080\n'],
    ['another target', 'targetPort: http', 'targetPort: web'],
    ['another name', 'kind: Service\nmetadata:\n  name: shop', 'kind: Service\nmetadata:\n  name: web'],
    ['UDP', 'port: 80\n', 'port: 80\n      protocol: UDP\n'],
    ['no Pods', 'replicas: 3', 'replicas: 0'],
  ],
  'keep-the-data': [
    ['read only', 'mountPath: /data\n', 'mountPath: /data\n              readOnly: true\n'],
    ['mounted elsewhere', 'mountPath: /data', 'mountPath: /var/data'],
    ['an address of its own', '  clusterIP: None\n', ''],
    ['another Service', 'serviceName: database', 'serviceName: db'],
    ['a selector that matches nothing', '  selector:\n    app: database\n  ports', '  selector:\n    app: db\n  ports'],
    ['another port', '- port: 5432', '- port: 5433'],
    [
      'no claim',
      '  volumeClaimTemplates:\n    - metadata:\n        name: data\n',
      '  volumeClaimTemplates:\n    - metadata:\n        name: other\n',
    ],
  ],
  'mount-path': [
    ['still the blank', 'mountPath: /srv/pages', 'mountPath: ___'],
    ['the path of the other', 'mountPath: /srv/pages', 'mountPath: /out'],
    ['the directory above', 'mountPath: /srv/pages', 'mountPath: /srv'],
    ['the name of the volume', 'mountPath: /srv/pages', 'mountPath: /pages'],
  ],
  'two-mounts': [
    ['still a blank', 'mountPath: /downloads', 'mountPath: ___'],
    [
      'another name',
      '- name: articles\n          mountPath: /downloads',
      '- name: pages\n          mountPath: /downloads',
    ],
    ['the path of the other', 'mountPath: /downloads', 'mountPath: /usr/share/news'],
    ['the writer may only read', 'mountPath: /downloads', 'mountPath: /downloads\n          readOnly: true'],
  ],
  'pod-alone': [
    ['another port declared', 'containerPort: 3000', 'containerPort: 8080'],
    ['the variable has another name', '- name: PORT', '- name: PORTS'],
    ['a number for the variable', 'value: "3000"', 'value: 3000'],
    ['another label', 'app: shop', 'app: web'],
    ['another image', 'shop-web:2.1', 'shop-web:2.2'],
  ],
  'ready-page': [
    ['still the blank', 'path: /ready', 'path: ___'],
    ['the page that knows nothing of it', 'path: /ready', 'path: /alive'],
    ['a page that is not there', 'path: /ready', 'path: /readyz'],
    ['liveness asks about it too', 'path: /alive', 'path: /ready'],
  ],
  'time-to-start': [
    ['still a blank', 'failureThreshold: 30', 'failureThreshold: ___'],
    ['a tenth of it', 'failureThreshold: 30', 'failureThreshold: 3'],
    ['300 times 10', 'failureThreshold: 30', 'failureThreshold: 300'],
    ['a string', 'periodSeconds: 10', 'periodSeconds: "10"'],
    ['every second', 'periodSeconds: 10', 'periodSeconds: 1'],
  ],
  'settings-as-file': [
    ['still the blank', 'name: shop-settings\n  containers', 'name: ___\n  containers'],
    ['the name of the file', 'name: shop-settings\n  containers', 'name: shop.conf\n  containers'],
    ['the name of the volume', 'name: shop-settings\n  containers', 'name: settings\n  containers'],
    ['mounted elsewhere', 'mountPath: /etc/shop', 'mountPath: /etc/web'],
  ],
  'password-as-file': [
    ['still a blank', 'secretName: database', 'secretName: ___'],
    ['the file for the directory', 'mountPath: /run/password', 'mountPath: /run/password/admin'],
    ['the name of the volume', 'secretName: database', 'secretName: password'],
    ['mounted elsewhere', 'mountPath: /run/password', 'mountPath: /run'],
    ['name for secretName', 'secretName: database', 'name: database'],
  ],
  'claim-by-name': [
    ['still the blank', '- name: data\n              mountPath', '- name: ___\n              mountPath'],
    [
      'the name of the claim',
      '- name: data\n              mountPath',
      '- name: data-database-0\n              mountPath',
    ],
    ['the name of the container', '- name: data\n              mountPath', '- name: database\n              mountPath'],
    ['only to read', 'mountPath: /data', 'mountPath: /data\n              readOnly: true'],
  ],
  'name-for-each-pod': [
    ['an address of its own', '  clusterIP: None\n', ''],
    ['none in lower case', 'clusterIP: None', 'clusterIP: none'],
    ['another Service', 'serviceName: database', 'serviceName: db'],
    ['the name of a Pod', 'serviceName: database', 'serviceName: database-0'],
    ['no Service name', '  serviceName: database\n', ''],
  ],
};
