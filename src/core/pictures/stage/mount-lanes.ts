import type { StageContainer, StagePod, StageVolume } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';
import { path } from './part.ts';
import { mountedVolumes } from './pod-shape.ts';

export interface MountAreas {
  readonly containers: readonly Rectangle[];
  readonly volumes: readonly Rectangle[];
}

const dot = 2.25;
/** Between the dots of two volumes at one container. */
const between = 8;

/** From each volume a line beside the containers, with a dot at every container that mounts it. */
export function mountLanes(pod: StagePod, areas: MountAreas): SvgElement[] {
  const mounted = mountedVolumes(pod);
  return mounted.flatMap((volume, lane) => {
    const area = areas.volumes[pod.volumes.indexOf(volume)];
    const offset = (lane - (mounted.length - 1) / 2) * between;
    const at = pod.containers.flatMap((container, index) => mountPoint(container, volume, areas.containers[index]));
    const [highest] = at;
    if (area === undefined || highest === undefined) return [];
    // It rises from the edge of its volume.
    const x = area.x + area.width;
    const right = (areas.containers[0]?.x ?? 0) + (areas.containers[0]?.width ?? 0);
    const stubs = at.map((y) => `M${right} ${y + offset}H${x}`).join('');
    return [
      path('st-mount', `M${x} ${area.y + 6}V${highest + offset}${stubs}`),
      ...at.map((y) => svgElement('circle', { class: 'st-mount-end', cx: right, cy: y + offset, r: dot })),
    ];
  });
}

function mountPoint({ mounts }: StageContainer, { key }: StageVolume, area: Rectangle | undefined): number[] {
  return area === undefined || !mounts.includes(key) ? [] : [area.y + area.height / 2];
}
