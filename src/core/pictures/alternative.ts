import type {
  ContainerModel,
  PictureModel,
  PodInstanceModel,
  PodModel,
  ServiceModel,
  VolumeModel,
} from '../pod-model.ts';
import { podCopies, type PodCopy } from './pod-copy.ts';
import { statusWords } from './pod-header.ts';
import { endpointWords, selectorWords, serviceRole } from './service-card.ts';
import { visibleText } from './shorten.ts';
import { isMounted } from './volume-card.ts';
import { count, fileWords, labelWords, nameOr, portWords, requestWords, roleWords, servicePortWords } from './words.ts';
import { noPodWords, replicaWords } from './workload-frame.ts';

/** The picture in words: first what it shows, then one line for each thing in it, nothing shortened. */
export function describePicture(model: PictureModel): string {
  if (model.pods.length === 0 && model.services.length === 0) return 'There is no Pod here yet.';
  const problems = problemWords(model);
  const pods = new Map(model.pods.map((pod) => [pod.id, pod]));
  const lines = [
    pictureSummary(model),
    ...requestLines(model),
    ...model.services.map((service) => serviceLine(pods, service)),
    ...model.pods.flatMap(podLines),
    ...(problems.length === 0 ? [] : [`${count(problems.length, 'problem')}:`, ...problems]),
  ];
  return lines.map(visibleText).join('\n');
}

/** One sentence: `This picture shows 1 Pod and 1 Service.` */
export function pictureSummary(model: PictureModel): string {
  const pods = model.pods.reduce((sum, pod) => sum + copiesOf(pod), 0);
  const services = model.services.length === 0 ? '' : ` and ${count(model.services.length, 'Service')}`;
  return `This picture shows ${count(pods, 'Pod')}${services}.`;
}

function copiesOf(pod: PodModel): number {
  const { drawn, more } = podCopies(pod);
  return drawn.length + more;
}

function requestLines(model: PictureModel): string[] {
  return model.request === undefined
    ? []
    : [`Last request: ${model.request.stops.join(' → ')}: ${model.request.outcome}.`];
}

function serviceLine(pods: ReadonlyMap<string, PodModel>, service: ServiceModel): string {
  const targets = service.matches
    .flatMap((id) => pods.get(id) ?? [])
    .map((pod) => nameOr(pod.controller?.name ?? pod.name));
  const address =
    service.clusterIP === undefined || service.clusterIP === 'None' ? [] : [`stable IP ${service.clusterIP}`];
  const ports = service.ports.map((port) => `port ${servicePortWords(port)}${port.missing ? ' (missing)' : ''}`);
  const matched = targets.length === 0 ? unmatchedWords(service) : [`in front of ${targets.join(', ')}`];
  const endpoints = service.endpoints === undefined ? [] : [endpointWords(service.endpoints)];
  return (
    `${serviceRole(service)} ${nameOr(service.name)}: ` +
    `${[...address, ...ports, selectorWords(service), ...matched, ...endpoints].join('; ')}.`
  );
}

function unmatchedWords(service: ServiceModel): string[] {
  return Object.keys(service.selector).length === 0 ? [] : ['warning: no Pod matches these labels'];
}

function podLines(pod: PodModel): string[] {
  const { drawn, more } = podCopies(pod);
  const frame =
    pod.controller === undefined ? [] : [`${nameOr(pod.controller.name)} is a ${replicaWords(pod.controller)}.`];
  const unseen = more === 0 ? [] : [`+${more} more, not drawn.`];
  if (drawn.length === 0)
    return [...frame, `${pod.controller === undefined ? `Pod ${nameOr(pod.name)}: ` : ''}${noPodWords}`];
  return [...frame, ...drawn.flatMap(copyLines), ...unseen, ...holdsLines(pod, drawn.length > 1)];
}

function copyLines(copy: PodCopy): string[] {
  const { instance } = copy;
  const facts = [
    ...(copy.ip === undefined ? [] : [`IP ${copy.ip}`]),
    ...(instance?.node === undefined ? [] : [`on ${instance.node}`]),
    ...(instance === undefined ? [] : [statusWords(instance.status, instance.ready)]),
    ...(instance?.labels === undefined ? [] : [`labels ${labelWords(instance.labels).join(', ')}`]),
  ];
  const head = `${copy.role} ${nameOr(copy.name)}${facts.length === 0 ? '' : `: ${facts.join('; ')}`}.`;
  return instance === undefined ? [head] : [head, ...instanceLines(instance)];
}

function instanceLines(instance: PodInstanceModel): string[] {
  const containers = instance.containers.map((container) => {
    const restarts = container.restarts === 0 ? '' : `, ${count(container.restarts, 'restart')}`;
    const listens = container.listensOn === undefined ? '' : `, listens on ${container.listensOn.join(', ')}`;
    const files = container.files.length === 0 ? '' : `, own files ${container.files.join(', ')}`;
    return `Its container ${container.name}: ${container.state}${restarts}${listens}${files}.`;
  });
  const volumes = instance.volumes.map(
    (volume) => `Its volume ${volume.claim ?? volume.name}: ${fileWords(volume.files)}.`,
  );
  return [...containers, ...volumes];
}

function holdsLines(pod: PodModel, several: boolean): string[] {
  const labels = labelWords(pod.labels);
  const facts = [
    ...(labels.length === 0 ? [] : [`labels ${labels.join(', ')}`]),
    ...(pod.restartPolicy === 'Always' ? [] : [`restartPolicy ${pod.restartPolicy}`]),
  ];
  return [
    `${several ? 'Each Pod' : 'The Pod'} has ` +
      `${facts.length === 0 ? '' : `${facts.join('; ')}; and `}${count(pod.containers.length, 'container')}.`,
    ...(pod.initContainers.length === 0 ? [] : ['Start first, in this order:']),
    ...pod.initContainers.map((container, index) => containerLine(container, index + 1)),
    ...(pod.initContainers.length === 0 ? [] : ['Then run side by side:']),
    ...pod.containers.map((container, index) => containerLine(container, index + 1)),
    ...pod.volumes.map((volume) => volumeLine(pod, volume)),
  ];
}

function containerLine(container: ContainerModel, place: number): string {
  const requests = requestWords(container.requests);
  const facts = [
    `image ${nameOr(container.image, '(no image yet)')}`,
    ...(container.command === undefined ? [] : [`command $ ${container.command}`]),
    ...container.ports.map(portWords),
    ...container.probes.map((probe) => `${probe.kind}: ${probe.summary}`),
    ...(requests === '' ? [] : [`requests ${requests}`]),
    ...(container.env.length === 0 ? [] : [`env ${container.env.join(', ')}`]),
    ...container.mounts.map((mount) =>
      mount.missing
        ? `${mount.mountPath}: no volume ${mount.volume}`
        : `${mount.mountPath} is volume ${mount.volume}${mount.readOnly ? ', read-only' : ''}`,
    ),
  ];
  return `${roleWords(container, place)} ${nameOr(container.name)}: ${facts.join('; ')}.`;
}

function volumeLine(pod: PodModel, volume: VolumeModel): string {
  const detail = volume.detail === undefined ? '' : ` ${volume.detail}`;
  const source = volume.claimTemplate ? 'claim of this Pod' : volume.source;
  return `Volume ${nameOr(volume.name)}: ${source}${detail}${isMounted(pod, volume.name) ? '' : '; not mounted'}.`;
}

function problemWords(model: PictureModel): string[] {
  return model.problems.map((problem) => `${problem.severity}: ${problem.message}`);
}
