/** What a restartPolicy means at its place: in an init container, in a Job, in any other Pod. */

import { plainValue } from '../../../kubernetes/plain-words/index.ts';
import { restartPolicyOf } from '../../../manifest/effective/restarts.ts';
import type { ValueContext, ValueWords } from './context.ts';
import { code } from './context.ts';

/** On the policy of a container. */
export function containerRestartWords({ value, manifest, container: place }: ValueContext): ValueWords | undefined {
  const policy = value.kind === 'scalar' ? value.string : undefined;
  if (policy === undefined || !place) return undefined;
  if (place.role === 'init' && policy === 'Always') return { lines: SIDECAR, more: [] };
  const meaning = plainValue('Container', 'restartPolicy', policy);
  const pod = manifest.podSpec && restartPolicyOf(manifest.podSpec);
  if (meaning === undefined) return undefined;
  const instead = pod === undefined || pod === policy ? [] : [`It applies here instead of the Pod's own ${code(pod)}.`];
  return { lines: [`${code(policy)}: ${meaning}.`, ...instead], more: [] };
}

const SIDECAR: readonly string[] = [
  '`Always` makes this a sidecar: it keeps running next to the main containers and is restarted whenever it exits.',
  'It starts before them, in the order of `initContainers`; the next container waits until it has started, not ' +
    'until it exits.',
  'It stops after the main containers, and does not keep a Job from finishing.',
];

/** On the policy of the Pod. */
export function podRestartWords({ value, manifest }: ValueContext): ValueWords | undefined {
  const policy = value.kind === 'scalar' ? value.string : undefined;
  const meaning = policy === undefined ? undefined : plainValue('PodSpec', 'restartPolicy', policy);
  if (policy === undefined || meaning === undefined) return undefined;
  const { kind } = manifest.kind;
  const inJob = kind === 'Job' || kind === 'CronJob' ? JOB[policy] : undefined;
  return { lines: [`${code(policy)}: a container is ${meaning}.`, ...(inJob === undefined ? [] : [inJob])], more: [] };
}

const JOB: Readonly<Record<string, string>> = {
  OnFailure: 'In a Job, the same Pod tries again on its node; each restart counts against `backoffLimit`.',
  Never: 'In a Job, a failed Pod is kept for its logs and a new Pod tries again, up to `backoffLimit`.',
  Always: 'A Job does not accept it: its Pods must be able to finish.',
};
