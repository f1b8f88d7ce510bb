/**
 * `kubectl delete` of an object. Source: kubernetes.io/docs/concepts/architecture/garbage-collection, cascading
 * deletion.
 */
import { deletePod } from './pods.ts';
import { objectKey, type Run } from '../state.ts';

export interface Deletion {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A Pod ends; a workload goes at once and its Pods end; any other object is gone. What is not there stays so. */
export function deleteObject(run: Run, { kind, namespace, name }: Deletion): void {
  const key = objectKey(kind, namespace, name);
  if (kind === 'Pod') {
    for (const pod of run.pods.filter((one) => one.key === `${namespace}/${name}`)) deletePod(run, pod);
  }
  const object = run.objects.get(key);
  run.objects.delete(key);
  run.serviceIps.delete(key);
  if (kind === 'PersistentVolumeClaim') run.claims.delete(`${namespace}/${name}`);
  const at = run.workloads.findIndex(({ id }) => id === object?.id);
  if (at < 0) return;
  run.workloads.splice(at, 1);
  for (const pod of run.pods.filter(({ owner }) => owner === object?.id)) deletePod(run, pod);
}
