/** The columns of `kubectl get` for each kind but Pods. Source: pkg/printers/internalversion/printers.go. */
import { labelsOf, type ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { ageWords } from '../cluster-model/kubectl/columns.ts';
import { labelList } from '../cluster-model/objects/label-selectors.ts';
import {
  mapAt,
  mapsAt,
  numberAt,
  stringsAt,
  textAt,
  textsAt,
  type PlainMap,
} from '../cluster-model/objects/plain-object.ts';
import { isActive } from '../cluster-model/api-server/pods.ts';
import {
  endpointsOf,
  isHeadless,
  isReady,
  servicePorts,
  serviceType,
  targetPortOf,
  slicedPods,
} from '../cluster-model/network/services.ts';
import { objectKey, type PodState, type Run } from '../cluster-model/state.ts';
import { objectsIn } from './find-objects.ts';
import { replicaSetCounts, replicaSets } from './replica-sets.ts';
import { appliedAt, type Session } from './session.ts';

export interface ObjectTable {
  readonly head: readonly string[];
  row(object: ClusterObject, run: Run, session: Session): readonly string[];
  /** What `-o wide` adds. */
  readonly wide?: { readonly head: readonly string[]; row(object: ClusterObject): readonly string[] };
}

const workloadWide: NonNullable<ObjectTable['wide']> = {
  head: ['CONTAINERS', 'IMAGES', 'SELECTOR'],
  row: ({ body }) => {
    const containers = mapsAt(body, 'spec', 'template', 'spec', 'containers');
    const each = (field: string): string => containers.map((one) => textAt(one, field) ?? '').join(',');
    return [each('name'), each('image'), labelList(stringsAt(body, 'spec', 'selector', 'matchLabels'))];
  },
};

/** What was there before anybody applied anything is older than a month. */
const OLD_SECONDS = 41 * 86_400;

function objectAge(object: ClusterObject, session: Session): string {
  const at = appliedAt(session, object.id);
  return ageWords(at === undefined ? OLD_SECONDS + session.now : session.now - at);
}

function podsOf(run: Run, { id }: ClusterObject): PodState[] {
  return run.pods.filter((pod) => pod.owner === id && isActive(pod));
}

export interface WorkloadCounts {
  readonly wanted: number;
  /** Pods of the present template. */
  readonly current: number;
  readonly total: number;
  readonly ready: number;
}

export function workloadCounts(run: Run, object: ClusterObject): WorkloadCounts {
  const workload = run.workloads.find(({ id }) => id === object.id);
  const pods = podsOf(run, object);
  return {
    wanted: workload?.replicas ?? 0,
    current: pods.filter(({ revision }) => revision === workload?.revision).length,
    total: pods.length,
    ready: pods.filter((pod) => isReady(run, pod)).length,
  };
}

function dataCount({ body }: ClusterObject): string {
  const keys = ['data', 'stringData', 'binaryData'].flatMap((field) => Object.keys(mapAt(body, field) ?? {}));
  return `${keys.length}`;
}

export const objectTables: Readonly<Record<string, ObjectTable>> = {
  Deployment: {
    head: ['NAME', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'AGE'],
    wide: workloadWide,
    row(object, run, session) {
      const { wanted, current, ready } = workloadCounts(run, object);
      return [object.name, `${ready}/${wanted}`, `${current}`, `${ready}`, objectAge(object, session)];
    },
  },
  StatefulSet: {
    head: ['NAME', 'READY', 'AGE'],
    row(object, run, session) {
      const { wanted, ready } = workloadCounts(run, object);
      return [object.name, `${ready}/${wanted}`, objectAge(object, session)];
    },
  },
  DaemonSet: {
    head: ['NAME', 'DESIRED', 'CURRENT', 'READY', 'AGE'],
    row(object, run, session) {
      const pods = podsOf(run, object).length;
      const { ready } = workloadCounts(run, object);
      return [object.name, `${pods}`, `${pods}`, `${ready}`, objectAge(object, session)];
    },
  },
  Job: {
    head: ['NAME', 'STATUS', 'COMPLETIONS', 'AGE'],
    row(object, run, session) {
      const workload = run.workloads.find(({ id }) => id === object.id);
      const wanted = numberAt(object.body, 'spec', 'completions') ?? 1;
      const done = workload?.completions ?? 0;
      const status = done >= wanted ? 'Complete' : workload?.isOver === true ? 'Failed' : 'Running';
      return [object.name, status, `${done}/${wanted}`, objectAge(object, session)];
    },
  },
  CronJob: {
    head: ['NAME', 'SCHEDULE', 'SUSPEND', 'AGE'],
    row: (object, _run, session) => [
      object.name,
      textAt(object.body, 'spec', 'schedule') ?? '',
      mapAt(object.body, 'spec')?.['suspend'] === true ? 'True' : 'False',
      objectAge(object, session),
    ],
  },
  Service: {
    head: ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE'],
    wide: { head: ['SELECTOR'], row: ({ body }) => [labelList(stringsAt(body, 'spec', 'selector'))] },
    row: (object, run, session) => [
      object.name,
      serviceType(object),
      clusterIp(run, object),
      '<none>',
      servicePorts(object)
        .map(({ port, protocol }) => `${port}/${protocol}`)
        .join(','),
      objectAge(object, session),
    ],
  },
  ReplicaSet: {
    head: ['NAME', 'DESIRED', 'CURRENT', 'READY', 'AGE'],
    row(object, run, session) {
      const { wanted, total, ready } = replicaSetCounts(run, object);
      return [object.name, `${wanted}`, `${total}`, `${ready}`, objectAge(object, session)];
    },
  },
  Endpoints: {
    head: ['NAME', 'ENDPOINTS', 'AGE'],
    row: (service, run, session) => [
      service.name,
      endpointPlaces(run, service).join(',') || '<none>',
      objectAge(service, session),
    ],
  },
  EndpointSlice: {
    head: ['NAME', 'ADDRESSTYPE', 'PORTS', 'ENDPOINTS', 'AGE'],
    row: (service, run, session) => [
      `${service.name}-${sliceSuffix(service.name)}`,
      'IPv4',
      endpointPorts(run, service),
      sliceAddresses(slicedPods(run, service)),
      objectAge(service, session),
    ],
  },
  ConfigMap: {
    head: ['NAME', 'DATA', 'AGE'],
    row: (object, _run, session) => [object.name, dataCount(object), objectAge(object, session)],
  },
  Secret: {
    head: ['NAME', 'TYPE', 'DATA', 'AGE'],
    row: (object, _run, session) => [
      object.name,
      textAt(object.body, 'type') ?? 'Opaque',
      dataCount(object),
      objectAge(object, session),
    ],
  },
  PersistentVolumeClaim: {
    head: ['NAME', 'STATUS', 'CAPACITY', 'ACCESS MODES', 'AGE'],
    row: (object, _run, session) => [
      object.name,
      'Bound',
      String(mapAt(object.body, 'spec', 'resources', 'requests')?.['storage'] ?? ''),
      textsAt(object.body, 'spec', 'accessModes').map(shortMode).join(','),
      objectAge(object, session),
    ],
  },
  NetworkPolicy: {
    head: ['NAME', 'POD-SELECTOR', 'AGE'],
    row: (object, _run, session) => [
      object.name,
      labelList(stringsAt(object.body, 'spec', 'podSelector', 'matchLabels')),
      objectAge(object, session),
    ],
  },
};

export function clusterIp(run: Run, service: ClusterObject): string {
  if (isHeadless(service)) return 'None';
  return run.serviceIps.get(objectKey('Service', service.namespace, service.name)) ?? '<none>';
}

/** `10.1.0.1:3000`: each Pod that is ready, at each port of the Service. */
function endpointPlaces(run: Run, service: ClusterObject): string[] {
  return endpointsOf(run, service).flatMap((pod) =>
    servicePorts(service).flatMap((port) => {
      const target = targetPortOf(pod, port);
      return target === undefined ? [] : [`${pod.ip}:${target}`];
    }),
  );
}

/** Of Pods that are not ready too, and of three at most. Source: `formatDiscoveryEndpoints` in pkg/printers. */
function sliceAddresses(pods: readonly PodState[]): string {
  const shown = pods.slice(0, 3).map(({ ip }) => ip);
  return pods.length > 3 ? `${shown.join(',')} + ${pods.length - 3} more...` : shown.join(',') || '<unset>';
}

export function endpointPorts(run: Run, service: ClusterObject): string {
  const [pod] = slicedPods(run, service);
  const ports = pod ? servicePorts(service).map((port) => targetPortOf(pod, port)) : [];
  return [...new Set(ports.filter((port) => port !== undefined))].join(',') || '<unset>';
}

/** A slice's name has five letters behind its Service's; here they follow from it. */
function sliceSuffix(name: string): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  const at = (place: number): string => letters[(name.length * 7 + place * 11) % letters.length] ?? 'b';
  return [0, 1, 2, 3, 4].map(at).join('');
}

/** `ReadWriteOnce` → `RWO`. */
function shortMode(mode: string): string {
  return mode === 'ReadWriteOncePod'
    ? 'RWOP'
    : mode.replaceAll(/[a-z]/g, '').replace('ROM', 'ROX').replace('RWM', 'RWX');
}

/** Labels of any object, for `--show-labels`. */
export function labelsColumn({ body }: { readonly body: PlainMap }): string {
  return labelList(labelsOf(body));
}

/** Endpoints are kept for each Service, and a Deployment makes ReplicaSets. */
export function objectsOfTable(run: Run, kind: string, namespace: string | undefined): ClusterObject[] {
  const own = objectsIn(run, kind.startsWith('Endpoint') ? 'Service' : kind, namespace);
  return kind === 'ReplicaSet' ? [...own, ...replicaSets(run, namespace)] : own;
}
