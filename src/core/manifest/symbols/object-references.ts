/** Which fields name another object. One row a field: where it stands, its name, and the kind that it means. */

import { valuePath } from './value-path.ts';
import type { ValuePath } from './value-path.ts';

export interface ReferenceRow {
  /** The map that holds the field, from the container, the pod spec or the whole object; absent: that itself. */
  readonly holder: ValuePath | undefined;
  readonly name: string;
  /** Absent: the field `kind` beside the name says it. */
  readonly kind?: string;
  /** Keys of the object that stand beside its name. */
  readonly keys?: ValuePath;
  /** A field `namespace` beside the name counts. */
  readonly namespaced?: true;
  /** The Pod does not start, or traffic arrives nowhere, before there is such an object. */
  readonly needed?: true;
}

function row(kind: string, holder: string, name: string, keys?: string): ReferenceRow {
  return {
    kind,
    holder: holder === '' ? undefined : valuePath(holder),
    name,
    ...(keys === undefined ? {} : { keys: valuePath(keys) }),
  };
}

function needed(kind: string, holder: string, name: string, keys?: string): ReferenceRow {
  return { ...row(kind, holder, name, keys), needed: true };
}

export const IN_CONTAINER: readonly ReferenceRow[] = [
  needed('ConfigMap', 'env[].valueFrom.configMapKeyRef', 'name', 'key'),
  needed('Secret', 'env[].valueFrom.secretKeyRef', 'name', 'key'),
  needed('ConfigMap', 'envFrom[].configMapRef', 'name'),
  needed('Secret', 'envFrom[].secretRef', 'name'),
];

export const IN_POD: readonly ReferenceRow[] = [
  needed('ConfigMap', 'volumes[].configMap', 'name', 'items[].key'),
  needed('Secret', 'volumes[].secret', 'secretName', 'items[].key'),
  needed('ConfigMap', 'volumes[].projected.sources[].configMap', 'name', 'items[].key'),
  needed('Secret', 'volumes[].projected.sources[].secret', 'name', 'items[].key'),
  needed('PersistentVolumeClaim', 'volumes[].persistentVolumeClaim', 'claimName'),
  row('StorageClass', 'volumes[].ephemeral.volumeClaimTemplate.spec', 'storageClassName'),
  ...[
    'csi.nodePublishSecretRef',
    'cephfs.secretRef',
    'flexVolume.secretRef',
    'iscsi.secretRef',
    'rbd.secretRef',
    'scaleIO.secretRef',
    'storageos.secretRef',
  ].map((field) => row('Secret', `volumes[].${field}`, 'name')),
  row('Secret', 'volumes[].azureFile', 'secretName'),
  row('Secret', 'imagePullSecrets[]', 'name'),
  needed('ServiceAccount', '', 'serviceAccountName'),
  row('ServiceAccount', '', 'serviceAccount'),
  row('PriorityClass', '', 'priorityClassName'),
  row('RuntimeClass', '', 'runtimeClassName'),
  row('ResourceClaim', 'resourceClaims[]', 'resourceClaimName'),
  row('ResourceClaimTemplate', 'resourceClaims[]', 'resourceClaimTemplateName'),
];

/** The kinds without a schema here are looked at for their names only. */
export const IN_KIND: Readonly<Record<string, readonly ReferenceRow[]>> = {
  StatefulSet: [
    needed('Service', 'spec', 'serviceName'),
    row('StorageClass', 'spec.volumeClaimTemplates[].spec', 'storageClassName'),
  ],
  PersistentVolumeClaim: [
    row('StorageClass', 'spec', 'storageClassName'),
    row('PersistentVolume', 'spec', 'volumeName'),
  ],
  ServiceAccount: [row('Secret', 'secrets[]', 'name'), row('Secret', 'imagePullSecrets[]', 'name')],
  Ingress: [
    needed('Service', 'spec.defaultBackend.service', 'name'),
    needed('Service', 'spec.rules[].http.paths[].backend.service', 'name'),
    row('Secret', 'spec.tls[]', 'secretName'),
  ],
  HorizontalPodAutoscaler: [{ holder: valuePath('spec.scaleTargetRef'), name: 'name' }],
  RoleBinding: [{ holder: valuePath('subjects[]'), name: 'name', namespaced: true }],
  ClusterRoleBinding: [{ holder: valuePath('subjects[]'), name: 'name', namespaced: true }],
};
