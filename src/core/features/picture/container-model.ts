/** A container of a manifest -> a container of a picture. */
import { quantityMillis, quantityNanos } from '../../kubernetes/quantity.ts';
import type {
  ContainerModel,
  ContainerRole,
  MountModel,
  PortModel,
  ProbeModel,
  RequestsModel,
} from '../../pod-model.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { fieldRangeIn, rangeIn } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { probeSummary } from './probe-words.ts';

const probeFields = { livenessProbe: 'liveness', readinessProbe: 'readiness', startupProbe: 'startup' } as const;

/** `volumes` are the names that the Pod declares. */
export function containerModel(
  source: PartSource,
  container: MapValue,
  role: ContainerRole,
  volumes: ReadonlySet<string>,
): ContainerModel {
  const name = container.text('name') ?? '';
  const id = source.id(`container/${name}`);
  const command = [...textsOf(container, 'command'), ...textsOf(container, 'args')].join(' ');
  return {
    id,
    range: rangeIn(source, container),
    name,
    image: container.text('image') ?? '',
    role,
    ports: container.maps('ports').flatMap((port) => portModel(source, id, port)),
    probes: container.entries.flatMap((entry) => probeModel(source, id, entry)),
    mounts: container.maps('volumeMounts').map((mount) => mountModel(source, id, mount, volumes)),
    env: container.maps('env').map((variable) => variable.text('name') ?? ''),
    ...(command === '' ? {} : { command }),
    ...requestsModel(container),
  };
}

function textsOf(map: MapValue, field: string): readonly string[] {
  return map.list(field)?.texts() ?? [];
}

function portModel(source: PartSource, container: string, port: MapValue): PortModel[] {
  const containerPort = port.int('containerPort');
  if (containerPort === undefined) return [];
  const name = port.text('name');
  return [
    {
      id: inside(source, container, `port/${name ?? containerPort}`),
      range: rangeIn(source, port),
      containerPort,
      protocol: protocolOf(port),
      ...(name === undefined ? {} : { name }),
    },
  ];
}

/** The protocol of a container's or a Service's port; TCP when nothing (or nothing known) is written. */
export function protocolOf(port: MapValue): PortModel['protocol'] {
  const written = port.text('protocol');
  return written === 'UDP' || written === 'SCTP' ? written : 'TCP';
}

function probeModel(source: PartSource, container: string, entry: Entry): ProbeModel[] {
  const { name, value } = entry;
  if (!isProbeField(name) || value.kind !== 'map') return [];
  const kind = probeFields[name];
  const id = inside(source, container, `probe/${kind}`);
  return [{ id, range: fieldRangeIn(source, entry), kind, summary: probeSummary(value) }];
}

function isProbeField(name: string): name is keyof typeof probeFields {
  return Object.hasOwn(probeFields, name);
}

function mountModel(source: PartSource, container: string, mount: MapValue, volumes: ReadonlySet<string>): MountModel {
  const volume = mount.text('name') ?? '';
  return {
    id: inside(source, container, `mount/${volume}`),
    range: rangeIn(source, mount),
    volume,
    mountPath: mount.text('mountPath') ?? '',
    readOnly: mount.bool('readOnly') ?? false,
    ...(volumes.has(volume) ? {} : { missing: true }),
  };
}

/** The container's id has its object's number already. */
function inside(source: PartSource, container: string, part: string): string {
  return source.id(`${container.replace(/^\d+\//, '')}/${part}`);
}

function requestsModel(container: MapValue): { requests?: RequestsModel } {
  const requests = container.map('resources')?.map('requests');
  const cpu = quantityMillis(requests?.scalar('cpu')?.source ?? '');
  const memory = quantityNanos(requests?.scalar('memory')?.source ?? '');
  if (cpu === undefined && memory === undefined) return {};
  return {
    requests: {
      ...(cpu === undefined ? {} : { cpuMilli: Number(cpu) }),
      ...(memory === undefined ? {} : { memoryMebibytes: Math.round(Number(memory) / 1e9 / 2 ** 20) }),
    },
  };
}
