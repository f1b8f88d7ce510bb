/** `kubectl get pods --watch`: the rows as they are, and then each row that changes. Here it ends after a minute. */
import { columns } from '../cluster-model/kubectl/columns.ts';
import { podHead, podRow } from '../cluster-model/kubectl/get-pods.ts';
import { advance } from '../cluster-model/play.ts';
import type { Run } from '../cluster-model/state.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import { clusterOf } from './session.ts';
import type { LabelTest } from './selector.ts';
import { says, type Context, type Result } from './reply.ts';

const WATCHED_SECONDS = 60;

export function watchPods({ session, given }: Context, names: readonly string[], selector: LabelTest): Result {
  const run = clusterOf(session);
  const namespace = namespaceOf(given);
  const known = new Map<string, string>();
  const rows: string[][] = [];
  for (let second = 0; second <= WATCHED_SECONDS; second++) {
    if (second > 0) advance(run, 1);
    rows.push(...changedRows(run, namespace, names, selector, known));
  }
  const show = { hasNamespace: namespace === undefined };
  return { ...says(...columns([podHead(show), ...rows])), seconds: WATCHED_SECONDS };
}

/** Rows that differ in more than their age. */
function changedRows(
  run: Run,
  namespace: string | undefined,
  names: readonly string[],
  selector: LabelTest,
  known: Map<string, string>,
): string[][] {
  return podsIn(run, namespace, selector).flatMap((pod) => {
    if (names.length > 0 && !names.includes(pod.name)) return [];
    const row = podRow(run, pod, { hasNamespace: namespace === undefined });
    const state = row
      .slice(0, -1)
      .map((cell) => cell.split(' ')[0])
      .join(' ');
    if (known.get(pod.key) === state) return [];
    known.set(pod.key, state);
    return [row];
  });
}
