/** Events as `kubectl describe` lists them below an object. */
import type { KubeEvent, Run } from '../state.ts';
import { ageWords, columns } from './columns.ts';

const sources: Readonly<Record<string, string>> = {
  Scheduled: 'default-scheduler',
  FailedScheduling: 'default-scheduler',
  FailedCreate: 'replicaset-controller',
  SuccessfulCreate: 'cronjob-controller',
  BackoffLimitExceeded: 'job-controller',
};

/** The events of one object, oldest first. */
export function events(run: Run, all: readonly KubeEvent[]): string[] {
  if (all.length === 0) return ['  <none>'];
  const rows = all.map((event) => [
    `  ${event.type}`,
    event.reason,
    eventAge(run, event),
    sources[event.reason] ?? (event.about.startsWith('Job/') ? 'job-controller' : 'kubelet'),
    event.message,
  ]);
  return columns([['  Type', 'Reason', 'Age', 'From', 'Message'], ...rows]);
}

/** `20s`, or `20s (x4 over 1m)`. */
export function eventAge({ clock }: Run, { at, lastAt, count }: KubeEvent): string {
  return count > 1 ? `${ageWords(clock - lastAt)} (x${count} over ${ageWords(clock - at)})` : ageWords(clock - at);
}
