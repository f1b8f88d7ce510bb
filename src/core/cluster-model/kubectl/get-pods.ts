import type { PodState, Run } from '../state.ts';
import { labelList } from '../objects/label-selectors.ts';
import { ageWords, columns } from './columns.ts';
import { lastRestartAt, podStatus, readyWords, restartsOf } from './pod-status.ts';

export interface PodColumns {
  /** The column NAMESPACE comes first. */
  readonly hasNamespace?: boolean;
  /** `-o wide`: where it runs. */
  readonly isWide?: boolean;
  readonly hasLabels?: boolean;
}

/** What `kubectl get pods` prints; `No resources found` where there is none. */
export function getPods(run: Run): string[] {
  if (run.pods.length === 0) return ['No resources found in default namespace.'];
  return podTable(run, byName(run.pods), {
    hasNamespace: run.pods.some(({ namespace }) => namespace !== run.pods[0]?.namespace),
  });
}

/** The API server lists by namespace and name, whatever came first. Source: kube-apiserver, the keys of etcd. */
export function byName(pods: readonly PodState[]): PodState[] {
  return [...pods].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

/** The heading and one row for each Pod. */
function podTable(run: Run, pods: readonly PodState[], show: PodColumns = {}): string[] {
  return columns([podHead(show), ...pods.map((pod) => podRow(run, pod, show))]);
}

export function podHead({ hasNamespace, isWide, hasLabels }: PodColumns): string[] {
  return [
    ...(hasNamespace ? ['NAMESPACE'] : []),
    ...['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
    ...(isWide ? ['IP', 'NODE'] : []),
    ...(hasLabels ? ['LABELS'] : []),
  ];
}

export function podRow(run: Run, pod: PodState, { hasNamespace, isWide, hasLabels }: PodColumns): string[] {
  return [
    ...(hasNamespace ? [pod.namespace] : []),
    pod.name,
    readyWords(pod),
    podStatus(pod),
    restartWords(run, restartsOf(pod), lastRestartAt(pod)),
    ageWords(run.clock - pod.createdAt),
    ...(isWide ? [pod.ip || '<none>', pod.node || '<none>'] : []),
    ...(hasLabels ? [labelList(pod.labels)] : []),
  ];
}

function restartWords(run: Run, restarts: number, last: number | undefined): string {
  return last === undefined ? `${restarts}` : `${restarts} (${ageWords(run.clock - last)} ago)`;
}
