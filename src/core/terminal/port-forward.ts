/**
 * `kubectl port-forward`, and one request through it. Source: kubernetes.io, "Use Port Forwarding to Access
 * Applications".
 */
import { listens, statusOf } from '../cluster-model/network/requests.ts';
import { servicePorts, targetPortOf } from '../cluster-model/network/services.ts';
import { objectOf, type PodState, type Run } from '../cluster-model/state.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { isPod, podTarget } from './pod-target.ts';
import { resourceKind } from './resource-kinds.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const portForwardFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
];

export function portForward({ run, given }: Context): Result {
  const [word, ports] = given.names;
  if (word === undefined || ports === undefined)
    return fails('error: TYPE/NAME and list of ports are required for port-forward');
  const namespace = namespaceOf(given) ?? 'default';
  const pod = podTarget(run, namespace, word);
  if (!isPod(pod)) return pod;
  const [local, remote] = readPorts(ports);
  if (local === undefined || remote === undefined) return fails(`error: invalid port "${ports}"`);
  if (pod.phase !== 'Running')
    return fails(`error: unable to forward port because pod is not running. Current status=${pod.phase}`);
  const port = containerPort(run, namespace, word, pod, remote);
  if (port === undefined)
    return fails(`error: Service ${word.split('/')[1] ?? ''} does not have a service port ${remote}`);
  return says(
    `Forwarding from 127.0.0.1:${local} -> ${port}`,
    `Forwarding from [::1]:${local} -> ${port}`,
    `(One request is sent to http://localhost:${local}, then the port forwarding stops.)`,
    `Handling connection for ${local}`,
    ...answer(run, pod, port, local),
  );
}

function readPorts(text: string): readonly (number | undefined)[] {
  const parts = text.split(':');
  const numbers = parts.map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : undefined));
  const remote = numbers.at(-1);
  return parts.length > 2 ? [] : [parts.length === 2 ? numbers[0] : remote, remote];
}

/** Through a Service it is the Service's port that is named; kubectl looks up where it leads, and goes to one Pod. */
function containerPort(run: Run, namespace: string, word: string, pod: PodState, port: number): number | undefined {
  const [kind = '', name = ''] = word.split('/');
  const service = resourceKind(kind)?.kind === 'Service' ? objectOf(run, 'Service', namespace, name) : undefined;
  if (!service) return port;
  const entry = servicePorts(service).find((one) => one.port === port);
  return entry && targetPortOf(pod, entry);
}

/** The kubelet connects inside the Pod: no Service, no NetworkPolicy and no readiness stands in the way. */
function answer(run: Run, pod: PodState, port: number, local: number): string[] {
  const container = pod.containers.find((one) => listens(run, one, port));
  if (!container)
    return [
      `E portforward.go] "Unhandled Error" err="an error occurred forwarding ${local} -> ${port}: failed to ` +
        `connect to localhost:${port} inside namespace: dial tcp4 127.0.0.1:${port}: connect: connection refused"`,
      'error: lost connection to pod',
    ];
  if (container.isHung) return ['(No response: the request times out.)'];
  return [`HTTP/1.1 ${statusOf(run, pod, container, '/')} from ${container.name}`];
}
