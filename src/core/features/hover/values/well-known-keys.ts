/**
 * What labels and annotations with a fixed meaning are for. Source: kubernetes.io, "Well-Known Labels, Annotations and
 * Taints", and "Recommended Labels".
 */

const APP = 'app.kubernetes.io/';
const SECURITY = 'pod-security.kubernetes.io/';

/** On objects. */
const LABELS: Readonly<Record<string, string>> = {
  [`${APP}name`]: 'The name of the application. A label that Kubernetes recommends.',
  [`${APP}instance`]:
    'Distinguishes this installation of the application from others. A label that Kubernetes recommends.',
  [`${APP}version`]: 'The version of the application. A label that Kubernetes recommends.',
  [`${APP}component`]: 'The part of the application, such as `database`. A label that Kubernetes recommends.',
  [`${APP}part-of`]: 'The larger application that this one belongs to. A label that Kubernetes recommends.',
  [`${APP}managed-by`]: 'The tool that manages the application, such as `Helm`. A label that Kubernetes recommends.',
  'pod-template-hash': 'The Deployment controller sets this label itself, to tell its ReplicaSets apart.',
  'controller-revision-hash': 'The controller of a DaemonSet or StatefulSet sets this label itself.',
  'statefulset.kubernetes.io/pod-name': 'The StatefulSet controller gives each Pod its own name as this label.',
  'apps.kubernetes.io/pod-index': 'The StatefulSet controller gives each Pod its number as this label.',
  'batch.kubernetes.io/job-name': 'The Job controller gives its Pods the name of the Job as this label.',
  'kubernetes.io/metadata.name': 'The API server gives each namespace its own name as this label.',
  [`${SECURITY}enforce`]: 'Pods that do not meet this Pod Security level are rejected in the namespace.',
  [`${SECURITY}warn`]: 'Whoever applies a Pod that does not meet this Pod Security level gets a warning.',
  [`${SECURITY}audit`]: 'Pods that do not meet this Pod Security level are recorded in the audit log.',
};

/** On nodes, which their kubelet sets. */
const NODE_LABELS: Readonly<Record<string, string>> = {
  'kubernetes.io/os': 'The operating system of a node: `linux` or `windows`.',
  'kubernetes.io/arch': 'The processor architecture of a node, such as `amd64` or `arm64`.',
  'kubernetes.io/hostname': 'The host name of a node.',
  'topology.kubernetes.io/zone': 'The availability zone of a node.',
  'topology.kubernetes.io/region': 'The region of a node.',
  'node.kubernetes.io/instance-type': 'The machine type of a node, as its cloud provider names it.',
};

const ANNOTATIONS: Readonly<Record<string, string>> = {
  'kubectl.kubernetes.io/default-container':
    'The container that `kubectl logs` and `kubectl exec` use unless `-c` names another one.',
  'kubectl.kubernetes.io/restartedAt': '`kubectl rollout restart` writes this time, so that all Pods are replaced.',
  'kubectl.kubernetes.io/last-applied-configuration':
    '`kubectl apply` writes this, to find out later which fields you have removed.',
  'kubernetes.io/change-cause': '`kubectl rollout history` shows this as the cause of the change.',
  'kubernetes.io/description': 'A description of the object for people.',
  'deployment.kubernetes.io/revision': 'The Deployment controller writes this: the number of the rollout.',
  'controller.kubernetes.io/pod-deletion-cost':
    'When a ReplicaSet is scaled down, Pods with a lower number are deleted first.',
  'cluster-autoscaler.kubernetes.io/safe-to-evict':
    'With `false`, the Cluster Autoscaler does not remove the node while the Pod runs on it.',
  'prometheus.io/scrape': 'A convention of many Prometheus installations: `true` has the Pod scraped for metrics.',
  'prometheus.io/port': 'A convention of many Prometheus installations: the port with the metrics.',
  'prometheus.io/path': 'A convention of many Prometheus installations: the path with the metrics.',
};

/** One sentence on a label of an object, of a node, or on an annotation; undefined for a key with no fixed meaning. */
export function wellKnownKey(of: 'label' | 'node label' | 'annotation', key: string): string | undefined {
  const known = { label: LABELS, 'node label': NODE_LABELS, annotation: ANNOTATIONS }[of];
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
