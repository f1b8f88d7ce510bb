import type { ContainerModel, PictureModel, PodModel, ServiceModel, VolumeModel } from '../../../src/core/pod-model.ts';

/** A container as a manifest would give it; say only what matters. */
export function container(name: string, given: Partial<ContainerModel> = {}): ContainerModel {
  return {
    id: `container/${name}`,
    name,
    image: `example/${name}:1.0`,
    role: 'app',
    ports: [],
    probes: [],
    mounts: [],
    env: [],
    ...given,
  };
}

export function port(container: string, containerPort: number, name?: string): ContainerModel['ports'][number] {
  return {
    id: `container/${container}/port/${containerPort}`,
    containerPort,
    protocol: 'TCP',
    ...(name === undefined ? {} : { name }),
  };
}

export function mount(
  container: string,
  volume: string,
  mountPath: string,
  readOnly = false,
): ContainerModel['mounts'][number] {
  return { id: `container/${container}/mount/${volume}`, volume, mountPath, readOnly };
}

export function volume(name: string, source = 'emptyDir', detail?: string): VolumeModel {
  return { id: `volume/${name}`, name, source, ...(detail === undefined ? {} : { detail }) };
}

export function pod(name: string, given: Partial<PodModel> = {}): PodModel {
  return {
    id: 'pod',
    name,
    initContainers: [],
    containers: [],
    volumes: [],
    labels: {},
    restartPolicy: 'Always',
    ...given,
  };
}

export function service(name: string, given: Partial<ServiceModel> = {}): ServiceModel {
  return {
    id: `service/${name}`,
    name,
    type: 'ClusterIP',
    selector: { app: name },
    ports: [{ id: `service/${name}/port/80`, port: 80, targetPort: 3000, protocol: 'TCP' }],
    matches: ['pod'],
    ...given,
  };
}

export function picture(pods: readonly PodModel[], given: Partial<PictureModel> = {}): PictureModel {
  return { pods, services: [], problems: [], ...given };
}

/** The lesson's first picture: one Pod, two containers, two ports. */
export const twoContainers = picture([
  pod('web', {
    ip: '10.1.0.1',
    containers: [
      container('web', { image: 'ghost:5', ports: [port('web', 3000)] }),
      container('sync', { image: 'example/content-sync:2.1', ports: [port('sync', 5000)] }),
    ],
  }),
]);

/** The lesson's second picture: the same Pod, four times. */
export const scaledToFour = picture([
  pod('web', {
    ip: '10.1.0.1',
    controller: { id: 'workload', kind: 'Deployment', name: 'web', replicas: 4, selector: { app: 'web' } },
    containers: [
      container('web', { image: 'ghost:5', ports: [port('web', 3000)] }),
      container('sync', { image: 'example/content-sync:2.1', ports: [port('sync', 5000)] }),
    ],
  }),
]);

/** Something of everything. */
export const everything = picture(
  [
    pod('shop', {
      ip: '10.1.0.1',
      labels: { app: 'shop', tier: 'front' },
      controller: { id: 'workload', kind: 'Deployment', name: 'shop', replicas: 3, selector: { app: 'shop' } },
      initContainers: [
        container('fetch-content', {
          role: 'init',
          image: 'example/fetch:1.4',
          command: 'git clone --depth=1 content /content',
          mounts: [mount('fetch-content', 'content', '/content')],
        }),
        container('logs', {
          role: 'sidecar',
          image: 'example/log-shipper:3.2',
          mounts: [mount('logs', 'logs', '/var/log/shop', true)],
        }),
      ],
      containers: [
        container('web', {
          image: 'registry.example/team/web-front-end:2.17.3-alpine',
          ports: [port('web', 3000, 'http'), port('web', 9090, 'metrics')],
          probes: [
            { id: 'container/web/probe/liveness', kind: 'liveness', summary: 'GET /healthz on port http, every 10 s' },
            { id: 'container/web/probe/readiness', kind: 'readiness', summary: 'GET /ready on port http, every 5 s' },
          ],
          env: ['DATABASE_URL', 'LOG_LEVEL'],
          requests: { cpuMilli: 250, memoryMebibytes: 128 },
          mounts: [
            mount('web', 'content', '/usr/share/web', true),
            mount('web', 'logs', '/var/log/shop'),
            mount('web', 'settings', '/etc/web', true),
          ],
        }),
        container('cache', {
          image: 'example/cache:7',
          ports: [port('cache', 6379)],
          mounts: [mount('cache', 'cache-data', '/data')],
        }),
      ],
      volumes: [
        volume('content'),
        volume('logs'),
        volume('settings', 'configMap', 'shop-settings'),
        volume('cache-data', 'persistentVolumeClaim', 'shop-cache'),
      ],
    }),
  ],
  {
    services: [
      service('shop', { selector: { app: 'shop' }, clusterIP: '10.96.0.20' }),
      service('old', { id: 'service/old', selector: { app: 'old-shop' }, matches: [] }),
    ],
  },
);

/** A Pod with broken references, as a reader's half-finished manifest has them. */
export const broken = picture(
  [
    pod('web', {
      ip: '10.1.0.1',
      labels: { app: 'web' },
      containers: [
        container('web', {
          image: '',
          ports: [port('web', 3000, 'http')],
          mounts: [mount('web', 'html', '/usr/share/web'), { ...mount('web', 'conf', '/etc/web'), missing: true }],
        }),
        container('sync', { ports: [port('sync', 3000)], mounts: [mount('sync', 'html', '/html')] }),
      ],
      volumes: [volume('html'), volume('spare')],
    }),
  ],
  {
    services: [
      service('web', {
        ports: [{ id: 'service/web/port/80', port: 80, targetPort: 'htpp', protocol: 'TCP', missing: true }],
      }),
    ],
    problems: [
      { partId: 'container/web', severity: 'error', message: 'Container "web" has no image.' },
      { partId: 'container/web/mount/conf', severity: 'error', message: 'No volume of this Pod is called "conf".' },
      {
        partId: 'container/sync/port/3000',
        severity: 'warning',
        message: 'Port 3000 is already used by container "web" of this Pod.',
      },
      { partId: 'volume/spare', severity: 'information', message: 'No container mounts this volume.' },
    ],
  },
);
