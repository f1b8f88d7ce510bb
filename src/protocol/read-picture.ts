/** Reads a picture's model as the host sends it. */
import { shape, flag, listOf, number, text } from '../core/decode.ts';
import type { Reader } from '../core/decode.ts';
import type {
  ContainerModel,
  ContainerStatusModel,
  ControllerModel,
  MountModel,
  PictureModel,
  PodInstanceModel,
  PodModel,
  PortModel,
  ProbeModel,
  ProblemModel,
  ProgramModel,
  RequestModel,
  RequestsModel,
  ServiceModel,
  ServicePortModel,
  SourceRange,
  VolumeModel,
} from '../core/pod-model.ts';
import { choice, recordUpTo, withOptional } from './reader.ts';

const range = shape<SourceRange>({ start: number, end: number });
const texts = listOf(text);
const labels = recordUpTo(10_000, () => true, text);
const yes: Reader<true> = (value) => (value === true ? true : undefined);
const protocol = choice('TCP', 'UDP', 'SCTP');
const numberOrText: Reader<number | string> = (value) => number(value) ?? text(value);

const port: Reader<PortModel> = withOptional(shape({ id: text, containerPort: number, protocol }), {
  range,
  name: text,
});
const probe: Reader<ProbeModel> = withOptional(
  shape({ id: text, kind: choice('liveness', 'readiness', 'startup'), summary: text }),
  { range },
);
const mount: Reader<MountModel> = withOptional(shape({ id: text, volume: text, mountPath: text, readOnly: flag }), {
  range,
  missing: yes,
});
const program: Reader<ProgramModel> = withOptional(shape({}), {
  listensOn: listOf(number),
  dataPath: text,
  storesAt: text,
});
const requests: Reader<RequestsModel> = withOptional(shape({}), { cpuMilli: number, memoryMebibytes: number });

const container: Reader<ContainerModel> = withOptional(
  shape({
    id: text,
    name: text,
    image: text,
    role: choice('app', 'init', 'sidecar'),
    ports: listOf(port),
    probes: listOf(probe),
    mounts: listOf(mount),
    env: texts,
  }),
  { range, command: text, requests, program },
);

const volume: Reader<VolumeModel> = withOptional(shape({ id: text, name: text, source: text }), {
  range,
  detail: text,
  claimTemplate: yes,
});

const controller: Reader<ControllerModel> = withOptional(
  shape({ id: text, kind: text, name: text, selector: labels }),
  { range, replicas: number, serviceName: text },
);

const containerStatus: Reader<ContainerStatusModel> = withOptional(
  shape({ name: text, state: text, restarts: number, files: texts }),
  { failing: yes },
);

const instanceVolume = withOptional(shape({ name: text, files: texts }), { claim: text });
const instance: Reader<PodInstanceModel> = withOptional(
  shape({
    name: text,
    status: text,
    ready: flag,
    containers: listOf(containerStatus),
    volumes: listOf(instanceVolume),
  }),
  { ip: text, node: text, labels },
);

const pod: Reader<PodModel> = withOptional(
  shape({
    id: text,
    name: text,
    initContainers: listOf(container),
    containers: listOf(container),
    volumes: listOf(volume),
    labels,
    restartPolicy: choice('Always', 'OnFailure', 'Never'),
  }),
  { range, namespace: text, ip: text, controller, instances: listOf(instance) },
);

const servicePort: Reader<ServicePortModel> = withOptional(
  shape({ id: text, port: number, targetPort: numberOrText, protocol }),
  { range, name: text, missing: yes },
);

const service: Reader<ServiceModel> = withOptional(
  shape({ id: text, name: text, type: text, selector: labels, ports: listOf(servicePort), matches: texts }),
  { range, namespace: text, clusterIP: text, endpoints: texts },
);

const problem = shape<ProblemModel>({
  partId: text,
  severity: choice('error', 'warning', 'information', 'hint'),
  message: text,
});
const request = shape<RequestModel>({ stops: texts, answered: flag, outcome: text });

/** A picture's model, or undefined when any part of it cannot be read. */
export const readPicture: Reader<PictureModel> = withOptional(
  shape({ pods: listOf(pod), services: listOf(service), problems: listOf(problem) }),
  { request },
);
