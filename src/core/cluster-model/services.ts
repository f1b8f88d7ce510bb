/**
 * Services: which Pods they send to, and at which port. Source:
 * kubernetes.io/docs/concepts/services-networking/service.
 */
import type { ClusterObject } from './cluster-object.ts';
import { hasLabels } from './label-selectors.ts';
import { flagAt, mapsAt, numberAt, scalarText, stringsAt, textAt, valueAt } from './plain-object.ts';
import { objectKey, type PodState, type Run } from './state.ts';

export interface ServicePort {
  readonly name: string;
  readonly port: number;
  /** A number, or the name of a container port. */
  readonly target: string;
  readonly protocol: string;
}

export function servicePorts(service: ClusterObject): readonly ServicePort[] {
  return mapsAt(service.body, 'spec', 'ports').flatMap((each) => {
    const port = numberAt(each, 'port');
    if (port === undefined) return [];
    // Left out, or zero, targetPort is the port itself.
    const target = scalarText(valueAt(each, 'targetPort')) ?? '';
    return [
      {
        name: textAt(each, 'name') ?? '',
        port,
        target: target === '' || target === '0' ? `${port}` : target,
        protocol: textAt(each, 'protocol') ?? 'TCP',
      },
    ];
  });
}

export function serviceType(service: ClusterObject): string {
  return textAt(service.body, 'spec', 'type') ?? 'ClusterIP';
}

export function isHeadless(service: ClusterObject): boolean {
  return textAt(service.body, 'spec', 'clusterIP') === 'None';
}

/** Pods that the selector selects, ready or not. Without a selector none: somebody else writes its endpoints. */
export function selectedPods(run: Run, service: ClusterObject): PodState[] {
  const selector = stringsAt(service.body, 'spec', 'selector');
  if (Object.keys(selector).length === 0) return [];
  return run.pods.filter((pod) => pod.namespace === service.namespace && hasLabels(selector, pod.labels));
}

/** Pods that requests go to. */
export function endpointsOf(run: Run, service: ClusterObject): PodState[] {
  const all = flagAt(service.body, 'spec', 'publishNotReadyAddresses') === true;
  return slicedPods(run, service).filter((pod) => all || isReady(run, pod));
}

/** Pods that an EndpointSlice lists, ready or not. Source: `podToEndpoint` in k8s.io/endpointslice. */
export function slicedPods(run: Run, service: ClusterObject): PodState[] {
  return selectedPods(run, service).filter((pod) => pod.ip !== '' && pod.goneAt === undefined && !isOver(pod));
}

export function isOver({ phase }: PodState): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** The condition Ready: every container that has to run is ready, no gate is shut, and the node answers. */
export function isReady(run: Run, pod: PodState): boolean {
  const isOpen = shutGate(run, pod) === undefined;
  return pod.readyAt !== undefined && isOpen && !isOver(pod) && isNodeKnownUp(run, pod.node);
}

/** A readiness gate whose condition nothing in the cluster sets. Source: kubernetes.io, "Pod readiness". */
export function shutGate({ scenario }: Run, { spec }: PodState): string | undefined {
  return scenario.assumesNames === true ? undefined : spec.readinessGates[0];
}

/**
 * 40 s after a node's last sign of life its Pods stop being ready. Source: node-monitor-grace-period (50 s from 1.32).
 */
export const NODE_GRACE_SECONDS = 50;

export function isNodeKnownUp(run: Run, name: string): boolean {
  const silentSince = run.nodes.find((node) => node.name === name)?.silentSince;
  return silentSince === undefined || run.clock - silentSince < NODE_GRACE_SECONDS;
}

export function isNodeUp(run: Run, name: string): boolean {
  return run.nodes.some((node) => node.name === name && node.silentSince === undefined);
}

/** The container port that a targetPort means for one Pod. Source: pkg/api/v1/pod, FindPort. */
export function targetPortOf(pod: PodState, { target, protocol }: ServicePort): number | undefined {
  if (/^\d+$/.test(target)) return Number(target);
  return pod.spec.containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ ports }) => ports)
    .find((port) => port.name === target && port.protocol === protocol)?.containerPort;
}

export function serviceNamed(run: Run, namespace: string, name: string): ClusterObject | undefined {
  return run.objects.get(objectKey('Service', namespace, name));
}
