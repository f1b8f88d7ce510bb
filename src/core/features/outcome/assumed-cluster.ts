/** What a file needs of the cluster around it: namespaces, and classes that make volumes. One sentence each. */
import { DEFAULT_NAMESPACE, type ClusterObject } from '../../cluster-model/cluster-object.ts';
import { textAt } from '../../cluster-model/plain-object.ts';
import { fitsSomeVolume } from '../../cluster-model/volumes.ts';
import type { Run } from '../../cluster-model/state.ts';

const always: ReadonlySet<string> = new Set([DEFAULT_NAMESPACE, 'kube-system', 'kube-public', 'kube-node-lease']);

/** Namespaces that the file uses and does not create: the API server rejects objects in one that is missing. */
export function assumedNamespaces(own: readonly ClusterObject[]): string[] {
  const made = new Set(own.filter(({ kind }) => kind === 'Namespace').map(({ name }) => name));
  const used = new Set(own.filter(({ kind }) => kind !== 'Namespace').map(({ namespace }) => namespace));
  return [...used]
    .filter((name) => name !== '' && !made.has(name) && !always.has(name))
    .map((name) => `Namespace \`${name}\` already exists in the cluster.`);
}

/** Claims get their volumes from a StorageClass; which classes there are, only the cluster knows. */
export function assumedClasses(run: Run): string[] {
  const said = new Set<string>();
  for (const { spec } of run.claims.values()) {
    if (Object.keys(spec).length === 0) continue;
    const name = textAt(spec, 'storageClassName');
    if (name === '' || fitsSomeVolume(run, spec)) continue;
    said.add(
      name === undefined
        ? 'The default StorageClass of the cluster creates the volumes for its claims.'
        : `StorageClass \`${name}\` exists in the cluster and creates the volumes for its claims.`,
    );
  }
  return [...said];
}

/** Kinds by which a cluster changes or refuses Pods: what they say is not played. */
const admitting: ReadonlySet<string> = new Set([
  'LimitRange',
  'MutatingAdmissionPolicy',
  'MutatingWebhookConfiguration',
  'ResourceQuota',
  'ValidatingAdmissionPolicy',
  'ValidatingWebhookConfiguration',
]);

/** What the file says and the model leaves out, one sentence each. */
export function leftOut(own: readonly ClusterObject[], { workloads, pods }: Run): string[] {
  const ignored = own.filter(({ kind }) => admitting.has(kind));
  const specs = [...workloads, ...pods].map(({ spec }) => spec);
  return [
    ...ignored.map(({ kind, name }) => `${kind} \`${name}\` is not taken into account: it may change or reject Pods.`),
    ...(specs.some(({ spreads }) => spreads) ? ['The nodes satisfy every topology spread constraint.'] : []),
  ];
}
