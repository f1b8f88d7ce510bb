/** Volumes, their mounts and devices: one row for each side of each condition. */

import { before, container, file, pod } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

/** Pods with these volumes, each mounted as it is asked. */
function volumes(written: string, mounts = '{name: v, mountPath: /v}', more = ''): string {
  return `volumes: [${written}]\ncontainers: [{name: web, image: a:1, volumeMounts: [${mounts}]${more}}]`;
}

const source = (written: string): string => volumes(`{name: v, ${written}}`);
const mounts = (...written: readonly string[]): string => volumes('{name: v, emptyDir: {}}', written.join(', '));
const items = (written: string): string => source(`configMap: {name: a, items: [${written}]}`);
const sources = (written: string): string => source(`projected: {sources: [${written}]}`);
const downward = (item: string): string => source(`downwardAPI: {items: [${item}]}`);
const fieldOf = (path: string): string => downward(`{path: a, fieldRef: {fieldPath: ${path}}}`);
const ephemeral = (metadata: string): string =>
  source(
    `ephemeral: {volumeClaimTemplate: {metadata: {${metadata}}, ` +
      'spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}',
  );

const CLAIM = 'persistentVolumeClaim: {claimName: a}';
const ISCSI = 'targetPortal: 10.0.0.1, iqn: "iqn.2001-04.com.example:a", lun: 0';

export const VOLUMES: NearMisses = {
  'deprecated-volume-type': pod(
    source('«gitRepo»: {repository: a}'),
    source('«glusterfs»: {endpoints: a, path: b}'),
    source('«cephfs»: {monitors: [a]}'),
    source('«rbd»: {monitors: [a], image: b}'),
    source('«flocker»: {datasetName: a}'),
    source('«quobyte»: {registry: "a:1", volume: b}'),
    source('«storageos»: {volumeName: a}'),
    source('«photonPersistentDisk»: {pdID: a}'),
    source('«scaleIO»: {gateway: a, system: b, secretRef: {name: c}, volumeName: d}'),
    source('nfs: {server: a, path: /b}'),
  ),
  'projected-path-overlap': pod(
    items('{key: a, path: ‹x›}, {key: b, path: «x/y»}'),
    items('{key: a, path: ‹x/y›}, {key: b, path: «x»}'),
    items('{key: a, path: x}, {key: b, path: xy}'),
    items('{key: a, path: x/y}, {key: b, path: x/z}'),
    items('{key: a, path: ‹x›}, {key: b, path: «x»}'),
    items('{key: a, path: x}'),
    source('secret: {secretName: a, items: [{key: a, path: ‹x/y/z›}, {key: b, path: «x»}]}'),
    sources(
      '{secret: {name: a, items: [{key: a, path: ‹x›}]}}, {configMap: {name: b, items: [{key: a, path: «x/y»}]}}',
    ),
    sources('{secret: {name: a, items: [{key: a, path: x}]}}, {configMap: {name: b, items: [{key: a, path: y}]}}'),
  ),
  'volume-azure-disk': pod(
    source('azureDisk: {diskName: a, diskURI: "https://a"}'),
    source('azureDisk: {diskName: a, kind: Dedicated, diskURI: "https://a"}'),
    source('azureDisk: {diskName: a, kind: Managed, diskURI: /subscriptions/a}'),
    source('azureDisk: {diskName: a, kind: ⟦Managed⇒Shared⟧, diskURI: «"https://a"»}'),
    source('azureDisk: {diskName: a, kind: ⟦Shared⇒Managed⟧, diskURI: «/subscriptions/a»}'),
    source('azureDisk: {diskName: a, diskURI: «/subscriptions/a»⟦⇒, kind: Managed⟧}'),
    source('azureDisk: {diskName: a, kind: Managed, diskURI: «other»}'),
    source('azureDisk: {diskName: a, diskURI: ""}'),
  ),
  'volume-device-duplicate': container(
    'volumeDevices: [{name: ‹a›, devicePath: /a}, {name: «a», devicePath: /b}]',
    'volumeDevices: [{name: ‹a›, devicePath: /a}⟦, {name: «a», devicePath: /a}⇒⟧]',
    'volumeDevices: [{name: a, devicePath: ‹/a›}, {name: b, devicePath: «/a»}]',
    'volumeDevices: [{name: a, devicePath: /a}, {name: b, devicePath: /b}]',
    'volumeDevices: [{name: "", devicePath: /a}, {name: "", devicePath: /b}]',
    // A path that is another device's name is no duplicate.
    'volumeDevices: [{name: a, devicePath: b}, {name: b, devicePath: a}]',
  ),
  'volume-device-source': [
    ...pod(
      `volumes: [{name: v, ${CLAIM}}]\ncontainers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /v}]}]`,
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeDevices: [{name: «v», devicePath: /v}]}]',
      'volumes: [{name: v}]\ncontainers: [{name: web, image: a:1, volumeDevices: [{name: «v», devicePath: /v}]}]',
      'volumes: [{name: v, configMap: {name: a}}]\n' +
        'containers: [{name: web, image: a:1, volumeDevices: [{name: «v», devicePath: /v}]}]',
      'volumes: [{name: w, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /v}]}]',
    ),
    ...file(
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  serviceName: a\n  selector: {matchLabels: {app: a}}\n' +
        '  volumeClaimTemplates: [{metadata: {name: v}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n' +
        '  template: {metadata: {labels: {app: a}}, spec: {volumes: [{name: v, emptyDir: {}}], ' +
        'containers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /v}]}]}}\n',
    ),
  ],
  'volume-device-vs-mount': pod(
    volumes(`{name: v, ${CLAIM}}`, '{name: ‹v›, mountPath: /v}', ', volumeDevices: [⟦{name: «v», devicePath: /d}⇒⟧]'),
    volumes(
      `{name: v, ${CLAIM}}, {name: w, ${CLAIM}}`,
      '{name: v, mountPath: ‹/v›}',
      ', volumeDevices: [⟦{name: w, devicePath: «/v»}⇒⟧]',
    ),
    volumes(`{name: v, ${CLAIM}}, {name: w, ${CLAIM}}`, undefined, ', volumeDevices: [{name: w, devicePath: /w}]'),
  ),
  'volume-downwardapi': pod(
    ...['labels', 'annotations', 'namespace', 'uid'].map((name) =>
      downward(`«{path: etc/my-${name}⟦⇒, fieldRef: {fieldPath: metadata.${name}}⟧}»`),
    ),
    downward('«{path: who⟦⇒, fieldRef: {fieldPath: metadata.name}⟧}»'),
    downward('{path: a, resourceFieldRef: {containerName: web, resource: limits.cpu}}'),
    downward(
      '{path: a, fieldRef: {fieldPath: metadata.name}' +
        '⟦, «resourceFieldRef»: {containerName: web, resource: limits.cpu}⇒⟧}',
    ),
  ),
  'volume-ephemeral': [
    ...pod(
      ephemeral('labels: {a: b}'),
      ephemeral('annotations: {a: b}'),
      ephemeral('labels: {a: b}⟦, «name»: x⇒⟧'),
      ephemeral('labels: {a: b}, name: ""'),
      ephemeral('labels: {a: b}, generation: 0'),
      ephemeral('labels: {a: b}⟦, «generation»: 1⇒⟧'),
      ephemeral('labels: {a: b}, finalizers: []'),
      ephemeral('labels: {a: b}⟦, «finalizers»: [a/b]⇒⟧'),
    ),
  ],
  'volume-fc': pod(
    source('fc: «{lun: 0}»'),
    source('fc: {targetWWNs: [a], lun: 0}'),
    source('fc: {targetWWNs: [a], lun: 255}'),
    source('fc: {targetWWNs: [a], lun: ⟦«256»⇒0⟧}'),
    source('fc: {targetWWNs: [a], lun: ⟦«-1»⇒0⟧}'),
    source('fc: {wwids: [a]}'),
    source('fc: {targetWWNs: [], wwids: [a]}'),
  ),
  'volume-fieldref': pod(
    ...['metadata.name', 'metadata.namespace', 'metadata.labels', 'metadata.annotations', 'metadata.uid'].map(fieldOf),
    fieldOf('⟦«metadata.label»⇒metadata.labels⟧'),
    fieldOf('⟦«labels»⇒metadata.labels⟧'),
  ),
  'volume-flexvolume': pod(
    source('flexVolume: {driver: a/b, options: {a: b⟦, «kubernetes.io/x»: c⇒⟧}}'),
    source('flexVolume: {driver: a/b, options: {a: b⟦, «x.k8s.io/x»: c⇒⟧}}'),
    source('flexVolume: {driver: a/b, options: {a: b⟦, «K8S.IO/x»: c⇒⟧}}'),
    source('flexVolume: {driver: a/b, options: {a: b, xkubernetes.io/x: c, k8s.iox/y: d, kubernetes: e}}'),
  ),
  'volume-image': [
    ...pod(source('image: «{}»'), source('image: «{reference: ""}»'), source('image: {reference: a:1}')),
  ],
  'volume-iscsi': pod(
    source(`iscsi: {${ISCSI}}`),
    source(`iscsi: {${ISCSI}, «chapAuthSession»: ⟦true⇒false⟧}`),
    source(`iscsi: {${ISCSI}, «chapAuthDiscovery»: ⟦true⇒false⟧}`),
    source(`iscsi: {${ISCSI}, chapAuthSession: false}`),
    source(`iscsi: {${ISCSI}, chapAuthSession: true, secretRef: {name: a}}`),
  ),
  'volume-mount-bidirectional': container(
    'securityContext: {privileged: true}\nvolumeMounts: [{name: v, mountPath: /v, mountPropagation: Bidirectional}]',
    'securityContext: {privileged: false}\nvolumeMounts: [{name: v, mountPath: /v, mountPropagation: ⟦«Bidirectional»⇒HostToContainer⟧}]',
    'volumeMounts: [{name: v, mountPath: /v, mountPropagation: ⟦«Bidirectional»⇒HostToContainer⟧}]',
    'volumeMounts: [{name: v, mountPath: /v, mountPropagation: HostToContainer}]',
    'volumeMounts: [{name: v, mountPath: /v, mountPropagation: None}]',
  ),
  'volume-mount-not-found': pod(
    volumes('{name: data, emptyDir: {}}', '{name: ⟦«dat»⇒data⟧, mountPath: /v}'),
    volumes('{name: data, emptyDir: {}}', '{name: ⟦«Data»⇒data⟧, mountPath: /v}'),
    // The one volume that nobody mounts is meant.
    volumes('{name: data, emptyDir: {}}', '{name: ⟦«other»⇒data⟧, mountPath: /v}'),
    volumes(
      '{name: data, emptyDir: {}}, {name: cache, emptyDir: {}}⟦⇒, {name: files, emptyDir: {}}⟧',
      '{name: data, mountPath: /a}, {name: cache, mountPath: /b}, {name: «files», mountPath: /v}',
    ),
    volumes('{name: data, emptyDir: {}}', '{name: data, mountPath: /v}'),
    volumes('{emptyDir: {}}', '{name: data, mountPath: /v}'),
    volumes('{name: data, emptyDir: {}}', '{name: "", mountPath: /v}'),
  ),
  'volume-mount-path-duplicate': pod(
    mounts('{name: v, mountPath: ‹/a›}', '{name: v, mountPath: ⟦«/a»⇒/a-v⟧, readOnly: true}'),
    mounts('{name: v, mountPath: ‹/a›}⟦, {name: v, mountPath: «/a»}⇒⟧'),
    mounts('{name: v, mountPath: /a}', '{name: v, mountPath: /a/}'),
    mounts('{name: v, mountPath: ""}', '{name: v, mountPath: ""}'),
  ),
  'volume-mount-rro': [
    ...pod(
      mounts('{name: v, mountPath: /v, readOnly: true, recursiveReadOnly: Enabled}'),
      mounts('{name: v, mountPath: /v, recursiveReadOnly: «Enabled»⟦⇒, readOnly: true⟧}'),
      mounts('{name: v, mountPath: /v, readOnly: ⟦false⇒true⟧, recursiveReadOnly: «IfPossible»}'),
      mounts('{name: v, mountPath: /v, recursiveReadOnly: Disabled}'),
      mounts('{name: v, mountPath: /v, readOnly: true, mountPropagation: None, recursiveReadOnly: Enabled}'),
      mounts(
        '{name: v, mountPath: /v, readOnly: true, mountPropagation: ⟦HostToContainer⇒None⟧, recursiveReadOnly: «Enabled»}',
      ),
      mounts(
        '{name: v, mountPath: /v, readOnly: true, mountPropagation: ⟦HostToContainer⇒None⟧⦅, recursiveReadOnly: «Enabled»⇒⦆}',
      ),
    ),
    ...before(30, pod(mounts('{name: v, mountPath: /v, recursiveReadOnly: Enabled}'))),
  ],
  'volume-mount-subpath-exclusive': pod(
    mounts('{name: v, mountPath: /v, subPath: a⟦, «subPathExpr»: b⇒⟧}'),
    mounts('{name: v, mountPath: /v⟦, subPath: a⇒⟧, «subPathExpr»: $(B)}'),
    mounts('{name: v, mountPath: /v⟦, subPath: a⇒⟧⦅, «subPathExpr»: $(B)⇒⦆}'),
    mounts('{name: v, mountPath: /v, subPath: a}'),
    mounts('{name: v, mountPath: /v, subPathExpr: a}'),
    mounts('{name: v, mountPath: /v, subPath: "", subPathExpr: a}'),
    mounts('{name: v, mountPath: /v, subPath: a, subPathExpr: ""}'),
  ),
  'volume-multiple-sources': pod(
    source('⟦‹emptyDir›: {}, ⇒⟧«configMap»: {name: a}'),
    source('‹secret›: {secretName: a}, «configMap»: {name: b}'),
    source('configMap: {name: a}'),
  ),
  'volume-name-duplicate': pod(
    volumes('{name: ‹v›, emptyDir: {}}, {name: ⟦«v»⇒v-2⟧, configMap: {name: a}}'),
    volumes('{name: ‹v›, emptyDir: {}}, {name: v-2, emptyDir: {}}, {name: ⟦«v»⇒v-3⟧, configMap: {name: a}}'),
    volumes('{name: ‹v›, emptyDir: {}}⟦, {name: «v», emptyDir: {}}⇒⟧'),
    volumes('{name: v, emptyDir: {}}, {name: w, emptyDir: {}}'),
    volumes('{name: "", emptyDir: {}}, {name: "", emptyDir: {}}'),
  ),
  'volume-projected-paths': pod(
    sources('{configMap: {name: a, items: [{key: k, path: ‹p›}⟦, {key: k, path: «p»}⇒⟧]}}'),
    sources('{configMap: {name: a, items: [{key: k, path: ‹p›}, {key: l, path: ⟦«p»⇒l⟧}]}}'),
    sources(
      '{configMap: {name: a, items: [{key: k, path: ‹p›}]}}, {secret: {name: b, items: [{key: k, path: ⟦«p»⇒k⟧}]}}',
    ),
    sources('{configMap: {name: a, items: [{key: k, path: ‹p›}, {key: p, path: ⟦«p»⇒p-2⟧}]}}'),
    sources('{configMap: {name: a, items: [{key: k, path: p}, {key: l, path: q}]}}'),
  ),
  'volume-pvc-ephemeral': pod(
    volumes(
      '{name: v, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}, ' +
        '{name: w, persistentVolumeClaim: {claimName: «web-v»}}',
    ),
    volumes(
      '{name: v, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}, ' +
        '{name: w, persistentVolumeClaim: {claimName: web-w}}',
    ),
    volumes('{name: v, emptyDir: {}}, {name: w, persistentVolumeClaim: {claimName: web-v}}'),
  ),
  'volume-removed-type': pod(
    source('«flocker»: {}'),
    source('flocker: {datasetName: a}'),
    source('flocker: {datasetUUID: a}'),
    source('flocker: «{datasetName: a, datasetUUID: b}»'),
    source('flocker: {datasetName: «a/b»}'),
    source('quobyte: {registry: "a:1", volume: b}'),
    source('quobyte: {registry: "a:1,b:2", volume: b}'),
    source('quobyte: {registry: «a», volume: b}'),
    source('quobyte: {registry: «"a:1,b"», volume: b}'),
    source('quobyte: {registry: "[fd00::1]:1", volume: b}'),
    source(`quobyte: {registry: "a:1", volume: b, tenant: ${'a'.repeat(64)}}`),
    source(`quobyte: {registry: "a:1", volume: b, tenant: «${'a'.repeat(65)}»}`),
  ),
  'volume-resourcefieldref': pod(
    downward('{path: a, resourceFieldRef: {containerName: web, resource: limits.cpu}}'),
    downward('{path: a, resourceFieldRef: «{resource: limits.cpu⟦⇒, containerName: web⟧}»}'),
  ),
  'volume-secret-ref': pod(
    source('csi: {driver: a.b⟦, nodePublishSecretRef: «{}»⇒⟧}'),
    source('csi: {driver: a.b⟦, nodePublishSecretRef: «{name: ""}»⇒⟧}'),
    source('csi: {driver: a.b, nodePublishSecretRef: {name: ⟦«A_b»⇒a-b⟧}}'),
    source('cinder: {volumeID: a⟦, secretRef: «{}»⇒⟧}'),
    source('cinder: {volumeID: a, secretRef: {name: A_b}}'),
  ),
};
