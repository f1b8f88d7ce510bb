/** The ReplicaSets that a Deployment makes: one for each version of its template. The model itself needs none. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { templateSuffix } from '../cluster-model/api-server/names.ts';
import { mapAt } from '../cluster-model/objects/plain-object.ts';
import { isActive } from '../cluster-model/api-server/pods.ts';
import { isReady } from '../cluster-model/network/services.ts';
import type { PodState, Run } from '../cluster-model/state.ts';
import { objectsIn } from './find-objects.ts';

export function replicaSets(run: Run, namespace: string | undefined): ClusterObject[] {
  return objectsIn(run, 'Deployment', namespace).flatMap((deployment) => {
    const workload = run.workloads.find(({ id }) => id === deployment.id);
    const revisions = Array.from({ length: workload?.revision ?? 0 }, (_, index) => index + 1);
    return revisions.map((revision) => {
      const name = `${deployment.name}-${templateSuffix(deployment.name, revision)}`;
      const isNow = revision === workload?.revision;
      const replicas = isNow ? workload.replicas : podsOf(run, deployment.namespace, name).length;
      return { ...deployment, kind: 'ReplicaSet', name, body: { ...deployment.body, spec: { replicas } } };
    });
  });
}

function podsOf(run: Run, namespace: string, name: string): PodState[] {
  return run.pods.filter((pod) => pod.namespace === namespace && pod.name.startsWith(`${name}-`) && isActive(pod));
}

export interface ReplicaSetCounts {
  readonly wanted: number;
  readonly total: number;
  readonly ready: number;
}

export function replicaSetCounts(run: Run, { namespace, name, body }: ClusterObject): ReplicaSetCounts {
  const pods = podsOf(run, namespace, name);
  const wanted = mapAt(body, 'spec')?.['replicas'];
  const ready = pods.filter((pod) => isReady(run, pod)).length;
  return { wanted: typeof wanted === 'number' ? wanted : 1, total: pods.length, ready };
}
