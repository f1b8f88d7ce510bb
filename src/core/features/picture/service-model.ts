/** A Service -> a Service of a picture, with the Pods of the same file that its selector means. */
import type { PodModel, ServiceModel, ServicePortModel } from '../../pod-model.ts';
import type { MapValue } from '../../yaml/values.ts';
import { protocolOf } from './container-model.ts';
import { rangeIn } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { textsOf } from './pod-of-manifest.ts';

/** `pods` are all Pods of the picture. */
export function serviceModel(source: PartSource, root: MapValue, pods: readonly PodModel[]): ServiceModel {
  const spec = root.map('spec');
  const name = root.map('metadata')?.text('name') ?? '';
  const namespace = root.map('metadata')?.text('namespace');
  const selector = textsOf(spec?.map('selector'));
  const meant = pods.filter((pod) => isMeant(selector, namespace, pod));
  const clusterIP = spec?.text('clusterIP');
  const id = source.id(`service/${name}`);
  return {
    id,
    range: rangeIn(source, root),
    name,
    type: spec?.text('type') ?? 'ClusterIP',
    selector,
    ports: (spec?.maps('ports') ?? []).flatMap((port) => portModel(source, name, port, meant)),
    matches: meant.map((pod) => pod.id),
    ...(namespace === undefined ? {} : { namespace }),
    ...(clusterIP === undefined ? {} : { clusterIP }),
  };
}

/** A Service without a selector means no Pod; it sees only its own namespace. */
function isMeant(selector: Readonly<Record<string, string>>, namespace: string | undefined, pod: PodModel): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && (pod.namespace ?? 'default') === (namespace ?? 'default') && wanted.every(([key, value]) => pod.labels[key] === value);
}

function portModel(source: PartSource, service: string, port: MapValue, pods: readonly PodModel[]): ServicePortModel[] {
  const number = port.int('port');
  if (number === undefined) return [];
  const name = port.text('name');
  const targetPort = port.int('targetPort') ?? port.text('targetPort') ?? number;
  const protocol = protocolOf(port);
  return [
    {
      id: source.id(`service/${service}/port/${name ?? number}`),
      range: rangeIn(source, port),
      port: number,
      targetPort,
      protocol,
      ...(name === undefined ? {} : { name }),
      ...(isMissing(targetPort, pods) ? { missing: true } : {}),
    },
  ];
}

/** A name that no container of any Pod behind the Service gives to a port. Without Pods nobody can say. */
function isMissing(targetPort: number | string, pods: readonly PodModel[]): boolean {
  if (typeof targetPort === 'number' || pods.length === 0) return false;
  const containers = pods.flatMap((pod) => [...pod.containers, ...pod.initContainers]);
  return !containers.some((container) => container.ports.some((port) => port.name === targetPort));
}
