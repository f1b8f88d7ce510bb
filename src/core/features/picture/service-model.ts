/** A Service -> a Service of a picture, with the Pods of the same file that its selector means. */
import type { PodModel, ServiceModel, ServicePortModel } from '../../pod-model.ts';
import type { MapValue } from '../../yaml/values.ts';
import { protocolOf } from './container-model.ts';
import { rangeIn } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { textsOf } from './pod-of-manifest.ts';

/** A picture tells no more Pods behind one Service apart. */
const mostMatches = 100;

/** The Pods of a picture, by their labels. */
export class PodsByLabel {
  readonly #pods = new Map<string, PodModel[]>();

  constructor(pods: readonly PodModel[]) {
    for (const pod of pods) {
      for (const [key, value] of Object.entries(pod.labels)) {
        const label = `${key}=${value}`;
        const known = this.#pods.get(label);
        if (known) known.push(pod);
        else this.#pods.set(label, [pod]);
      }
    }
  }

  /** The first Pods that have all the labels, in a namespace. A Service without a selector means none. */
  selectedBy(selector: Readonly<Record<string, string>>, namespace: string | undefined): PodModel[] {
    const labels = Object.entries(selector);
    const candidates = labels
      .map(([key, value]) => this.#pods.get(`${key}=${value}`) ?? [])
      .sort((a, b) => a.length - b.length)[0];
    const selected: PodModel[] = [];
    for (const pod of candidates ?? []) {
      if (selected.length === mostMatches) break;
      const isThere = (pod.namespace ?? 'default') === (namespace ?? 'default');
      if (isThere && labels.every(([key, value]) => pod.labels[key] === value)) selected.push(pod);
    }
    return selected;
  }
}

/** `pods` are all Pods of the picture. */
export function serviceModel(source: PartSource, root: MapValue, pods: PodsByLabel): ServiceModel {
  const spec = root.map('spec');
  const name = root.map('metadata')?.text('name') ?? '';
  const namespace = root.map('metadata')?.text('namespace');
  const selector = textsOf(spec?.map('selector'));
  const meant = pods.selectedBy(selector, namespace);
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
