/** Services, ConfigMaps and PersistentVolumeClaims: one row for each side of each condition. */

import { before, file } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

function service(spec: string, metadata = 'name: web', ports = 'ports: [{port: 80}]'): string {
  return (
    `apiVersion: v1\nkind: Service\nmetadata: {${metadata}}\nspec:\n  selector: {app: web}\n` +
    `${ports === '' ? '' : `  ${ports}\n`}${spec === '' ? '' : `  ${spec}\n`}`
  );
}

const ports = (written: string, spec = ''): string => service(spec, undefined, `ports: [${written}]`);
const annotated = (annotations: string, spec = ''): string => service(spec, `name: web, annotations: {${annotations}}`);
const balanced = (annotations: string): string => annotated(annotations, 'type: LoadBalancer');
const config = (fields: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n${fields}\n`;

function claim(spec: string, metadata = 'name: data'): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {${metadata}}\nspec:\n  ${spec}\n`;
}

const GIB = 'resources: {requests: {storage: 1Gi}}';
const ONCE = 'accessModes: [ReadWriteOnce]';
const sourced = (fields: string): string => claim(`${ONCE}\n  ${GIB}\n  ${fields}`);
const asking = (resources: string): string => claim(`${ONCE}\n  ${resources}`);

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';
const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

export const SERVICES: NearMisses = {
  'config-value-not-expanded': file(
    config('data: {URL: «http://$(HOST)»}'),
    config('data: {URL: http://$$(HOST)}'),
    config('data: {URL: http://$(host)}'),
    config('data: {app.conf: http://$(HOST)}'),
    config('data: {URL: http://$HOST}'),
    config('data:\n  URL: |\n    a $(HOST)\n    b'),
  ),
  'configmap-duplicate-key': file(
    config('data: {‹a›: b}\nbinaryData: {«a»: Yg==}'),
    config('data: {a: b}\nbinaryData: {c: Yg==}'),
    config('data: {a: b}'),
    config('binaryData: {a: Yg==}'),
  ),
  'node-port-range': file(
    ports('{port: 80, nodePort: 30000}', 'type: NodePort'),
    ports('{port: 80, nodePort: 32767}', 'type: NodePort'),
    ports('{port: 80⦅, nodePort: «29999»⇒⦆}', 'type: NodePort'),
    ports('{port: 80⦅, nodePort: «32768»⇒⦆}', 'type: NodePort'),
    ports('{port: 80, nodePort: 0}', 'type: NodePort'),
  ),
  'pvc-access-modes': file(
    claim(`${ONCE}\n  ${GIB}`),
    claim(`accessModes: [⟦«ReadWriteOncePod», ⇒⟧ReadWriteOnce]\n  ${GIB}`),
    claim(`accessModes: [ReadWriteOnce⟦, «ReadWriteOncePod»⇒⟧]\n  ${GIB}`),
    claim(`accessModes: [ReadWriteOncePod]\n  ${GIB}`),
    claim(`«accessModes»:⟦ []⇒\n    - ReadWriteOnce⟧\n  ${GIB}`),
  ),
  'pvc-data-source': file(
    sourced('dataSource: {kind: PersistentVolumeClaim, name: a}'),
    sourced('dataSource: {kind: VolumeSnapshot, apiGroup: snapshot.storage.k8s.io, name: a}'),
    sourced('dataSourceRef: {kind: «VolumeSnapshot», name: a⟦⇒, apiGroup: snapshot.storage.k8s.io⟧}'),
    sourced('dataSourceRef: {kind: «Other», name: a}'),
    sourced('dataSourceRef: {kind: Other, apiGroup: example.com, name: a}'),
    sourced('dataSourceRef: {kind: Other, apiGroup: «Example_com», name: a}'),
    sourced('«dataSource»: {kind: PersistentVolumeClaim}'),
    sourced('«dataSourceRef»: {apiGroup: example.com, name: a}'),
    // Another namespace's sources are dropped while their gate is closed, and so are other kinds.
    sourced('dataSource: {kind: Other, name: a}'),
    sourced(
      '⟦«dataSource»: {kind: PersistentVolumeClaim, name: a}\n  ⇒⟧dataSourceRef: {kind: PersistentVolumeClaim, name: b}',
    ),
    sourced(
      'dataSource: {kind: PersistentVolumeClaim, name: a}\n  dataSourceRef: {kind: PersistentVolumeClaim, name: a}',
    ),
  ),
  'pvc-storage-class-annotation': file(
    claim(
      `${ONCE}\n  ${GIB}⟦⇒\n  storageClassName: fast⟧`,
      'name: data, annotations: {team: a⟦, «volume.beta.kubernetes.io/storage-class»: fast⇒⟧}',
    ),
    claim(
      `${ONCE}\n  ${GIB}\n  storageClassName: slow`,
      'name: data, annotations: {team: a⟦, «volume.beta.kubernetes.io/storage-class»: fast⇒⟧}',
    ),
    claim(`${ONCE}\n  ${GIB}`, 'name: data, annotations: {team: a}'),
  ),
  'pvc-storage-fraction': file(
    asking('resources: {requests: {storage: ⟦«5m»⇒5Mi⟧}}'),
    asking('resources: {requests: {storage: «1.5»}}'),
    asking('resources: {requests: {storage: 1.5Gi}}'),
    asking('resources: {requests: {storage: 1000m}}'),
    asking('resources: {requests: {storage: 1Gi}, limits: {storage: ⟦«5m»⇒5Mi⟧}}'),
  ),
  'pvc-storage': file(
    asking('resources: {requests: {storage: ⟦«-5Gi»⇒5Gi⟧}}'),
    asking('resources: {requests: {storage: ⟦«0»⇒2Gi⟧}, limits: {storage: 2Gi}}'),
    asking('resources: {requests: {storage: 1}}'),
    asking('resources: {«requests»: {a: 1⟦⇒, storage: 1Gi⟧}}'),
    asking('resources: {«requests»: {a: 1⟦⇒, storage: 2Gi⟧}, limits: {storage: 2Gi}}'),
    asking('resources: {«requests»: {⟦Storage⇒storage⟧: 1Gi}}'),
    asking('resources: [x]'),
    asking('storage: 1Gi'),
  ),
  'service-annotations': file(
    annotated(`team: a⟦, «${HINTS}»: auto⇒⟧, ${MODE}: disabled`),
    annotated(`team: a, ${HINTS}: auto, ${MODE}: auto`),
    annotated(`team: a, ${HINTS}: auto`),
    balanced(`${RANGES}: 10.0.0.0/8`),
    balanced(`${RANGES}: "10.0.0.0/8, 192.168.0.0/16"`),
    balanced(`${RANGES}: ""`),
    balanced(`team: a⟦, «${RANGES}»: 10.0.0.0⇒⟧`),
    balanced(`team: a⟦, «${RANGES}»: "10.0.0.0/8;1.2.3.4/32"⇒⟧`),
    annotated(`team: a⟦, «${RANGES}»: 10.0.0.0/8⇒⟧`),
    annotated(`${RANGES}: x`, 'type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]'),
  ),
  'service-cluster-ip': [
    ...file(
      service('clusterIP: None'),
      service('clusterIP: 10.0.0.1'),
      service('clusterIP: ⟦«none»⇒None⟧'),
      service('clusterIP: ""'),
      service('sessionAffinity: None⟦\n  clusterIP: «x»⇒⟧'),
      service('clusterIP: ⟦«010.0.0.1»⇒10.0.0.1⟧'),
      service('clusterIPs: [10.0.0.1]\n  clusterIP: 10.0.0.1'),
      service('«clusterIPs»: [10.0.0.1]\n  clusterIP: ⟦10.0.0.2⇒10.0.0.1⟧'),
      service('clusterIP: 10.0.0.1\n  clusterIPs: [10.0.0.1, "fd00::1"]\n  ipFamilyPolicy: PreferDualStack'),
      service('clusterIP: 10.0.0.1\n  «clusterIPs»: [10.0.0.1, 10.0.0.2]\n  ipFamilyPolicy: PreferDualStack'),
      service('clusterIP: "fd00::1"\n  «clusterIPs»: ["fd00::1", "fd00::2"]\n  ipFamilyPolicy: PreferDualStack'),
      service('type: ExternalName\n  externalName: a.b\n  clusterIP: x'),
    ),
  ],
  'service-external-ips': file(
    service('externalIPs: [1.2.3.4]'),
    service('externalIPs: [1.2.3.4⟦, «127.0.0.1»⇒⟧]'),
    service('externalIPs: [1.2.3.4⟦, «0.0.0.0»⇒⟧]'),
    service('externalIPs: [1.2.3.4⟦, «169.254.0.1»⇒⟧]'),
    service('externalIPs: [1.2.3.4⟦, «224.0.0.1»⇒⟧]'),
    service('externalIPs: [1.2.3.4⟦, «"::1"»⇒⟧]'),
    service('externalIPs: [10.0.0.1, 192.168.0.1]'),
  ),
  'service-external-ips-deprecated': [
    ...file(service('«externalIPs»: [1.2.3.4]'), service('externalIPs: []')),
    ...before(35, file(service('externalIPs: [1.2.3.4]'))),
  ],
  'service-external-name': file(
    service('type: ExternalName\n  externalName: db.example.com', undefined, ''),
    service('type: ExternalName\n  externalName: db.example.com.', undefined, ''),
    service('type: ExternalName\n  externalName: ⟦«https://DB.example.com/x»⇒db.example.com⟧', undefined, ''),
    service('type: ExternalName\n  externalName: ⟦«db.example.com:5432»⇒db.example.com⟧', undefined, ''),
    service('type: «ExternalName»', undefined, ''),
    service('type: ⟦«ExternalName»⇒ClusterIP⟧'),
    service('type: ExternalName\n  «externalName»: ""', undefined, ''),
    service('type: ExternalName\n  externalName: a.b⟦\n  «clusterIP»: 10.0.0.1⇒⟧', undefined, ''),
    service('type: ExternalName\n  externalName: a.b⟦\n  «ipFamilies»: [IPv4]⇒⟧', undefined, ''),
    service('type: ExternalName\n  externalName: a.b⟦\n  «ipFamilyPolicy»: SingleStack⇒⟧', undefined, ''),
    service('type: ExternalName\n  externalName: a.b\n  ipFamilies: []', undefined, ''),
  ),
  'service-headless': file(
    service('type: NodePort⟦\n  clusterIP: «None»⇒⟧'),
    service('type: LoadBalancer⟦\n  clusterIP: «None»⇒⟧'),
    service('type: ClusterIP\n  clusterIP: None'),
    service('type: NodePort\n  clusterIP: 10.0.0.1'),
    service('clusterIP: None'),
  ),
  'service-ignored-field': file(
    service('clusterIP: None⟦\n  «externalIPs»: [1.2.3.4]⇒⟧'),
    service('clusterIP: None⟦\n  «sessionAffinity»: ClientIP⇒⟧'),
    service('clusterIP: None\n  sessionAffinity: None'),
    service('clusterIP: None⟦\n  «loadBalancerIP»: 1.2.3.4⇒⟧'),
    service('clusterIP: None\n  externalIPs: []'),
    service('sessionAffinity: ClientIP'),
    service('sessionAffinity: None⟦\n  «externalName»: a.b⇒⟧'),
    service('type: NodePort⟦\n  «externalName»: a.b⇒⟧'),
    service('externalName: ""'),
    service('type: ExternalName\n  externalName: a.b⟦\n  «externalIPs»: [1.2.3.4]⇒⟧', undefined, ''),
    service('externalIPs: [1.2.3.4]'),
  ),
  'service-ip-families': file(
    service('ipFamilies: [IPv4]'),
    service('ipFamilies: [IPv4⟦, «IPv4»⇒⟧]'),
    service('«ipFamilies»: [IPv4, IPv6]⟦⇒\n  ipFamilyPolicy: PreferDualStack⟧'),
    service('ipFamilies: [IPv4, IPv6]\n  ipFamilyPolicy: PreferDualStack'),
    service('ipFamilies: [IPv4, IPv6]\n  ipFamilyPolicy: RequireDualStack'),
    service('ipFamilies: [IPv4, IPv6]\n  ipFamilyPolicy: ⟦«SingleStack»⇒PreferDualStack⟧'),
    service('ipFamilies: [IPv4]\n  ipFamilyPolicy: SingleStack'),
    service('clusterIP: 10.0.0.1\n  ipFamilies: [⟦«IPv6»⇒IPv4⟧]'),
    service('clusterIP: "fd00::1"\n  ipFamilies: [⟦«IPv4»⇒IPv6⟧]'),
    service('clusterIP: 10.0.0.1\n  ipFamilies: [IPv4]'),
    service('clusterIP: None\n  ipFamilies: [IPv6]'),
    service('clusterIP: None\n  ipFamilies: [IPv4, IPv6]').replace('  selector: {app: web}\n', ''),
    service('clusterIP: None\n  «ipFamilies»: [IPv4, IPv6]⟦⇒\n  ipFamilyPolicy: PreferDualStack⟧'),
    service('type: ExternalName\n  externalName: a.b\n  ipFamilies: [IPv4, IPv6]', undefined, ''),
  ),
  'service-kubelet-port': [
    ...before(
      32,
      file(
        ports('«{port: 10250}»', 'type: ⦅LoadBalancer⇒ClusterIP⦆'),
        ports('{port: 10251}', 'type: LoadBalancer'),
        ports('{port: 10250}', 'type: NodePort'),
      ),
    ),
    ...before(33, file(ports('{port: 10250}', 'type: LoadBalancer'))),
  ],
  'service-lb-fields': file(
    ...[
      'loadBalancerClass: a/b',
      'allocateLoadBalancerNodePorts: true',
      'loadBalancerSourceRanges: [10.0.0.0/8]',
    ].flatMap((field) => [
      service(`sessionAffinity: None⟦\n  ${field.replace(/^\w+/, '«$&»')}⇒⟧`),
      service(`type: NodePort⟦\n  ${field.replace(/^\w+/, '«$&»')}⇒⟧`),
      service(`type: LoadBalancer\n  ${field}`),
    ]),
    service('loadBalancerSourceRanges: []'),
  ),
  'service-node-port': file(
    ports('{port: 80, «nodePort»: 30080}', 'type: ⟦ClusterIP⇒NodePort⟧'),
    ports('{port: 80⟦, «nodePort»: 30080⇒⟧}', 'clusterIP: None'),
    ports('{port: 80, nodePort: 0}'),
    ports('{port: 80, nodePort: 30080}', 'type: NodePort'),
    ports('{port: 80, nodePort: 30080}', 'type: LoadBalancer'),
  ),
  'service-port-duplicate': file(
    ports('‹{name: a, port: 80}›⟦, «{name: b, port: 80}»⇒⟧'),
    ports('{name: a, port: 80}, {name: b, port: 80, protocol: UDP}'),
    ports('‹{name: a, port: 80}›⟦, «{name: b, port: 80, protocol: TCP}»⇒⟧'),
    ports('‹{name: a, port: 80, nodePort: 30080}›, {name: b, port: 81⟦, «nodePort»: 30080⇒⟧}', 'type: NodePort'),
    ports('{name: a, port: 80, nodePort: 30080}, {name: b, port: 81, nodePort: 30081}', 'type: NodePort'),
    ports('{name: a, port: 80, nodePort: 0}, {name: b, port: 81, nodePort: 0}', 'type: NodePort'),
    ports(
      '{name: a, port: 80, nodePort: 30080}, {name: b, port: 81, protocol: UDP, nodePort: 30080}',
      'type: NodePort',
    ),
  ),
  'service-port-name': file(
    ports('{port: 80}'),
    ports('{name: a, port: 80}, «{port: 443⟦⇒, name: https⟧}»'),
    ports('{name: a, port: 80}, «{port: 1234⟦⇒, name: port-1234⟧}»'),
    ports('{name: a, port: 80}, «{port: 81, targetPort: web⟦⇒, name: web⟧}»'),
    ports('{name: http, port: 80}, «{port: 8080⟦⇒, name: http-8080⟧}»'),
    ports('{name: ‹a›, port: 80}, {name: ⟦«a»⇒a-81⟧, port: 81}'),
    ports('{name: a, port: 80}, {name: b, port: 81}'),
    ports('{name: a, port: 80}, {name: a, port: 80}'),
  ),
  'service-ports-required': file(
    service('«ports»:⟦ []⇒\n    - port: 80⟧', undefined, ''),
    service('clusterIP: None', undefined, ''),
    service('type: ExternalName\n  externalName: a.b', undefined, ''),
    ports('{port: 80}'),
  ),
  'service-session-affinity': file(
    ...['1', '86400'].map((seconds) =>
      service(`sessionAffinity: ClientIP\n  sessionAffinityConfig: {clientIP: {timeoutSeconds: ${seconds}}}`),
    ),
    service('sessionAffinity: ClientIP\n  sessionAffinityConfig: {clientIP: {timeoutSeconds: ⟦«0»⇒10800⟧}}'),
    service('sessionAffinity: ClientIP\n  sessionAffinityConfig: {clientIP: {timeoutSeconds: ⟦«86401»⇒86400⟧}}'),
    service('sessionAffinity: None\n  sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}'),
  ),
  'service-topology-annotation': file(
    annotated(`«⟦${HINTS}⇒${MODE}⟧»: auto`),
    annotated(`⟦«${HINTS}»: auto, ⇒⟧${MODE}: auto`),
    annotated(`${MODE}: auto`),
  ),
  'service-traffic-distribution': file(
    service('trafficDistribution: ⟦«PreferClose»⇒PreferSameZone⟧'),
    service('trafficDistribution: PreferSameZone'),
    service('trafficDistribution: PreferSameNode'),
  ),
};
