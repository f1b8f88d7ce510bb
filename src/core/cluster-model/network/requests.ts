/** A request from somewhere in the cluster: who answers it, or where it ends. */
import type { Caller } from './caller.ts';
import type { ClusterObject } from '../objects/cluster-object.ts';
import { allows, keepsFromDns } from './network-policy.ts';
import {
  endpointsOf,
  isHeadless,
  isNodeUp,
  selectedPods,
  serviceNamed,
  servicePorts,
  serviceType,
  targetPortOf,
} from './services.ts';
import { stringsAt, textAt } from '../objects/plain-object.ts';
import { programOf } from '../programs/program-of.ts';
import type { ContainerState, PodState, Run } from '../state.ts';

export interface Answer {
  readonly pod: PodState;
  readonly container: ContainerState;
  readonly status: number;
}

export interface Outcome {
  /** Undefined: nobody answered. */
  readonly answer: Answer | undefined;
  /** What went wrong: `Connection refused: …`; with an answer, who it came from. */
  readonly text: string;
  /** It went through this Service. */
  readonly service: ClusterObject | undefined;
}

export interface Target {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

/** `http://shop`, `shop:5000`, `http://10.1.0.1:3000/ready`. Undefined when it is no address. */
export function readTarget(text: string): Target | undefined {
  const match = /^(?:([a-z]+):\/\/)?([^/:\s]+)(?::(\d{1,5}))?(\/\S*)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, scheme = 'http', host = '', port, path = '/'] = match;
  return {
    scheme,
    host: host.toLowerCase().replace(/\.$/, ''),
    port: Number(port ?? (scheme === 'https' ? 443 : 80)),
    path,
  };
}

/** Names of Services in full end with this. */
const CLUSTER_DOMAIN = '.svc.cluster.local';

/** Every way that the request may go now: a Service chooses one of its Pods, so there may be several. */
export function requestAll(run: Run, from: Caller, text: string): readonly Outcome[] {
  const target = readTarget(text);
  if (!target) return [failed(`\`${text}\` is not an address`)];
  const { host } = target;
  if (host === 'localhost' || host.startsWith('127.')) {
    if (!from.pod) return [failed('localhost is the caller itself')];
    return [atPod(run, from, from.pod, target.port, target, undefined)];
  }
  if (/^\d+(\.\d+){3}$/.test(host)) return toIp(run, from, target);
  return toName(run, from, target);
}

/** The first way that fails, else the first. */
export function request(run: Run, from: Caller, text: string): Outcome {
  const all = requestAll(run, from, text);
  return all.find(({ answer }) => answer === undefined) ?? all[0] ?? failed('no answer');
}

/** Has DNS an address for this name? */
export function resolves(run: Run, from: Caller, name: string): boolean {
  return !request(run, from, `tcp://${name}:1`).text.startsWith('could not resolve');
}

function failed(text: string, service?: ClusterObject): Outcome {
  return { answer: undefined, text, service };
}

function toIp(run: Run, from: Caller, target: Target): readonly Outcome[] {
  const pod = run.pods.find(({ ip }) => ip === target.host);
  if (pod) return [atPod(run, from, pod, target.port, target, undefined)];
  const [key] = [...run.serviceIps].find(([, ip]) => ip === target.host) ?? [];
  const service = key === undefined ? undefined : run.objects.get(key);
  return service
    ? throughService(run, from, service, target)
    : [failed(`timed out: nothing in the cluster has the IP ${target.host}`)];
}

/**
 * Names of every length: `shop`, `shop.default`, `shop.default.svc`, `shop.default.svc.cluster.local`, and a Pod's name
 * before that of its headless Service. Source: kubernetes.io/docs/concepts/services-networking/dns-pod-service.
 */
function toName(run: Run, from: Caller, target: Target): readonly Outcome[] {
  if (from.pod?.spec.asksClusterDns === false) {
    const why = 'its Pod does not ask the DNS of the cluster, because of `dnsPolicy` or `hostNetwork`';
    return [failed(`could not resolve host ${target.host}: ${why}`)];
  }
  const policy = from.pod && keepsFromDns(run, from.pod);
  if (policy !== undefined)
    return [
      failed(`could not resolve host ${target.host}: NetworkPolicy \`${policy}\` does not allow DNS, UDP port 53`),
    ];
  const parts = target.host.replace(/\.svc(?:\.cluster(?:\.local)?)?$/, '').split('.');
  const isFull = /\.svc(?:\.cluster\.local)?$/.test(target.host);
  const [first = '', second, third] = parts;
  if (parts.length <= 2 && !(isFull && parts.length === 1)) {
    const service = serviceNamed(run, second ?? from.namespace, first);
    if (service) return throughService(run, from, service, target);
  }
  if (second !== undefined && parts.length <= 3) {
    const service = serviceNamed(run, third ?? from.namespace, second);
    const pod = service && isHeadless(service) ? hostIn(run, service, first) : undefined;
    if (pod && service) return [atPod(run, from, pod, target.port, target, service)];
  }
  const longer = (from.pod?.spec.dnsSearches ?? []).map((domain) => `${target.host}.${domain}`);
  const [found] = longer
    .filter((host) => host.endsWith(CLUSTER_DOMAIN))
    .map((host) => toName(run, { ...from, pod: undefined }, { ...target, host }))
    .filter((outcomes) => outcomes.every(({ text }) => !text.startsWith('could not resolve')));
  return found ?? [failed(`could not resolve host ${target.host}: ${noName(run, from, parts)}`)];
}

function noName(run: Run, from: Caller, [first = '', second, third]: readonly string[]): string {
  const headless = second === undefined ? undefined : serviceNamed(run, third ?? from.namespace, second);
  if (headless && isHeadless(headless)) return noHost(run, headless, first);
  const elsewhere = [...run.objects.values()].find((one) => one.kind === 'Service' && one.name === first);
  const namespace = second ?? from.namespace;
  if (elsewhere && elsewhere.namespace !== namespace) {
    return `Service \`${first}\` is in namespace \`${elsewhere.namespace}\`, not in \`${namespace}\``;
  }
  return `there is no Service \`${first}\` in namespace \`${namespace}\``;
}

/** The headless Service is there, and has no such Pod. */
function noHost(run: Run, service: ClusterObject, host: string): string {
  if (endpointsOf(run, service).length === 0) return noEndpoints(run, service).replace(/^[^:]*: /, '');
  return `Service \`${service.name}\` has no Pod with the host name \`${host}\``;
}

/** A Pod's host name below its headless Service: a StatefulSet's Pods, and those with `hostname` and `subdomain`. */
function hostIn(run: Run, service: ClusterObject, name: string): PodState | undefined {
  return endpointsOf(run, service).find((pod) => hostName(run, pod) === name && subdomainOf(run, pod) === service.name);
}

/** A StatefulSet sets it to the name, whatever the template says. Source: pkg/controller/statefulset, initIdentity. */
function hostName(run: Run, { spec, name, owner }: PodState): string {
  return spec.hostname === '' || statefulSetOf(run, owner) ? name : spec.hostname;
}

function subdomainOf(run: Run, pod: PodState): string {
  const set = statefulSetOf(run, pod.owner);
  return set ? (textAt(set.body, 'spec', 'serviceName') ?? '') : pod.spec.subdomain;
}

function statefulSetOf(run: Run, owner: string): ClusterObject | undefined {
  return run.workloads.find(({ id, object }) => id === owner && object.kind === 'StatefulSet')?.object;
}

function throughService(run: Run, from: Caller, service: ClusterObject, target: Target): readonly Outcome[] {
  const name = `Service \`${service.name}\``;
  if (serviceType(service) === 'ExternalName') return toExternalName(run, from, service, target);
  const entry = servicePorts(service).find((one) => one.port === target.port && one.protocol === 'TCP');
  if (!entry && !isHeadless(service)) {
    const ports = servicePorts(service)
      .map(({ port, protocol }) => (protocol === 'TCP' ? port : `${port}/${protocol}`))
      .join(', ');
    return [failed(`timed out: ${name} has no TCP port ${target.port}, only ${ports || 'none'}`, service)];
  }
  const pods = endpointsOf(run, service);
  if (pods.length === 0) return [failed(noEndpoints(run, service), service)];
  return pods.map((pod) => {
    const port = isHeadless(service) || !entry ? target.port : targetPortOf(pod, entry);
    if (port !== undefined) return atPod(run, from, pod, port, target, service);
    return failed(
      `connection refused: no container of Pod \`${pod.name}\` has a port named \`${entry?.target ?? ''}\``,
      service,
    );
  });
}

/** DNS answers with another name, a full one; the port stays. Source: kubernetes.io, "Service", type: ExternalName. */
function toExternalName(run: Run, from: Caller, service: ClusterObject, target: Target): readonly Outcome[] {
  const host = (textAt(service.body, 'spec', 'externalName') ?? '').toLowerCase().replace(/\.$/, '');
  const isLoop = host.startsWith(`${service.name}.${service.namespace}.`);
  if (!host.endsWith('.svc.cluster.local') || isLoop)
    return [failed(`Service \`${service.name}\` is outside the cluster`, service)];
  return toName(run, from, { ...target, host });
}

function noEndpoints(run: Run, service: ClusterObject): string {
  const lead = isHeadless(service) ? 'could not resolve host' : 'connection refused';
  const selected = selectedPods(run, service);
  const [first] = selected;
  if (first) return `${lead}: Service \`${service.name}\` has no endpoints, because Pod \`${first.name}\` is not ready`;
  const why =
    Object.keys(stringsAt(service.body, 'spec', 'selector')).length === 0
      ? 'it has no selector'
      : `its selector matches no Pod in namespace \`${service.namespace}\``;
  return `${lead}: Service \`${service.name}\` has no endpoints, because ${why}`;
}

/** The packet is at the Pod: whoever listens on the port gets it. */
function atPod(
  run: Run,
  from: Caller,
  pod: PodState,
  port: number,
  target: Target,
  service: ClusterObject | undefined,
): Outcome {
  const isLocal = from.pod === pod;
  if (!isLocal && !isNodeUp(run, pod.node)) return failed(`timed out: node ${pod.node} does not answer`, service);
  const denied = isLocal ? undefined : allows(run, from, pod, port);
  if (denied !== undefined) return failed(`timed out: NetworkPolicy \`${denied}\` does not allow it`, service);
  const container = pod.containers.find((one) => listens(run, one, port));
  if (!container) return failed(`connection refused: nothing in Pod \`${pod.name}\` listens on port ${port}`, service);
  if (container.isHung)
    return failed(`timed out: \`${container.name}\` in Pod \`${pod.name}\` does not answer`, service);
  const status = statusOf(run, pod, container, target.path);
  return {
    answer: { pod, container, status },
    text: `answered by \`${container.name}\` in Pod \`${pod.name}\``,
    service,
  };
}

export function listens(run: Run, container: ContainerState, port: number): boolean {
  return (
    container.phase === 'running' &&
    container.port === port &&
    container.listensAt !== undefined &&
    container.listensAt <= run.clock
  );
}

/** What the program says at a path: 200, 404 for a page that it does not have, 503 while what it needs is away. */
export function statusOf(run: Run, pod: PodState, container: ContainerState, path: string): number {
  const { pages, failsAfter } = programOf(run, pod, container.name);
  if (failsAfter !== undefined && run.clock - container.startedAt > failsAfter) return 500;
  const clean = path.split(/[?#]/)[0] ?? '/';
  if (!pages) return 200;
  const page = Object.hasOwn(pages, clean) ? pages[clean] : undefined;
  if (page === undefined) return 404;
  return page === 'ready' && run.away.has(container.name) ? 503 : 200;
}
