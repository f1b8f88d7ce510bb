/** What true and false mean. */

import type { ValueContext, ValueWords } from './context.ts';

type Switch = readonly [on: string, off: string];

const OPTIONAL: Switch = [
  'Optional: the Pod starts even if the object or the key does not exist.',
  'Required: the container does not start until the object and the key exist.',
];
const NON_ROOT: Switch = [
  'A container that would run as root (UID 0) is not started.',
  'The container may run as root (UID 0).',
];

/** By `Type.field`, or by the field alone where all types mean the same. */
const SWITCHES: Readonly<Record<string, Switch>> = {
  optional: OPTIONAL,
  readOnly: ['The volume is mounted read-only.', 'The volume can be written to.'],
  runAsNonRoot: NON_ROOT,
  stdin: [
    'Standard input stays open, so that `kubectl attach -i` can type into the program.',
    'Standard input is closed: the program reads end of file at once.',
  ],
  stdinOnce: [
    'Standard input is closed after the first client detaches.',
    'Standard input stays open when a client detaches.',
  ],
  tty: [
    'The program gets a terminal, for interactive use together with `stdin: true`.',
    'The program gets no terminal.',
  ],
  immutable: [
    'The data can never be changed again; to change it, create a new ConfigMap.',
    'The data can be changed: mounted files follow within a minute or so, environment variables only after a restart.',
  ],
  paused: [
    'Paused: changes to the Pod template are not rolled out until this is `false`.',
    'Changes to the Pod template are rolled out at once.',
  ],
  manualSelector: [
    'You write the selector and matching labels yourself; if they are not unique, the Job adopts Pods that are ' +
      'not its own.',
    'Kubernetes generates a unique selector.',
  ],
  'CronJobSpec.suspend': [
    'Suspended: no new Jobs are started; a running one continues.',
    'Active: Jobs start at the times of `schedule`.',
  ],
  'JobSpec.suspend': [
    'Suspended: running Pods are stopped, and none start until this is `false`.',
    'Pods start as soon as the Job is created.',
  ],
  automountServiceAccountToken: [
    'A token for the API server is mounted at `/var/run/secrets/kubernetes.io/serviceaccount`.',
    'No token for the API server is mounted: the program cannot act as the ServiceAccount.',
  ],
  enableServiceLinks: [
    'Each Service of the namespace adds environment variables such as `WEB_SERVICE_HOST`.',
    'Services add no environment variables; their DNS names still work.',
  ],
  hostIPC: [
    "Shares the node's IPC namespace, for example shared memory of its processes.",
    'The Pod has its own IPC namespace.',
  ],
  hostNetwork: [
    "Uses the node's network: the Pod has the IP of the node, and its ports are ports of the node.",
    'The Pod has its own IP address and its own ports.',
  ],
  hostPID: ['Sees and can signal the processes of the node.', "Does not see the node's processes."],
  hostUsers: [
    'No user namespace: root in the container is root on the node.',
    'Uses a user namespace: root in the container is an unprivileged user on the node.',
  ],
  setHostnameAsFQDN: [
    'The hostname is the full DNS name of the Pod; it must not exceed 64 characters.',
    'The hostname is the short name of the Pod.',
  ],
  shareProcessNamespace: [
    "The containers of the Pod see and can signal each other's processes.",
    'Each container sees only its own processes.',
  ],
  allowPrivilegeEscalation: [
    'A process can gain more privileges than its parent, for example through a setuid program such as `sudo`.',
    'No process can gain more privileges than its parent (`no_new_privs`).',
  ],
  privileged: [
    'Privileged: all capabilities and all devices of the node, nearly the same as root on the node.',
    'Not privileged: only the capabilities and devices that it is given.',
  ],
  readOnlyRootFilesystem: [
    'The program can write only to mounted volumes; elsewhere it gets `Read-only file system`.',
    'The program can write anywhere in its file system; those files are lost when the container restarts.',
  ],
  allocateLoadBalancerNodePorts: [
    'Each port also gets a node port, which many load balancers need.',
    'No node ports are allocated: for load balancers that reach Pods directly.',
  ],
  publishNotReadyAddresses: [
    'Pods that are not ready are included in DNS and receive traffic.',
    'Only ready Pods receive traffic.',
  ],
  hostProcess: [
    'Runs as a process on the Windows node itself; all containers of the Pod must do so.',
    'Runs in its own container.',
  ],
  blockOwnerDeletion: [
    'Foreground deletion of the owner waits until this object is deleted.',
    'The owner can be deleted before this object.',
  ],
  controller: ['The owner manages this object.', 'The owner does not manage this object.'],
  chapAuthDiscovery: ['iSCSI discovery uses CHAP authentication.', 'iSCSI discovery uses no authentication.'],
  chapAuthSession: ['The iSCSI session uses CHAP authentication.', 'The iSCSI session uses no authentication.'],
  sslEnabled: ['The connection to the gateway is encrypted.', 'The connection to the gateway is not encrypted.'],
};

export function switchWords({ type, field, value }: ValueContext): ValueWords | undefined {
  const isOn = value.kind === 'scalar' ? value.bool : undefined;
  if (isOn === undefined || field.type.kind !== 'scalar' || field.type.scalar !== 'boolean') return undefined;
  const key = [`${type}.${field.name}`, field.name].find((one) => Object.hasOwn(SWITCHES, one));
  const words = key === undefined ? undefined : SWITCHES[key];
  return words && { lines: [words[isOn ? 0 : 1]], more: [] };
}
