/** What a file needs of the cluster around it: namespaces, and classes that make volumes. One sentence each. */
import { DEFAULT_NAMESPACE, type ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import { mapAt, mapsAt, textAt } from '../../cluster-model/objects/plain-object.ts';
import { isOfPods } from '../../cluster-model/api-server/resource-quotas.ts';
import { fitsSomeVolume } from '../../cluster-model/kubelet/volumes.ts';
import { claimKind } from '../../cluster-model/scheduler/resource-claims.ts';
import { objectOf, type Run } from '../../cluster-model/state.ts';

const always: ReadonlySet<string> = new Set([DEFAULT_NAMESPACE, 'kube-system', 'kube-public', 'kube-node-lease']);

/** Namespaces that the file uses and does not create: the API server rejects objects in one that is missing. */
export function assumedNamespaces(own: readonly ClusterObject[]): string[] {
  const made = new Set(own.filter(({ kind }) => kind === 'Namespace').map(({ name }) => name));
  const used = new Set(own.filter(({ kind }) => kind !== 'Namespace').map(({ namespace }) => namespace));
  return [...used]
    .filter((name) => name !== '' && !made.has(name) && !always.has(name))
    .map((name) => `Namespace \`${name}\` already exists in the cluster.`);
}

/** Conditions of readiness gates, which a controller of the cluster sets. */
export function assumedConditions({ pods }: Run): string[] {
  const conditions = new Set(pods.flatMap(({ spec }) => spec.readinessGates));
  return [...conditions].map(
    (each) => `A controller of the cluster sets the condition \`${each}\` of the Pods to True.`,
  );
}

/** Claims of devices, and the driver that offers them. */
export function assumedDevices(run: Run): string[] {
  const claims = run.pods.flatMap(({ namespace, spec }) =>
    spec.resourceClaims.map((claim) => {
      const kind = claimKind(claim);
      const name = `${kind} \`${claim.object}\``;
      return objectOf(run, kind, namespace, claim.object)
        ? `A driver provides the devices of ${name}.`
        : `${name} exists in the cluster, and a driver provides its devices.`;
    }),
  );
  return [...new Set(claims)];
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

/** Kinds by which a cluster changes or rejects Pods: what they say is not played. */
const admitting: ReadonlySet<string> = new Set([
  'MutatingAdmissionPolicy',
  'MutatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingWebhookConfiguration',
]);

/** What the file says and the model leaves out, one sentence each. */
export function leftOut(own: readonly ClusterObject[]): string[] {
  return own.flatMap((object) => {
    const name = `${object.kind} \`${object.name}\``;
    if (admitting.has(object.kind)) return [`${name} is not taken into account: it may change or reject Pods.`];
    if (object.kind === 'ResourceQuota') return quotaWords(name, object);
    const hasClaims = mapsAt(object.body, 'spec', 'limits').some(
      (item) => textAt(item, 'type') === 'PersistentVolumeClaim',
    );
    return object.kind === 'LimitRange' && hasClaims ? [`${name} is applied to Pods only, not to claims.`] : [];
  });
}

function quotaWords(name: string, { body }: ClusterObject): string[] {
  const counted = Object.keys(mapAt(body, 'spec', 'hard') ?? {});
  const ignored = counted.filter((each) => !isOfPods(each));
  const alone = `No other Pods use up ${name}.`;
  const words = ignored.map((each) => `\`${each}\``).join(', ');
  return [
    ...(ignored.length < counted.length ? [alone] : []),
    ...(ignored.length > 0 ? [`${name} is applied to Pods only, not to ${words}.`] : []),
  ];
}
