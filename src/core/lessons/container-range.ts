/** Where the containers of an object are written. */
import type { WrittenObject } from '../features/outcome/cluster-objects.ts';
import { type Range } from '../text.ts';
import type { MapValue } from '../yaml/values.ts';
import { rangeInFile } from '../analysis/file-offsets.ts';

const lists = ['initContainers', 'containers'] as const;
const steps = ['spec', 'jobTemplate', 'template'] as const;

/** The ranges of those containers whose name is wanted; offsets count from the start of the file. */
export function containerRange({ root, start }: WrittenObject, isWanted: (name: string) => boolean): Range[] {
  return podSpecsIn(root).flatMap((spec) =>
    lists.flatMap((list) =>
      spec
        .maps(list)
        .filter((container) => isWanted(container.text('name') ?? ''))
        .map(({ node }) => rangeInFile({ start: node.start, end: node.end }, { start })),
    ),
  );
}

function podSpecsIn(map: MapValue): MapValue[] {
  const below = steps.flatMap((step) => map.map(step) ?? []).flatMap(podSpecsIn);
  return map.has('containers') ? [map, ...below] : below;
}
