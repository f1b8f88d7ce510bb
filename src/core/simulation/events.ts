/** Everything that can happen in the small cluster. Pods, containers and workloads are given by name. */
export type ClusterEvent =
  | { readonly type: 'advance'; readonly seconds: number }
  /** Lets time pass until everything that starts has started. */
  | { readonly type: 'settle' }
  /** A container's program ends; a code other than 0 means that it crashed. */
  | { readonly type: 'exit'; readonly pod: string; readonly container: string; readonly code: number }
  | { readonly type: 'deletePod'; readonly pod: string }
  | { readonly type: 'scale'; readonly workload: string; readonly replicas: number }
  /** A node stops answering, comes back, or is taken out of the cluster. */
  | { readonly type: 'failNode'; readonly node: string }
  | { readonly type: 'restoreNode'; readonly node: string }
  | { readonly type: 'removeNode'; readonly node: string }
  /** A container calls an address: `localhost:3000`, `10.1.0.1:3000`, `web:80`. */
  | { readonly type: 'send'; readonly pod: string; readonly container: string; readonly to: string }
  /** A visitor sends a row to be kept to a Service: `shop:80`. The row gets a number: `order-3`. */
  | { readonly type: 'store'; readonly to: string; readonly row: string }
  /** The readiness probe of a Pod begins to fail, or to pass again. */
  | { readonly type: 'readiness'; readonly pod: string; readonly ready: boolean }
  /** A label of a Pod is set; an empty value takes it away. */
  | { readonly type: 'label'; readonly pod: string; readonly key: string; readonly value: string }
  /** One label of a Service's selector is set. */
  | { readonly type: 'select'; readonly service: string; readonly key: string; readonly value: string }
  | { readonly type: 'write'; readonly pod: string; readonly container: string; readonly path: string }
  | { readonly type: 'read'; readonly pod: string; readonly container: string; readonly path: string }
  /** A container's program is told to listen on another port, and starts again. */
  | { readonly type: 'listen'; readonly pod: string; readonly container: string; readonly port: number }
  /** The manifest is changed: the container mounts the volume there, or nowhere. */
  | {
      readonly type: 'mount';
      readonly workload: string;
      readonly container: string;
      readonly volume: string;
      readonly mountPath: string;
    };

export type EventType = ClusterEvent['type'];

export type EventOf<Type extends EventType> = Extract<ClusterEvent, { type: Type }>;
