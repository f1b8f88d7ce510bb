/** All that `kubectl` answers here, as data: for running, for help, and for completion. */
import { apply, applyFlags } from './apply.ts';
import { auth, authFlags } from './auth.ts';
import { debug, debugFlags } from './debug.ts';
import { deleteFlags, deleteObjects } from './delete.ts';
import { describe, describeFlags } from './describe.ts';
import { events, eventFlags } from './events.ts';
import { exec, execFlags } from './exec.ts';
import { explain } from './explain.ts';
import type { Flag } from './flags.ts';
import { get, getFlags } from './get.ts';
import { logFlags, logs } from './logs.ts';
import { portForward, portForwardFlags } from './port-forward.ts';
import type { Context, Result } from './reply.ts';
import { rollout, rolloutFlags, scale, scaleFlags } from './rollout.ts';
import { runFlags, runPod } from './run.ts';
import { setFlags, setImage } from './set-image.ts';
import { top, topFlags } from './top.ts';
import { wait, waitFlags } from './wait.ts';

/** What an argument of a command names. */
export type Argument = 'field' | 'kind' | 'name' | 'pod' | 'port' | 'subcommand';

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** Its arguments in order; the last one may come again. */
  readonly takes: readonly Argument[];
  run(context: Context): Result;
}

export const commands: readonly Command[] = [
  {
    name: 'get',
    usage: 'kubectl get TYPE [NAME]',
    about: 'List objects: Pods, Services, events and so on',
    flags: getFlags,
    takes: ['kind', 'name'],
    run: get,
  },
  {
    name: 'describe',
    usage: 'kubectl describe TYPE [NAME]',
    about: 'Everything about one object, with its events',
    flags: describeFlags,
    takes: ['kind', 'name'],
    run: describe,
  },
  {
    name: 'logs',
    usage: 'kubectl logs POD [-c CONTAINER] [--previous]',
    about: 'What the program in a container wrote to its log',
    flags: logFlags,
    takes: ['pod'],
    run: logs,
  },
  {
    name: 'events',
    usage: 'kubectl events [--for TYPE/NAME]',
    about: 'What the cluster did, and what it could not do',
    flags: eventFlags,
    takes: [],
    run: events,
  },
  {
    name: 'explain',
    usage: 'kubectl explain TYPE[.FIELD...]',
    about: 'The fields of a type, and what each is for',
    flags: [],
    takes: ['field'],
    run: explain,
  },
  {
    name: 'exec',
    usage: 'kubectl exec POD [-c CONTAINER] -- COMMAND',
    about: 'Run a command inside a container',
    flags: execFlags,
    takes: ['pod'],
    run: exec,
  },
  {
    name: 'port-forward',
    usage: 'kubectl port-forward TYPE/NAME LOCAL:REMOTE',
    about: 'Reach a port of a Pod from your own machine',
    flags: portForwardFlags,
    takes: ['pod', 'port'],
    run: portForward,
  },
  {
    name: 'debug',
    usage: 'kubectl debug -it POD --image=busybox --target=CONTAINER -- COMMAND',
    about: 'Add a container with tools to a running Pod',
    flags: debugFlags,
    takes: ['pod'],
    run: debug,
  },
  {
    name: 'apply',
    usage: 'kubectl apply -f FILE',
    about: 'Send the manifest in the editor to the cluster',
    flags: applyFlags,
    takes: [],
    run: apply,
  },
  {
    name: 'delete',
    usage: 'kubectl delete TYPE NAME',
    about: 'Delete an object from the cluster',
    flags: deleteFlags,
    takes: ['kind', 'name'],
    run: deleteObjects,
  },
  {
    name: 'rollout',
    usage: 'kubectl rollout status|history|undo|restart deployment/NAME',
    about: 'Follow, undo or repeat the replacement of Pods by new ones',
    flags: rolloutFlags,
    takes: ['subcommand', 'kind', 'name'],
    run: rollout,
  },
  {
    name: 'scale',
    usage: 'kubectl scale deployment/NAME --replicas=NUMBER',
    about: 'Change how many Pods there are',
    flags: scaleFlags,
    takes: ['kind', 'name'],
    run: scale,
  },
  {
    name: 'set',
    usage: 'kubectl set image deployment/NAME CONTAINER=IMAGE',
    about: 'Change the image of a container',
    flags: setFlags,
    takes: ['subcommand', 'kind', 'name'],
    run: setImage,
  },
  {
    name: 'run',
    usage: 'kubectl run NAME --image=IMAGE [--rm -it -- COMMAND]',
    about: 'Create a Pod, or run one command in a Pod of its own',
    flags: runFlags,
    takes: ['name'],
    run: runPod,
  },
  {
    name: 'wait',
    usage: 'kubectl wait --for=condition=Ready pod/NAME',
    about: 'Wait until Pods are ready, or deleted',
    flags: waitFlags,
    takes: ['kind', 'name'],
    run: wait,
  },
  {
    name: 'top',
    usage: 'kubectl top pods [NAME]',
    about: 'How much memory Pods use',
    flags: topFlags,
    takes: ['kind', 'name'],
    run: top,
  },
  {
    name: 'auth',
    usage: 'kubectl auth can-i VERB RESOURCE',
    about: 'What you are allowed to do',
    flags: authFlags,
    takes: ['subcommand'],
    run: auth,
  },
];

export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
