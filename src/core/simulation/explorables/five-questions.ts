import type { Choice } from './explorable.ts';

/** One of the questions that lead from what you see to the command that shows the cause, in their order. */
export interface Question {
  readonly id: 'exists' | 'node' | 'ran' | 'ended' | 'ready';
  readonly asked: string;
  /** The answer with which you go on to the next question. */
  readonly goesOn: string;
}

export const questions: readonly Question[] = [
  { id: 'exists', asked: 'Does the Pod exist?', goesOn: 'Yes' },
  { id: 'node', asked: 'Does it have a node?', goesOn: 'Yes' },
  { id: 'ran', asked: 'Has its container run?', goesOn: 'Yes' },
  { id: 'ended', asked: 'Did the run end?', goesOn: 'No' },
  { id: 'ready', asked: 'Is it ready?', goesOn: 'Yes' },
];

/** Where the questions end for one thing that `kubectl get pods` shows. */
export interface Stuck {
  readonly value: string;
  /** What the reader sees. */
  readonly seen: string;
  /** The question whose answer ends the search; the ones before are answered so that it goes on. */
  readonly endsAt: Question['id'] | 'beyond';
  readonly answer: string;
  readonly command: string;
  /** What to look at in its output. */
  readonly lookFor: string;
}

const describe = 'kubectl describe pod NAME';
const previous = 'kubectl logs NAME --previous';

/** Source: kubernetes.io, Debug Pods, Determine the Reason for Pod Failure, and Debug Services. */
export const stuckPods: readonly Stuck[] = [
  {
    value: 'none',
    seen: 'No Pod in the list',
    endsAt: 'exists',
    answer: 'No: it was rejected, or its owner could not create it',
    command: 'kubectl describe replicaset',
    lookFor: 'the event FailedCreate',
  },
  {
    value: 'pending',
    seen: 'Pending',
    endsAt: 'node',
    answer: 'No: the scheduler finds none that fits',
    command: describe,
    lookFor: 'the event FailedScheduling',
  },
  {
    value: 'creating',
    seen: 'ContainerCreating',
    endsAt: 'ran',
    answer: 'No: a volume is missing, or the image is still being pulled',
    command: describe,
    lookFor: 'the event FailedMount',
  },
  {
    value: 'image',
    seen: 'ImagePullBackOff',
    endsAt: 'ran',
    answer: 'No: the image cannot be pulled',
    command: describe,
    lookFor: 'the event Failed with the name of the image',
  },
  {
    value: 'config',
    seen: 'CreateContainerConfigError',
    endsAt: 'ran',
    answer: 'No: a ConfigMap, a Secret or a key is missing',
    command: describe,
    lookFor: 'the event Failed with the missing name',
  },
  {
    value: 'init',
    seen: 'Init:0/1',
    endsAt: 'ran',
    answer: 'No: an init container has not finished',
    command: 'kubectl logs NAME -c INIT-CONTAINER',
    lookFor: 'what it waits for',
  },
  {
    value: 'crash',
    seen: 'CrashLoopBackOff',
    endsAt: 'ended',
    answer: 'Yes: the program exits again and again',
    command: previous,
    lookFor: 'its last lines, then the exit code',
  },
  {
    value: 'memory',
    seen: 'OOMKilled',
    endsAt: 'ended',
    answer: 'Yes: it was killed for using too much memory',
    command: describe,
    lookFor: 'Last State and Limits',
  },
  {
    value: 'unready',
    seen: 'Running, READY 0/1',
    endsAt: 'ready',
    answer: 'No: the readiness probe fails',
    command: describe,
    lookFor: 'the event Unhealthy',
  },
  {
    value: 'unreachable',
    seen: 'Running, READY 1/1, but nobody answers',
    endsAt: 'beyond',
    answer: 'Yes: so look at the path to the Pod',
    command: 'kubectl get endpointslices',
    lookFor: 'a Service without addresses',
  },
];

export const stuckChoices: readonly Choice[] = stuckPods.map(({ value, seen }) => ({ value, label: seen }));
