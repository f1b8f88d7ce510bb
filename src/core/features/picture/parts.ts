/** Finding the parts of a picture: by id, by offset. */
import type { ContainerModel, Part, PictureModel, SourceRange } from '../../pod-model.ts';

/** Every part of a picture; those inside come after those around them. */
export function allParts({ pods, services }: Pick<PictureModel, 'pods' | 'services'>): readonly Part[] {
  return [
    ...pods.flatMap((pod) => [
      ...(pod.controller ? [pod.controller] : []),
      pod,
      ...[...pod.initContainers, ...pod.containers].flatMap(containerParts),
      ...pod.volumes,
    ]),
    ...services.flatMap((service) => [service, ...service.ports]),
  ];
}

function containerParts(container: ContainerModel): readonly Part[] {
  return [container, ...container.ports, ...container.probes, ...container.mounts];
}

/** The smallest part around a range of the file. */
export function partAround(parts: readonly Part[], { start, end }: SourceRange): Part | undefined {
  let best: Part | undefined;
  for (const part of parts) {
    const { range } = part;
    if (!range || range.start > start || end > range.end) continue;
    if (best === undefined || lengthOf(part) <= lengthOf(best)) best = part;
  }
  return best;
}

function lengthOf({ range }: Part): number {
  return range ? range.end - range.start : Infinity;
}
