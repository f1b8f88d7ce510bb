import type { PodState } from '../state.ts';

/** Where a request comes from: a Pod, or just some Pod of a namespace. */
export interface Caller {
  readonly namespace: string;
  readonly pod: PodState | undefined;
}
