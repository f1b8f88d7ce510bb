/** What `kubectl describe` says of each kind, as rows of a label and a value. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { labelList, labelWords } from '../cluster-model/objects/label-selectors.ts';
import { objectData } from '../cluster-model/objects/object-data.ts';
import {
  mapAt,
  mapsAt,
  scalarText,
  stringsAt,
  textAt,
  textsAt,
  type PlainMap,
} from '../cluster-model/objects/plain-object.ts';
import {
  endpointsOf,
  isReady,
  servicePorts,
  serviceType,
  slicedPods,
  targetPortOf,
} from '../cluster-model/network/services.ts';
import type { Run } from '../cluster-model/state.ts';
import { clusterIp, endpointPorts, workloadCounts } from './object-tables.ts';
import { replicaSetCounts } from './replica-sets.ts';

type Rows = (readonly string[])[];

export const objectDetails: Readonly<Record<string, (run: Run, object: ClusterObject) => Rows>> = {
  Service: describeService,
  Endpoints: describeService,
  EndpointSlice: describeSlice,
  ReplicaSet(run, object) {
    const { wanted, total } = replicaSetCounts(run, object);
    return [['Replicas:', `${total} current / ${wanted} desired`]];
  },
  Deployment: describeWorkload,
  StatefulSet: describeWorkload,
  DaemonSet: describeWorkload,
  Job: describeWorkload,
  ConfigMap: (_run, { body }) => dataRows(mapAt(body, 'data'), (value) => value),
  Secret: (_run, object) => dataRows(objectData(object), (value) => `${value.length} bytes`),
  PersistentVolumeClaim: (_run, { body }) => [
    ['Status:', 'Bound'],
    ['Capacity:', scalarText(mapAt(body, 'spec', 'resources', 'requests')?.['storage']) ?? ''],
    ['Access Modes:', textsAt(body, 'spec', 'accessModes').join(',')],
  ],
  NetworkPolicy: (_run, { body }) => [
    ['PodSelector:', labelList(stringsAt(body, 'spec', 'podSelector', 'matchLabels'))],
    ['Policy Types:', textsAt(body, 'spec', 'policyTypes').join(', ') || 'Ingress'],
    ...mapsAt(body, 'spec', 'ingress').flatMap((rule) => peerRows('From:', mapsAt(rule, 'from'))),
    ...mapsAt(body, 'spec', 'egress').flatMap((rule) => peerRows('To:', mapsAt(rule, 'to'))),
  ],
};

/** Each address with its condition, as `describeEndpointSliceV1` of kubectl prints them. */
function describeSlice(run: Run, service: ClusterObject): Rows {
  return [
    ['AddressType:', 'IPv4'],
    ['Ports:', endpointPorts(run, service)],
    ...slicedPods(run, service).flatMap((pod) => [
      ['Addresses:', pod.ip],
      ['  Ready:', `${isReady(run, pod)}`],
      ['  TargetRef:', `Pod/${pod.name}`],
    ]),
  ];
}

function describeService(run: Run, service: ClusterObject): Rows {
  const pods = endpointsOf(run, service);
  return [
    ['Selector:', labelList(stringsAt(service.body, 'spec', 'selector'))],
    ['Type:', serviceType(service)],
    ['IP:', clusterIp(run, service)],
    ...servicePorts(service).flatMap((port) => {
      const name = port.name === '' ? '<unset>' : port.name;
      const places = pods.flatMap((pod) => {
        const target = targetPortOf(pod, port);
        return target === undefined ? [] : [`${pod.ip}:${target}`];
      });
      return [
        ['Port:', `${name}  ${port.port}/${port.protocol}`],
        ['TargetPort:', `${port.target}/${port.protocol}`],
        ['Endpoints:', places.join(',')],
      ];
    }),
  ];
}

function describeWorkload(run: Run, object: ClusterObject): Rows {
  const { body } = object;
  const workload = run.workloads.find(({ id }) => id === object.id);
  const { wanted, current, total, ready } = workloadCounts(run, object);
  const made = `${wanted} desired | ${current} updated | ${total} total`;
  const counts = `${made} | ${ready} available | ${wanted - ready} unavailable`;
  const containers = workload?.spec.containers ?? [];
  return [
    ['Selector:', labelWords(stringsAt(body, 'spec', 'selector', 'matchLabels')) || '<none>'],
    ['Replicas:', counts],
    ['Pod Template:', ''],
    ['  Labels:', labelWords(stringsAt(body, 'spec', 'template', 'metadata', 'labels')) || '<none>'],
    ...containers.map(({ name, image, role }) => [`  ${role === 'init' ? 'Init' : 'Container'} ${name}:`, image]),
  ];
}

function dataRows(data: PlainMap | undefined, shown: (value: string) => string): Rows {
  const entries = Object.entries(data ?? {});
  if (entries.length === 0) return [['Data:', '<none>']];
  return [['Data:', ''], ...entries.map(([key, value]) => [`  ${key}:`, shown(scalarText(value) ?? '')])];
}

function peerRows(label: string, peers: readonly PlainMap[]): Rows {
  if (peers.length === 0) return [[label, '<any>']];
  return peers.map((peer) => {
    const pods = mapAt(peer, 'podSelector');
    const spaces = mapAt(peer, 'namespaceSelector');
    const block = textAt(peer, 'ipBlock', 'cidr');
    const words = [
      ...(spaces ? [`NamespaceSelector: ${labelList(stringsAt(spaces, 'matchLabels'))}`] : []),
      ...(pods ? [`PodSelector: ${labelList(stringsAt(pods, 'matchLabels'))}`] : []),
      ...(block === undefined ? [] : [`IPBlock: ${block}`]),
    ];
    return [label, words.join(', ')];
  });
}
