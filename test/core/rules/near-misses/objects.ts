/** Fields that exclude, repeat or need each other: what the API server rejects, with its fix, and what it takes. */

import { alone, inContainer, inPod } from './near-miss.ts';
import type { NearMisses } from './near-miss.ts';

export const OBJECTS: NearMisses = {
  'envfrom-one-source': inContainer(
    [
      'envFrom: [{«secretRef»: {name: a}, ‹configMapRef›: {name: b}}]',
      'envFrom: [{secretRef: {name: a}}, {configMapRef: {name: b}}]',
    ],
    ['envFrom: [{prefix: A_, «secretRef»: {name: a}, ‹configMapRef›: {name: b}}]'],
    ['envFrom: [«{}»]', 'envFrom: []'],
    ['envFrom: [«{prefix: A_}»]'],
  ),
  'host-port-conflict': inContainer(
    [
      'ports: [{containerPort: 80, hostPort: ‹80›}, {containerPort: 80, hostPort: «80»}]',
      'ports: [{containerPort: 80, hostPort: 80}]',
    ],
    [
      'ports: [{containerPort: 80, hostPort: ‹80›}, {containerPort: 81, hostPort: «80»}]',
      'ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 81}]',
    ],
    ['ports: [{containerPort: 80, hostPort: 80, protocol: UDP}, {containerPort: 81, hostPort: 80}]'],
    [
      'ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}, {containerPort: 81, hostPort: 80, hostIP: 10.0.0.2}]',
    ],
  ),
  'port-duplicate': inContainer(
    ['ports: [{containerPort: ‹80›}, {containerPort: «80»}]'],
    ['ports: [{containerPort: ‹80›, name: a}, {containerPort: «80», name: b}]'],
    ['ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]'],
    ['ports: [{containerPort: 80, hostPort: 81}, {containerPort: 80, hostPort: 82}]'],
  ),
  'lifecycle-sleep': [
    ...inContainer(['lifecycle: {preStop: {sleep: {}}}']),
    ...inPod(
      [
        'terminationGracePeriodSeconds: 5\ncontainers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: «6»}}}}]\n',
        'terminationGracePeriodSeconds: 5\ncontainers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: 5}}}}]\n',
      ],
      [
        'terminationGracePeriodSeconds: 5\ncontainers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: 5}}}}]\n',
      ],
    ),
    ...inContainer(['lifecycle: {preStop: {sleep: {seconds: «-1»}}}', 'lifecycle: {preStop: {sleep: {seconds: 0}}}']),
  ],
  'resize-policy': inContainer(
    [
      'resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: «cpu», restartPolicy: NotRequired}]',
      'resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]',
    ],
    [
      'resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: memory, restartPolicy: NotRequired}]',
    ],
  ),
  'resources-request-gt-limit': inContainer(
    [
      'resources: {requests: {cpu: «2», memory: 1Gi}, limits: {cpu: ‹1›, memory: 1Gi}}',
      'resources: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1, memory: 1Gi}}',
    ],
    ['resources: {requests: {cpu: 1000m}, limits: {cpu: 1}}'],
    [
      'resources: {requests: {example.com/gpu: «1»}, limits: {example.com/gpu: ‹2›}}',
      'resources: {requests: {example.com/gpu: 2}, limits: {example.com/gpu: 2}}',
    ],
  ),
  'resources-limit-required': inContainer(
    [
      'resources: {requests: {«example.com/gpu»: 1}}',
      'resources: {requests: {example.com/gpu: 1}, limits: {example.com/gpu: "1"}}',
    ],
    [
      'resources: {requests: {«hugepages-2Mi»: 2Mi, memory: 1Gi}, limits: {cpu: 1}}',
      'resources: {requests: {hugepages-2Mi: 2Mi, memory: 1Gi}, limits: {cpu: 1, hugepages-2Mi: 2Mi}}',
    ],
  ),
  'deprecated-node-label': inPod(
    [
      'nodeSelector: {«beta.kubernetes.io/os»: linux, kubernetes.io/os: linux}',
      'nodeSelector: {kubernetes.io/os: linux}',
    ],
    ['nodeSelector: {«beta.kubernetes.io/os»: linux}', 'nodeSelector: {kubernetes.io/os: linux}'],
    ['nodeSelector: {kubernetes.io/os: linux}'],
  ),
  'sysctl-invalid': inPod(
    [
      'securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}, {name: «net.core.somaxconn», value: "1"}]}',
      'securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}]}',
    ],
    ['securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}, {name: net/core/somaxconn, value: "2"}]}'],
    [
      'securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}, {name: net.ipv4.tcp_syncookies, value: "1"}]}',
    ],
  ),
  'volume-device-duplicate': inContainer(
    [
      'volumeDevices: [{name: ‹a›, devicePath: /a}, {name: «a», devicePath: /a}]',
      'volumeDevices: [{name: a, devicePath: /a}]',
    ],
    ['volumeDevices: [{name: a, devicePath: ‹/a›}, {name: b, devicePath: «/a»}]'],
    ['volumeDevices: [{name: a, devicePath: /a}, {name: b, devicePath: /b}]'],
  ),
  'volume-downwardapi': inPod(
    [
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}, «resourceFieldRef»: {containerName: web, resource: limits.cpu}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, downwardAPI: {items: [«{path: labels}»]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
  ),
  'volume-fc': inPod(
    [
      'volumes: [{name: v, fc: {«targetWWNs»: [a], wwids: [b], lun: 0}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, fc: {targetWWNs: [a], lun: 0}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, fc: {«targetWWNs»: [a]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, fc: {targetWWNs: [a], lun: 0}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, fc: {wwids: [b]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
  ),
  'volume-fieldref': inPod(
    [
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {apiVersion: «v2», fieldPath: metadata.name}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {apiVersion: v1, fieldPath: metadata.name}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.labels}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: «spec.nodeName»}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
  ),
  'volume-mount-path-duplicate': inPod(
    [
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: ‹/v›}, {name: v, mountPath: «/v»}]}]\n',
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, emptyDir: {}}, {name: w, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: ‹/v›}, {name: w, mountPath: «/v»}, {name: w, mountPath: /v-w}]}]\n',
      'volumes: [{name: v, emptyDir: {}}, {name: w, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}, {name: w, mountPath: /v-w-2}, {name: w, mountPath: /v-w}]}]\n',
    ],
    [
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}, {name: v, mountPath: /v/a}]}]\n',
    ],
  ),
  'volume-projected-paths': inPod(
    [
      'volumes: [{name: v, projected: {sources: [{configMap: {name: a, items: [{key: k, path: ‹p›}, {key: k, path: «p»}]}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, projected: {sources: [{configMap: {name: a, items: [{key: k, path: p}]}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, projected: {sources: [{configMap: {name: a, items: [{key: k, path: ‹p›}, {key: l, path: «p»}]}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, projected: {sources: [{configMap: {name: a, items: [{key: k, path: p}, {key: l, path: l}]}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, projected: {sources: [{configMap: {name: a, items: [{key: k, path: p}, {key: l, path: q}]}}]}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
  ),
  'volume-secret-ref': inPod(
    [
      'volumes: [{name: v, csi: {driver: a.b, nodePublishSecretRef: {name: «My Secret»}}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, csi: {driver: a.b, nodePublishSecretRef: {name: my-secret}}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, csi: {driver: a.b, nodePublishSecretRef: «{}»}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
      'volumes: [{name: v, csi: {driver: a.b}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
    [
      'volumes: [{name: v, csi: {driver: a.b, nodePublishSecretRef: {name: s}}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]\n',
    ],
  ),
  'volume-name-duplicate': inPod(
    ['volumes: [{name: ‹v›, emptyDir: {}}, {name: «v», emptyDir: {}}]', 'volumes: [{name: v, emptyDir: {}}]'],
    [
      'volumes: [{name: ‹v›, emptyDir: {}}, {name: «v», configMap: {name: a}}]',
      'volumes: [{name: v, emptyDir: {}}, {name: v-2, configMap: {name: a}}]',
    ],
  ),
  'job-pod-failure-policy': alone([
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  podFailurePolicy: {rules: [{action: «FailIndex», onExitCodes: {operator: In, values: [1]}}]}\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
    'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
  ]),
  'job-selector': alone(
    [
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  «manualSelector»: true\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
    ],
    [
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  «selector»: {matchLabels: {app: b}}\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: a:1}]}}\n',
    ],
  ),
  'rolling-update-amount': alone([
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {app: a}}\n  strategy: {rollingUpdate: {maxSurge: «"5"», maxUnavailable: 25}}\n  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: web, image: a:1}]}}\n',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {app: a}}\n  strategy: {rollingUpdate: {maxSurge: 5, maxUnavailable: 25}}\n  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: web, image: a:1}]}}\n',
  ]),
  'service-cluster-ip': alone(
    [
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}], clusterIP: «10.0.0.300»}\n',
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}]}\n',
    ],
    [
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}], clusterIP: 10.0.0.30}\n',
    ],
    [
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80}], «clusterIPs»: [None, 10.0.0.1], clusterIP: None}\n',
    ],
  ),
  'pvc-access-modes': alone(['apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\n']),
  'pvc-storage': alone(
    [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {«requests»: {storag: 1Gi}}}\n',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n',
    ],
    [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {«requests»: {}}}\n',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n',
    ],
    [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: «0»}}}\n',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n',
    ],
  ),
  'claim-template-name': alone([
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  serviceName: a\n  selector: {matchLabels: {app: a}}\n  volumeClaimTemplates: [«{spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}»]\n  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: web, image: a:1, volumeMounts: [{name: data, mountPath: /d}]}]}}\n',
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  serviceName: a\n  selector: {matchLabels: {app: a}}\n  volumeClaimTemplates: [{spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}, metadata: {name: data}}]\n  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: web, image: a:1, volumeMounts: [{name: data, mountPath: /d}]}]}}\n',
  ]),
  'node-field-selector': inPod(
    [
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: «Exists», values: [a]}]}]}}}',
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [a]}]}]}}}',
    ],
    [
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: NotIn, values: [a]}]}]}}}',
    ],
    [
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: «name», operator: In, values: [a]}]}]}}}',
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [a]}]}]}}}',
    ],
    [
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, «values»: [a, b]}]}]}}}',
    ],
  ),
};
