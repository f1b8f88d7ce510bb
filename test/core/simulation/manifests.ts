import type { PictureModel } from '../../../src/core/pod-model.ts';
import { container, mount, picture, pod, port, service, volume } from '../pictures/fixtures.ts';

/** Clusters to start from, as manifests would give them. */
export const manifests = {
  bare: picture([
    pod('web', {
      containers: [container('web', { ports: [port('web', 3000)], mounts: [mount('web', 'data', '/data')] })],
      volumes: [volume('data')],
    }),
  ]),
  never: picture([pod('once', { restartPolicy: 'Never', containers: [container('once')] })]),
  onFailure: picture([pod('once', { restartPolicy: 'OnFailure', containers: [container('once')] })]),
  startUp: picture([
    pod('web', {
      initContainers: [
        container('first', { role: 'init' }),
        container('logs', { role: 'sidecar' }),
        container('second', { role: 'init' }),
      ],
      containers: [container('web'), container('sync')],
    }),
  ]),
  deployment: picture(
    [
      pod('web', {
        id: 'web',
        labels: { app: 'web' },
        controller: { id: 'deployment', kind: 'Deployment', name: 'web', replicas: 2, selector: { app: 'web' } },
        containers: [
          container('web', {
            ports: [port('web', 3000, 'http')],
            mounts: [mount('web', 'data', '/data'), mount('web', 'kept', '/kept')],
          }),
          container('sync', { ports: [port('sync', 5000)], mounts: [mount('sync', 'data', '/in', true)] }),
        ],
        volumes: [volume('data'), volume('kept', 'persistentVolumeClaim', 'kept')],
      }),
      pod('client', { id: 'client', containers: [container('curl')] }),
    ],
    {
      services: [
        service('web', {
          matches: ['web'],
          ports: [{ id: 'service/web/port/80', port: 80, targetPort: 'http', protocol: 'TCP' }],
        }),
      ],
    },
  ),
  statefulSet: picture(
    [
      pod('db', {
        labels: { app: 'db' },
        controller: {
          id: 'set',
          kind: 'StatefulSet',
          name: 'db',
          replicas: 3,
          selector: { app: 'db' },
          serviceName: 'db',
        },
        containers: [container('db', { ports: [port('db', 5432)], mounts: [mount('db', 'www', '/data')] })],
        volumes: [{ ...volume('www', 'persistentVolumeClaim'), claimTemplate: true }],
      }),
    ],
    {
      services: [
        service('db', {
          clusterIP: 'None',
          ports: [{ id: 'service/db/port/0', port: 5432, targetPort: 5432, protocol: 'TCP' }],
        }),
      ],
    },
  ),
  daemonSet: picture([
    pod('agent', {
      labels: { app: 'agent' },
      controller: { id: 'set', kind: 'DaemonSet', name: 'agent', selector: { app: 'agent' } },
      containers: [container('agent')],
    }),
  ]),
  job: picture([
    pod('job', {
      restartPolicy: 'Never',
      labels: { job: 'job' },
      controller: { id: 'job', kind: 'Job', name: 'job', selector: {} },
      containers: [container('work')],
    }),
  ]),
  shop: picture(
    [
      pod('shop', {
        labels: { app: 'shop' },
        controller: { id: 'deployment', kind: 'Deployment', name: 'shop', replicas: 4, selector: { app: 'shop' } },
        containers: [
          container('shop', { ports: [port('shop', 3000)], program: { storesAt: 'localhost:5432' } }),
          container('db', { ports: [port('db', 5432)], program: { dataPath: '/data' } }),
        ],
      }),
    ],
    { services: [service('shop')] },
  ),
} satisfies Record<string, PictureModel>;
