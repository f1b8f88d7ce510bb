/** Events as `kubectl describe` lists them below an object. */
import type { KubeEvent, Run } from '../state.ts';
import { ageWords, columns } from './columns.ts';

const sources: Readonly<Record<string, string>> = {
  Scheduled: 'default-scheduler',
  FailedScheduling: 'default-scheduler',
  SuccessfulCreate: 'cronjob-controller',
};

/** Who tells of an object that is no Pod. */
const controllers: Readonly<Record<string, string>> = {
  Deployment: 'replicaset-controller',
  ReplicaSet: 'replicaset-controller',
  ReplicationController: 'replication-controller',
  StatefulSet: 'statefulset-controller',
  DaemonSet: 'daemonset-controller',
  Job: 'job-controller',
};

/** The events of one object, oldest first. Source: kubectl/pkg/describe, DescribeEvents, as of 1.35. */
export function events(run: Run, all: readonly KubeEvent[]): string[] {
  if (all.length === 0) return ['  <none>'];
  const rows = all.map((event) => [
    `  ${event.type}`,
    event.reason,
    eventAge(run, event),
    sources[event.reason] ?? controllers[event.about.split('/')[0] ?? ''] ?? 'kubelet',
    event.field === '' ? event.message : `${event.field}: ${event.message}`,
  ]);
  return columns([['  Type', 'Reason', 'Age', 'From', 'Message'], ...rows]);
}

/** `20s`, or `20s (x4 over 1m)`. */
export function eventAge({ clock }: Run, { at, lastAt, count }: KubeEvent): string {
  return count > 1 ? `${ageWords(clock - lastAt)} (x${count} over ${ageWords(clock - at)})` : ageWords(clock - at);
}
