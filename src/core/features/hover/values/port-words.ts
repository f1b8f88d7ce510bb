/** Where a port number leads. */

import type { MapValue, Value } from '../../../yaml/values.ts';
import { LabelLinks } from '../../../workspace/links/label-links.ts';
import { code, list } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';
import { podWords } from './selector-words.ts';

const WELL_KNOWN: Readonly<Record<number, string>> = {
  22: 'SSH',
  53: 'DNS',
  80: 'HTTP',
  443: 'HTTPS',
  1433: 'SQL Server',
  2379: 'etcd',
  3306: 'MySQL',
  5432: 'PostgreSQL',
  5672: 'AMQP',
  6379: 'Redis',
  8080: 'HTTP without root',
  8443: 'HTTPS without root',
  9090: 'Prometheus',
  9092: 'Kafka',
  27017: 'MongoDB',
};

export function portNumberWords(context: ValueContext): ValueWords | undefined {
  const { type, field, value } = context;
  const port = value.kind === 'scalar' ? value.int : undefined;
  if (port === undefined || port < 1 || port > 65_535) return undefined;
  const lines = linesOf(context, `${type}.${field.name}`, port);
  return lines.length === 0 ? undefined : { lines, more: [] };
}

function linesOf(context: ValueContext, key: string, port: number): string[] {
  switch (key) {
    case 'ContainerPort.containerPort':
      return containerPortLines(context, port);
    case 'ContainerPort.hostPort':
      return [
        `Port ${port} of the node forwards to port ${inside(context.value)} of this container.`,
        'Only one Pod with this host port fits on a node.',
      ];
    case 'HTTPGetAction.port':
    case 'TCPSocketAction.port':
    case 'GRPCAction.port':
      return [probedLine(context.container?.container, port)];
    case 'ServicePort.port':
      return servicePortLines(context, port);
    case 'ServicePort.targetPort':
      return [targetLine(context, port)];
    case 'ServicePort.nodePort':
      return [`Reachable from outside the cluster on port ${port} of every node.`];
    case 'ServiceSpec.healthCheckNodePort':
      return [`The load balancer checks port ${port} of each node to see whether it has ready Pods.`];
    default:
      return [];
  }
}

function containerPortLines({ manifest }: ValueContext, port: number): string[] {
  const usual = WELL_KNOWN[port];
  const first =
    `Port ${port}${usual === undefined ? '' : ` (usual for ${usual})`}: the program decides where it listens; this ` +
    'line documents it and can give it a name.';
  const low = port < 1024 ? ['Below 1024: needs root or the capability `NET_BIND_SERVICE`.'] : [];
  const host =
    manifest.podSpec?.bool('hostNetwork') === true ? ['With `hostNetwork`, this is a port of the node.'] : [];
  return [first, ...low, ...host];
}

function inside({ parent }: Value): string {
  return (parent?.kind === 'map' ? parent.scalar('containerPort')?.source : undefined) ?? '?';
}

function probedLine(container: MapValue | undefined, port: number): string {
  const declared = container?.maps('ports').find((one) => one.int('containerPort') === port);
  const name = declared?.text('name');
  if (!declared) return `Port ${port} of this container; it is not declared under \`ports\`, which is not required.`;
  return `Port ${port} of this container${name ? `, declared as ${code(name)}` : ''}.`;
}

function servicePortLines({ value, manifest }: ValueContext, port: number): string[] {
  const name = manifest.root.map('metadata')?.text('name') ?? '?';
  const entry = value.parent?.kind === 'map' ? value.parent : undefined;
  const target = entry?.scalar('targetPort')?.source ?? String(port);
  return [`Clients connect to ${code(`${name}:${port}`)}; the Service forwards to port ${code(target)} of its Pods.`];
}

function targetLine({ index, path, start, manifest }: ValueContext, port: number): string {
  const file = index.file(path);
  const part = file?.documents.find((document) => document.start === start);
  const selectorNode = manifest.root.map('spec')?.map('selector')?.node;
  const selector = part?.names.selectors.find(({ range }) => range.start === selectorNode?.start);
  const pods = file && part && selector ? new LabelLinks(index).podsOf({ file, part, selector }) : [];
  const declaring = pods.flatMap((pod) =>
    pod.pod.ports
      .filter(({ number }) => number === port)
      .map(({ container }) => `${code(container)} in ${podWords(pod, path)}`),
  );
  if (declaring.length > 0) return `Refers to port ${port} of the container ${list(declaring, 2)}.`;
  return `Refers to port ${port} of the selected Pods${pods.length > 0 ? ', where no container declares it' : ''}.`;
}
