/**
 * A cluster at one moment, as plain data: calculated by `simulation`, drawn by `pictures/stage`. Types only.
 * A key names one thing through all moments and is never an index: `9e3779b1` (a Pod's UID), `9e3779b1/web`,
 * `service/shop`.
 */
export interface StageModel {
  readonly type: 'stage';
  /** Somebody outside the cluster sends requests. */
  readonly hasVisitor: boolean;
  readonly services: readonly StageService[];
  readonly workloads: readonly StageWorkload[];
  readonly nodes: readonly StageNode[];
  /** With the Pods that have gone since the film began: they leave an outline. */
  readonly pods: readonly StagePod[];
  readonly claims: readonly StageClaim[];
  readonly request?: StageRequest;
}

export interface StageService {
  readonly key: string;
  readonly name: string;
  /** Empty for a headless Service. */
  readonly address: string;
  /** `app=shop`. */
  readonly selector: string;
  /** `80 → 3000`. */
  readonly ports: string;
  /** The Pods that it sends to now. */
  readonly endpoints: readonly { readonly pod: string; readonly address: string }[];
}

export interface StageWorkload {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly wants: number;
  readonly has: number;
}

export interface StageNode {
  readonly key: string;
  readonly name: string;
  /** In a word: `node`, `not answering`, `lost`. */
  readonly state: string;
  readonly isUp: boolean;
}

/** `gone`: it is no longer there, and its outline tells where it was. */
export type PodLife = 'waiting' | 'alive' | 'leaving' | 'over' | 'gone';

export interface StagePod {
  readonly key: string;
  readonly name: string;
  readonly uid: string;
  /** The UID is part of what is shown. */
  readonly showsUid: boolean;
  readonly address: string;
  /** The key of its node; empty while it has none. */
  readonly node: string;
  /** The key of its workload; empty for a Pod that nobody looks after. */
  readonly owner: string;
  readonly life: PodLife;
  readonly isReady: boolean;
  /** The word that `kubectl get pods` shows. */
  readonly status: string;
  /** Where they are no longer those of its template: `app=other`. */
  readonly labels: string;
  readonly containers: readonly StageContainer[];
  readonly volumes: readonly StageVolume[];
}

export type ContainerLook = 'ready' | 'running' | 'starting' | 'waiting' | 'exited' | 'done';

export interface StageContainer {
  readonly key: string;
  readonly name: string;
  readonly role: 'app' | 'init' | 'sidecar';
  readonly look: ContainerLook;
  /** In a word or two: `ready`, `back-off 10 s`. */
  readonly state: string;
  readonly restarts: number;
  readonly listensOn: readonly number[];
  /** Files that it wrote outside any volume. */
  readonly files: readonly string[];
  /** The volumes that it mounts, by key. */
  readonly mounts: readonly string[];
}

export interface StageVolume {
  readonly key: string;
  readonly name: string;
  /** `emptyDir`, `configMap`. */
  readonly source: string;
  /** The key of the claim whose files it shows; such files outlive the Pod and are drawn there. */
  readonly claim: string;
  readonly files: readonly string[];
}

export interface StageClaim {
  readonly key: string;
  readonly name: string;
  readonly files: readonly string[];
}

/** A request that is on its way, or was. */
export interface StageRequest {
  /** Keys from the caller to the last one that it reached. */
  readonly way: readonly string[];
  readonly answered: boolean;
  /** `answered by web in Pod shop`, `connection refused: …` */
  readonly outcome: string;
}
