/** Events as `kubectl describe` lists them below an object. */
import type { KubeEvent, Run } from '../state.ts';
import { ageWords, columns, DESCRIBE_GAP } from './columns.ts';

const sources: Readonly<Record<string, string>> = {
  Scheduled: 'default-scheduler',
  FailedScheduling: 'default-scheduler',
  FailedResourceClaimCreation: 'resource_claim',
};

/** Who tells of an object that is no Pod. */
const controllers: Readonly<Record<string, string>> = {
  Deployment: 'replicaset-controller',
  ReplicaSet: 'replicaset-controller',
  ReplicationController: 'replication-controller',
  StatefulSet: 'statefulset-controller',
  DaemonSet: 'daemonset-controller',
  Job: 'job-controller',
  CronJob: 'cronjob-controller',
};

/** The events of one object with their heading, oldest first. Source: kubectl/pkg/describe, DescribeEvents. */
export function events(run: Run, about: string): string[] {
  const all = run.events.filter((event) => event.about === about);
  if (all.length === 0) return ['Events:  <none>'];
  const rows = all.map((event) => [
    `  ${event.type}`,
    event.reason,
    eventAge(run, event),
    sources[event.reason] ?? controllers[event.about.split('/')[0] ?? ''] ?? 'kubelet',
    // kubectl 1.35 and later name the container.
    event.field === '' ? event.message : `${event.field}: ${event.message}`,
  ]);
  const head = ['Type', 'Reason', 'Age', 'From', 'Message'];
  const line = head.map((word) => '-'.repeat(word.length));
  return [
    'Events:',
    ...columns([...[head, line].map(([first = '', ...rest]) => [`  ${first}`, ...rest]), ...rows], DESCRIBE_GAP),
  ];
}

/** `20s`, or `20s (x4 over 1m)`. */
export function eventAge({ clock }: Run, { at, lastAt, count }: KubeEvent): string {
  return count > 1 ? `${ageWords(clock - lastAt)} (x${count} over ${ageWords(clock - at)})` : ageWords(clock - at);
}
