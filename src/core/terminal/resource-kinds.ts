/**
 * Kinds that can be asked for, by every name that kubectl takes. Source: kubernetes.io/docs/reference/kubectl,
 * "Resource types".
 */

export interface ResourceKind {
  readonly kind: string;
  readonly plural: string;
  readonly short: readonly string[];
  /** The part after the dot in `deployment.apps/shop`; empty for the core group. */
  readonly group: string;
  readonly isClusterWide?: true;
}

export const resourceKinds: readonly ResourceKind[] = [
  { kind: 'Pod', plural: 'pods', short: ['po'], group: '' },
  { kind: 'Deployment', plural: 'deployments', short: ['deploy'], group: 'apps' },
  { kind: 'ReplicaSet', plural: 'replicasets', short: ['rs'], group: 'apps' },
  { kind: 'StatefulSet', plural: 'statefulsets', short: ['sts'], group: 'apps' },
  { kind: 'DaemonSet', plural: 'daemonsets', short: ['ds'], group: 'apps' },
  { kind: 'Job', plural: 'jobs', short: [], group: 'batch' },
  { kind: 'CronJob', plural: 'cronjobs', short: ['cj'], group: 'batch' },
  { kind: 'Service', plural: 'services', short: ['svc'], group: '' },
  { kind: 'Endpoints', plural: 'endpoints', short: ['ep'], group: '' },
  { kind: 'EndpointSlice', plural: 'endpointslices', short: [], group: 'discovery.k8s.io' },
  { kind: 'ConfigMap', plural: 'configmaps', short: ['cm'], group: '' },
  { kind: 'Secret', plural: 'secrets', short: [], group: '' },
  { kind: 'PersistentVolumeClaim', plural: 'persistentvolumeclaims', short: ['pvc'], group: '' },
  { kind: 'NetworkPolicy', plural: 'networkpolicies', short: ['netpol'], group: 'networking.k8s.io' },
  { kind: 'Namespace', plural: 'namespaces', short: ['ns'], group: '', isClusterWide: true },
  { kind: 'Node', plural: 'nodes', short: ['no'], group: '', isClusterWide: true },
  { kind: 'Event', plural: 'events', short: ['ev'], group: '' },
];

/** `po`, `pod`, `pods`, `deployment.apps` → the kind. */
export function resourceKind(word: string): ResourceKind | undefined {
  const name = word.toLowerCase().split('.')[0] ?? '';
  return resourceKinds.find(
    ({ kind, plural, short }) => kind.toLowerCase() === name || plural === name || short.includes(name),
  );
}

/** `deployment.apps/shop`: what `apply` and `-o name` print. */
export function qualifiedName(kind: string, name: string): string {
  return `${qualifiedKind(kind)}/${name}`;
}

/** `deployment.apps`. */
export function qualifiedKind(kind: string): string {
  const group = resourceKinds.find((each) => each.kind === kind)?.group ?? '';
  return group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
}

/** `deployments.apps`, as the API server names a resource in what it says. */
export function resourceName(kind: string): string {
  const found = resourceKinds.find((each) => each.kind === kind);
  if (!found) return kind.toLowerCase();
  return found.group === '' ? found.plural : `${found.plural}.${found.group}`;
}
