/** What a Service must be for a StatefulSet or an Ingress that names it and does not have it. */

import type { FileAnalysis } from '../../analysis/analysis.ts';
import { isPortName } from '../../kubernetes/names.ts';
import { identityOf } from '../../manifest/labels.ts';
import type { ObjectName, PodLabels } from '../../manifest/symbols.ts';
import { placeAt } from '../../yaml/cursor.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';
import { shareNamespace } from '../../workspace/links/nearness.ts';
import type { CrossFilePlace } from './remedy.ts';

type Spec = Readonly<Record<string, YamlData>>;

/**
 * For `serviceName`: without an address of its own, so that each Pod has a DNS name. Undefined for a reference from
 * elsewhere.
 */
export function headlessService({ part }: CrossFilePlace): Spec | undefined {
  const pods = part.names.pods.find(({ owner }) => owner.startsWith('StatefulSet/'));
  if (!pods) return undefined;
  const ports = pods.ports.flatMap(({ name, number }) => (number === undefined ? [] : [{ name: name?.name, number }]));
  return {
    clusterIP: 'None',
    selector: identityOf(pods.labels),
    ...(ports.length === 0
      ? {}
      : { ports: ports.map(({ name, number }) => portData(name, number, ports.length, name)) }),
  };
}

/** For the backend of an Ingress: it sends to the Pods that are meant by the name, or to the only ones beside it. */
export function backendService(
  object: ObjectName,
  place: CrossFilePlace,
  user: FileAnalysis | undefined,
): Spec | undefined {
  const backend = backendAt(object, place, user);
  const pods = podsMeant(object, place);
  const name = backend?.map('port')?.text('name');
  const number = backend?.map('port')?.int('number');
  if (!pods || (name === undefined && number === undefined)) return undefined;
  const target = targetOf(pods, name, number);
  if (target === undefined) return undefined;
  const port = number ?? (typeof target.number === 'number' ? target.number : 80);
  const named = name === undefined ? {} : { name };
  return { selector: identityOf(pods.labels), ports: [{ ...named, port, targetPort: target.name ?? target.number }] };
}

function portData(name: string | undefined, number: number, count: number, target: string | undefined): YamlData {
  const named = name !== undefined && isPortName(name) ? name : count > 1 ? `tcp-${number}` : undefined;
  return { ...(named === undefined ? {} : { name: named }), port: number, targetPort: target ?? number };
}

/** The map with the `name` that refers to the Service. */
function backendAt(object: ObjectName, { part }: CrossFilePlace, user: FileAnalysis | undefined): MapValue | undefined {
  const root = user?.documents.find(({ range }) => range.start === part.start)?.analysis.root;
  const value = root && placeAt(root, object.range.start)?.value;
  return value?.parent?.kind === 'map' && value.key === 'name' ? value.parent : undefined;
}

function podsMeant(object: ObjectName, { file, around }: CrossFilePlace): PodLabels | undefined {
  const inFile = file.documents.flatMap(({ names }) => names.pods);
  const beside = (inFile.length > 0 ? inFile : around.podsBeside(file.path, object.namespace)).filter(
    (pod) => pod.labels.size > 0 && shareNamespace(pod, object),
  );
  const named = beside.filter(
    ({ owner, labels }) => owner.endsWith(`/${object.name}`) || [...labels.values()].includes(object.name),
  );
  if (named.length === 1) return named[0];
  return named.length === 0 && beside.length === 1 ? beside[0] : undefined;
}

/** The container's port that the Service sends to; undefined where there are several and none is named so. */
function targetOf(
  { ports }: PodLabels,
  name: string | undefined,
  number: number | undefined,
): { readonly name: string | undefined; readonly number: number } | undefined {
  const known = ports.flatMap((port) =>
    port.number === undefined ? [] : [{ name: port.name?.name, number: port.number }],
  );
  const meant = known.find((port) => (name === undefined ? port.number === number : port.name === name));
  if (meant) return meant;
  if (known.length > 1) return undefined;
  return known[0] ?? (number === undefined ? undefined : { name: undefined, number });
}
