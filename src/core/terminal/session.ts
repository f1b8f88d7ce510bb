/**
 * A terminal at a cluster: what was applied when, and how late it is. The cluster itself is calculated again each
 * time.
 */
import type { ClusterObject } from '../cluster-model/cluster-object.ts';
import type { ClusterEvent, TimedEvent } from '../cluster-model/events.ts';
import { clusterAt } from '../cluster-model/play.ts';
import type { Scenario } from '../cluster-model/scenario.ts';
import type { Run } from '../cluster-model/state.ts';
import type { ExplainedType } from '../field-model.ts';

export interface Session {
  readonly scenario: Scenario;
  /** What was applied at second 0. */
  readonly first: readonly ClusterObject[];
  readonly events: readonly TimedEvent[];
  /** Seconds since then. */
  readonly now: number;
  /** What `kubectl explain` tells. */
  readonly types?: readonly ExplainedType[];
}

/** A manifest in the editor: what `kubectl apply -f` of its name applies. */
export interface ManifestFile {
  readonly name: string;
  readonly objects: readonly ClusterObject[];
}

/** A cluster's life in this terminal ends here: a day of seconds would take too long to calculate. */
const LONGEST_SECONDS = 3 * 3600;

export function startSession(first: readonly ClusterObject[], scenario: Scenario, now: number): Session {
  return { scenario, first, events: [], now };
}

/** The cluster as it is now; another one at each call, so that nobody changes another's. */
export function clusterOf({ first, scenario, events, now }: Session): Run {
  return clusterAt(first, scenario, events, now);
}

/** Events happen now, and then time passes. */
export function passTime(session: Session, events: readonly ClusterEvent[], seconds: number): Session {
  const timed = events.map((event) => ({ at: session.now, event }));
  return {
    ...session,
    events: [...session.events, ...timed],
    now: Math.min(session.now + seconds, LONGEST_SECONDS),
  };
}

/** When an object was first applied; undefined for what was in the cluster before. */
export function appliedAt({ first, events }: Session, id: string): number | undefined {
  if (first.some((object) => object.id === id)) return 0;
  return events.find(({ event }) => event.type === 'apply' && event.objects.some((object) => object.id === id))?.at;
}

/** Is each object of the file in the cluster as it is written there? What was only changed in the editor is not. */
export function isApplied({ first, events }: Session, { objects }: ManifestFile): boolean {
  const there = new Map(first.map((object) => [object.id, object]));
  for (const { event } of events) {
    if (event.type === 'apply') for (const object of event.objects) there.set(object.id, object);
    if (event.type === 'delete') there.delete(`${event.kind}/${event.namespace}/${event.name}`);
  }
  return objects.every(({ id, body }) => JSON.stringify(there.get(id)?.body) === JSON.stringify(body));
}
