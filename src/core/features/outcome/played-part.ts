/** What of a file is played, where playing all of it would take years or thousands of Pods. One sentence each. */
import { MOST_REPLICAS } from '../../cluster-model/api-server/apply.ts';
import type { ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import { flagAt, numberAt, textAt } from '../../cluster-model/objects/plain-object.ts';
import { neverRuns } from '../../kubernetes/cron-times.ts';

/** Is this a CronJob whose time will come? */
export function willRun({ kind, body }: ClusterObject): boolean {
  if (kind !== 'CronJob' || flagAt(body, 'spec', 'suspend') === true) return false;
  return !neverRuns(textAt(body, 'spec', 'schedule') ?? '');
}

export function playedWords(own: readonly ClusterObject[]): string[] {
  return own.flatMap((object) => {
    const name = `${object.kind} \`${object.name}\``;
    const pods = numberAt(object.body, 'spec', object.kind === 'Job' ? 'parallelism' : 'replicas') ?? 0;
    return [
      ...(willRun(object) ? [`${name} has been due once.`] : []),
      ...(pods > MOST_REPLICAS ? [`${name} has ${MOST_REPLICAS} Pods instead of ${pods}.`] : []),
    ];
  });
}
