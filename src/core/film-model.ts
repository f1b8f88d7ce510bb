/**
 * What happens, moment by moment, as plain data: made by `simulation`, played by the panel, written out by `pictures`.
 * Types only.
 */
import type { Figure } from './chart-model.ts';
import type { StageRequest } from './stage-model.ts';

/** Each kind of moment has a mark of its own on the time line of the film. */
export type MomentKind = 'first' | 'request' | 'refused' | 'exit' | 'gone' | 'start' | 'ready' | 'made' | 'change';

export interface Frame {
  /** Seconds since the film began; the cluster's own clock runs differently. */
  readonly at: number;
  readonly kind: MomentKind;
  readonly figure: Figure;
  /** What has just happened, in a sentence or two. */
  readonly text: string;
  /** The cluster's clock in seconds; left out where nothing runs. */
  readonly clock?: number;
  /** A request that travels from now on, for `last` seconds. */
  readonly travels?: StageRequest & { readonly last: number };
}

export interface Film {
  /** At least one: how it was before anything happened. */
  readonly frames: readonly Frame[];
  /** Seconds at which nothing happens any more. */
  readonly end: number;
}
