import type { ClusterObject } from './objects/cluster-object.ts';

/** What can happen in the cluster beside what happens by itself. Pods are named `namespace/name`, workloads by id. */
export type ClusterEvent =
  | { readonly type: 'apply'; readonly objects: readonly ClusterObject[] }
  | { readonly type: 'deletePod'; readonly pod: string }
  /** `kubectl delete` of an object; of a workload, its Pods go too. */
  | { readonly type: 'delete'; readonly kind: string; readonly namespace: string; readonly name: string }
  | { readonly type: 'scale'; readonly workload: string; readonly replicas: number }
  /** `kubectl rollout restart`: its template is another now, so its Pods are replaced. */
  | { readonly type: 'restartWorkload'; readonly workload: string }
  | { readonly type: 'runCronJob'; readonly cronJob: string }
  /** A container's program ends. */
  | { readonly type: 'exit'; readonly pod: string; readonly container: string; readonly code: number }
  /** A program works no more and does not end. */
  | { readonly type: 'hang'; readonly pod: string; readonly container: string }
  | {
      readonly type: 'write';
      readonly pod: string;
      readonly container: string;
      readonly path: string;
      readonly text: string;
    }
  /** A node stops answering, or answers again. */
  | { readonly type: 'failNode'; readonly node: string }
  | { readonly type: 'restoreNode'; readonly node: string }
  /** What the program in a container depends on is away, or back. */
  | { readonly type: 'away'; readonly container: string }
  | { readonly type: 'back'; readonly container: string };

export interface TimedEvent {
  readonly at: number;
  readonly event: ClusterEvent;
}
