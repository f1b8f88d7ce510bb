/** Finding the parts of a picture: by id, by offset. */
import type { ContainerModel, Part, PictureModel, SourceRange } from '../../pod-model.ts';
import { countBefore } from '../../text.ts';

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
export function partAround(parts: readonly Part[], range: SourceRange): Part | undefined {
  return new PartFinder(parts).around(range);
}

interface Nested {
  readonly part: Part;
  readonly range: SourceRange;
  /** The part right around it. */
  readonly outer: Nested | undefined;
}

/** Finds the smallest part around many ranges. Of any two parts one is inside the other, or they lie apart. */
export class PartFinder {
  /** By where they begin; of two that begin at one place the larger comes first. */
  readonly #nested: readonly Nested[];

  constructor(parts: readonly Part[]) {
    const ranged = parts.flatMap((part) => (part.range ? { part, range: part.range } : []));
    ranged.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    const nested: Nested[] = [];
    let last: Nested | undefined;
    for (const each of ranged) {
      while (last && last.range.end < each.range.end) last = last.outer;
      last = { ...each, outer: last };
      nested.push(last);
    }
    this.#nested = nested;
  }

  around({ start, end }: SourceRange): Part | undefined {
    let found = this.#nested[countBefore(this.#nested, ({ range }) => range.start <= start) - 1];
    while (found && found.range.end < end) found = found.outer;
    return found?.part;
  }
}
