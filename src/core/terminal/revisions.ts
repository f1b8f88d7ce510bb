/** The versions of a workload's Pod template, as `kubectl rollout history` numbers them. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { valueAt } from '../cluster-model/objects/plain-object.ts';
import type { Session } from './session.ts';

export interface Revision {
  readonly number: number;
  readonly object: ClusterObject;
}

/** The latest last. A version that comes back gets a new number and loses its old one, as with a real Deployment. */
export function revisionsOf({ first, events }: Session, id: string): readonly Revision[] {
  let known: readonly Revision[] = [];
  let number = 0;
  for (const [at, object] of versionsOf(first, events, id).entries()) {
    const same = known.find((one) => templateOf(one.object) === templateOf(object));
    const isLatest = same !== undefined && same === known.at(-1);
    if (isLatest && at > 0 && object === same.object) {
      // Restarted: the same manifest, with a template that differs in an annotation only.
      number += 1;
      known = [...known, { number, object }];
      continue;
    }
    if (isLatest) continue;
    number += 1;
    known = [...known.filter((one) => one !== same), { number, object }];
  }
  return known;
}

/** What was applied under this id, one after another; a restart repeats the last one. */
function versionsOf(first: readonly ClusterObject[], events: Session['events'], id: string): ClusterObject[] {
  const versions = first.filter((object) => object.id === id);
  for (const { event } of events) {
    if (event.type === 'apply') versions.push(...event.objects.filter((object) => object.id === id));
    const last = versions.at(-1);
    if (event.type === 'restartWorkload' && event.workload === id && last) versions.push(last);
  }
  return versions;
}

function templateOf({ body }: ClusterObject): string {
  return JSON.stringify(valueAt(body, 'spec', 'template') ?? null);
}
