import type { StageModel, StagePod, StageVolume } from '../../stage-model.ts';
import { fonts, textWidth } from '../text-width.ts';

/** How much of a Pod is drawn: all of it, one line for each thing, or no volumes. */
export type Density = 'full' | 'snug' | 'tight';

/** What the Pods of a film show, so that no Pod changes its size while it runs. */
export interface PodShape {
  readonly density: Density;
  readonly width: number;
  /** Height of one line. */
  readonly row: number;
  readonly showsUid: boolean;
  readonly hasFiles: boolean;
  readonly hasPorts: boolean;
  readonly hasLabels: boolean;
  readonly nameLines: number;
  /** How many lines run beside the containers, one for each volume that is mounted. */
  readonly lanes: number;
}

export const padding = 6;
export const laneWidth = 5;
/** Left of a name is its icon. */
export const afterIcon = 20;
const lid = 10;
const link = 6;

export function podShape(models: readonly StageModel[], density: Density, width: number, row: number): PodShape {
  const pods = models.flatMap((model) => model.pods);
  const containers = pods.flatMap((pod) => pod.containers);
  const names = [...new Set(pods.map((pod) => pod.name))];
  return {
    density,
    width,
    row,
    showsUid: density === 'full' && pods.some((pod) => pod.showsUid),
    hasFiles: containers.some((container) => container.files.length > 0),
    hasPorts: density === 'full' && containers.some((container) => container.listensOn.length > 0),
    hasLabels: pods.some((pod) => pod.labels !== ''),
    nameLines: Math.max(1, ...names.map((name) => nameLines(name, width - afterIcon - 6).length)),
    lanes: density === 'tight' ? 0 : Math.max(0, ...pods.map((pod) => mountedVolumes(pod).length)),
  };
}

/** The volumes that a container mounts: each has a lane of its own. */
export function mountedVolumes(pod: StagePod): readonly StageVolume[] {
  const mounted = new Set(pod.containers.flatMap(({ mounts }) => mounts));
  return pod.volumes.filter(({ key }) => mounted.has(key)).slice(0, mostLanes);
}

const mostLanes = 3;
const mostNameLines = 3;

/** A name is broken at its hyphens and dots, never cut, as long as it fits in three lines. */
export function nameLines(name: string, width: number): string[] {
  const fits = (text: string): boolean => textWidth(text, fonts.codeName) <= width;
  if (name.length > 300 || fits(name)) return [name];
  const lines: string[] = [];
  let current = '';
  for (const piece of name.split(/(?<=[-.])/)) {
    if (current !== '' && !fits(current + piece) && lines.length < mostNameLines - 1) {
      lines.push(current);
      current = piece;
    } else current += piece;
  }
  return [...lines, current];
}

/** Name, UID, address, labels. */
export function headerRows(shape: PodShape): number {
  return shape.nameLines + (shape.showsUid ? 1 : 0) + 1 + (shape.hasLabels ? 1 : 0);
}

export function hasSecondRow(shape: PodShape): boolean {
  return shape.density !== 'tight' && (shape.hasFiles || (shape.density === 'full' && shape.hasPorts));
}

export function containerHeight(shape: PodShape): number {
  return shape.row + (hasSecondRow(shape) ? shape.row + 2 : 0) + (shape.density === 'tight' ? 0 : 4);
}

export function volumeHeight(shape: PodShape): number {
  return shape.density === 'full' ? lid + 2 * shape.row : lid + shape.row;
}

export const gaps = { link, between: 6, lid };

export function podHeight(pod: StagePod, shape: PodShape): number {
  const containers = pod.containers.length * (containerHeight(shape) + gaps.between);
  const volumes = shape.density === 'tight' ? 0 : pod.volumes.length * (volumeHeight(shape) + gaps.link);
  return padding + headerRows(shape) * shape.row + containers + volumes + 2;
}
