/** Which things of a cluster a command is about. */
import { DEFAULT_NAMESPACE, type ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { byName } from '../cluster-model/kubectl/get-pods.ts';
import type { PodState, Run } from '../cluster-model/state.ts';
import type { ParsedArguments } from './flags.ts';
import { anyLabels, type LabelTest } from './selector.ts';

/** The namespace that a command asks; undefined for all. */
export function namespaceOf({ flags }: ParsedArguments): string | undefined {
  return flags.has('all-namespaces') ? undefined : (flags.get('namespace') ?? DEFAULT_NAMESPACE);
}

export function podsIn(run: Run, namespace: string | undefined, isMeant: LabelTest = anyLabels): PodState[] {
  return byName(run.pods).filter(
    (pod) => (namespace === undefined || pod.namespace === namespace) && isMeant(pod.labels),
  );
}

/** Objects of a kind, those that a CronJob made among them. */
export function objectsIn(run: Run, kind: string, namespace: string | undefined): ClusterObject[] {
  return [...run.objects.values()].filter(
    (object) =>
      object.kind === kind && (namespace === undefined || object.namespace === namespace || kind === 'Namespace'),
  );
}

export function podNamed(run: Run, namespace: string, name: string): PodState | undefined {
  return run.pods.find((pod) => pod.name === name && pod.namespace === namespace);
}

/** Namespaces that are there: always those of a new cluster. */
export function namespacesOf(run: Run): string[] {
  const own = [...run.objects.values()].map(({ kind, name, namespace }) => (kind === 'Namespace' ? name : namespace));
  return [...new Set([DEFAULT_NAMESPACE, ...own, 'kube-system', 'kube-public', 'kube-node-lease'])]
    .filter((name) => name !== '')
    .sort();
}
