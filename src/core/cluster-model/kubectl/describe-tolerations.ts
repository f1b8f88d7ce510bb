/** Tolerations as `kubectl describe pod` prints them. Source: kubectl/pkg/describe, printPodTolerationsMultiline. */
import { numberAt, textAt, type PlainMap } from '../objects/plain-object.ts';
import type { PodState } from '../state.ts';

const exists = (key: string, effect: string): PlainMap => ({ key, operator: 'Exists', effect });

const notReady = exists('node.kubernetes.io/not-ready', 'NoExecute');
const unreachable = exists('node.kubernetes.io/unreachable', 'NoExecute');

/** Source: plugin/pkg/admission/defaulttolerationseconds. */
const ofEveryPod: readonly PlainMap[] = [notReady, unreachable].map((each) => ({ ...each, tolerationSeconds: 300 }));

/** Source: kubernetes.io/docs/concepts/workloads/controllers/daemonset, "Taints and tolerations". */
const ofDaemonSets: readonly PlainMap[] = [
  exists('node.kubernetes.io/disk-pressure', 'NoSchedule'),
  exists('node.kubernetes.io/memory-pressure', 'NoSchedule'),
  notReady,
  exists('node.kubernetes.io/pid-pressure', 'NoSchedule'),
  unreachable,
  exists('node.kubernetes.io/unschedulable', 'NoSchedule'),
];
const network = exists('node.kubernetes.io/network-unavailable', 'NoSchedule');

export function tolerationWords({ object, spec }: PodState): string[] {
  const isDaemon = object.kind === 'DaemonSet';
  const added = isDaemon ? [...ofDaemonSets, ...(spec.hostNetwork ? [network] : [])] : ofEveryPod;
  const missing = added.filter((one) => !spec.tolerations.some((own) => covers(own, one)));
  return [...spec.tolerations, ...missing]
    .map((toleration) => ({ key: textAt(toleration, 'key') ?? '', words: wordsOf(toleration) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ words }) => words);
}

function covers(own: PlainMap, added: PlainMap): boolean {
  const [key = '', effect = ''] = [textAt(own, 'key'), textAt(own, 'effect')];
  return (key === '' || key === textAt(added, 'key')) && (effect === '' || effect === textAt(added, 'effect'));
}

function wordsOf(toleration: PlainMap): string {
  const [key = '', value = '', effect = ''] = ['key', 'value', 'effect'].map((field) => textAt(toleration, field));
  const what = `${key}${value === '' ? '' : `=${value}`}${effect === '' ? '' : `:${effect}`}`;
  const seconds = numberAt(toleration, 'tolerationSeconds');
  return [
    ...(what === '' ? [] : [what]),
    ...(textAt(toleration, 'operator') === 'Exists' && value === '' ? ['op=Exists'] : []),
    ...(seconds === undefined ? [] : [`for ${seconds}s`]),
  ].join(' ');
}
