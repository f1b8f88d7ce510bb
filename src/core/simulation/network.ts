import { containerModel, containerNamed } from './containers.ts';
import { choose } from './names.ts';
import { endpoints, isReachable } from './pod-status.ts';
import { podNamed, say, type ContainerState, type Draft, type PodState, type ServiceState } from './state.ts';
import { writeFile } from './storage.ts';

/** What became of a request: who answered it, or why nobody did. */
export interface Outcome {
  readonly stops: readonly string[];
  /** The same as keys, without the caller: where it came along, to the last one that it reached. */
  readonly way: readonly string[];
  readonly reached?: { readonly pod: PodState; readonly container: ContainerState };
  readonly text: string;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** What a picture calls a Service, a Pod, and a container in it. */
export function serviceKey(service: { readonly name: string }): string {
  return `service/${service.name}`;
}

export function containerKey(pod: { readonly uid: string }, container: { readonly name: string }): string {
  return `${pod.uid}/${container.name}`;
}

/** `web:80`; without a port it is 80. */
function readAddress(to: string): Address {
  const [, host = to, port = '80'] = /^(.*?):(\d{1,5})$/.exec(to) ?? [];
  return { host, port: Number(port) };
}

/** A request of a container: `localhost` is its own Pod, then come IPs, then names. */
function request(draft: Draft, from: PodState | undefined, to: string): Outcome {
  const { host, port } = readAddress(to);
  if (host === 'localhost' || host === '127.0.0.1') {
    return from === undefined
      ? { stops: [to], way: [], text: 'localhost is the caller itself' }
      : atPod(draft, from, port, { stops: [to], way: [] }, 'nothing in this Pod listens there');
  }
  if (/^\d+(\.\d+){3}$/.test(host)) return toIp(draft, host, port, to);
  return toName(draft, host, port, to);
}

function toIp(draft: Draft, ip: string, port: number, to: string): Outcome {
  const pod = draft.state.pods.find((one) => one.ip === ip);
  if (pod !== undefined)
    return atPod(draft, pod, port, { stops: [to], way: [] }, `nothing in Pod ${pod.name} listens there`);
  const service = draft.state.services.find((one) => one.clusterIP === ip);
  return service === undefined
    ? { stops: [to], way: [], text: 'no answer: no Pod has this IP' }
    : throughService(draft, service, port, to);
}

/** A Service's name, or a Pod's under the name of a headless Service: `web-1.web`. */
function toName(draft: Draft, host: string, port: number, to: string): Outcome {
  const [first = '', second] = host.split('.');
  const service = draft.state.services.find((one) => one.name === first);
  if (service !== undefined) return throughService(draft, service, port, to);
  const governing = draft.state.services.find((one) => one.name === second && one.clusterIP === 'None');
  const pod = governing === undefined ? undefined : endpoints(draft.state, governing).find((one) => one.name === first);
  if (pod === undefined) return { stops: [to], way: [], text: 'no such name in the cluster' };
  return atPod(draft, pod, port, { stops: [to, pod.ip], way: [] }, `nothing in Pod ${pod.name} listens there`);
}

/** The Service chooses one of its ready Pods and passes the request on to its targetPort. */
function throughService(draft: Draft, service: ServiceState, port: number, to: string): Outcome {
  const headless = service.clusterIP === 'None';
  const entry = service.ports.find((one) => one.port === port);
  // A headless Service is only a name: nothing goes through it.
  const sofar: Sofar = { stops: [to], way: headless ? [] : [serviceKey(service)] };
  if (entry === undefined && !headless)
    return { ...sofar, text: `no answer: Service ${service.name} has no port ${port}` };
  const ready = endpoints(draft.state, service);
  const pod = ready[choose(draft.state.requests++, Math.max(1, ready.length))];
  if (pod === undefined) return { ...sofar, text: `connection refused: Service ${service.name} has no ready Pod` };
  const target = headless || entry === undefined ? port : targetPort(pod, entry.targetPort);
  if (target === undefined)
    return {
      ...sofar,
      text: `connection refused: no container of ${pod.name} has a port named ${entry?.targetPort ?? port}`,
    };
  return atPod(
    draft,
    pod,
    target,
    { ...sofar, stops: [...sofar.stops, `${pod.ip}:${target}`] },
    `nothing in Pod ${pod.name} listens there`,
  );
}

function targetPort(pod: PodState, target: number | string): number | undefined {
  if (typeof target === 'number') return target;
  return pod.template.containers.flatMap((container) => container.ports).find((port) => port.name === target)
    ?.containerPort;
}

type Sofar = Pick<Outcome, 'stops' | 'way'>;

/** The packet is at the Pod: whoever listens on the port gets it, ready or not. */
function atPod(draft: Draft, pod: PodState, port: number, { stops, way }: Sofar, nobody: string): Outcome {
  if (!isReachable(draft.state, pod))
    return { stops, way: [...way, pod.uid], text: `no answer: Pod ${pod.name} cannot be reached` };
  const container = pod.containers.find((one) => one.phase === 'running' && one.listensOn.includes(port));
  if (container === undefined) return { stops, way: [...way, pod.uid], text: `connection refused: ${nobody}` };
  return {
    stops: [...stops, container.name],
    way: [...way, containerKey(pod, container)],
    reached: { pod, container },
    text: `answered by ${container.name} in Pod ${pod.name}`,
  };
}

/** One container calls an address. */
export function send(draft: Draft, podName: string, containerName: string, to: string): void {
  const pod = podNamed(draft, podName);
  const container = pod === undefined ? undefined : containerNamed(pod, containerName);
  if (pod === undefined || container === undefined) return;
  if (container.phase !== 'running') {
    say(draft, `${containerName} is not running, so it cannot send a request.`);
    return;
  }
  const outcome = request(draft, pod, to);
  tell(
    draft,
    { stops: [containerName, ...outcome.stops], way: [containerKey(pod, container), ...outcome.way] },
    outcome,
  );
}

/** A visitor's row goes to a Service; who answers keeps it, or passes it on to its database. */
export function store(draft: Draft, to: string, kind: string): void {
  const row = `${kind}-${++draft.state.rows}`;
  const outcome = request(draft, undefined, to);
  const first = outcome.reached;
  const next = first === undefined ? undefined : containerModel(first.pod, first.container.name)?.program?.storesAt;
  const onward = first === undefined || next === undefined ? undefined : request(draft, first.pod, next);
  const last = onward ?? outcome;
  tell(
    draft,
    {
      stops: ['visitor', ...outcome.stops, ...(onward?.stops ?? [])],
      way: ['visitor', ...outcome.way, ...(onward?.way ?? [])],
    },
    last,
  );
  const path =
    last.reached === undefined
      ? undefined
      : containerModel(last.reached.pod, last.reached.container.name)?.program?.dataPath;
  if (last.reached === undefined) say(draft, `${row} is kept nowhere.`);
  else if (path === undefined) say(draft, `${last.reached.container.name} keeps no data, so ${row} is not stored.`);
  else writeFile(draft, last.reached.pod, last.reached.container.name, `${path}/${row}`);
}

function tell(draft: Draft, { stops, way }: Sofar, outcome: Outcome): void {
  draft.state.lastRequest = { stops, way, answered: outcome.reached !== undefined, outcome: outcome.text };
  say(draft, `${stops.join(' → ')}: ${outcome.text}.`);
}
