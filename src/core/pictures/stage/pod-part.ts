import type { StagePod, StageVolume } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import type { SvgElement } from '../svg-element.ts';
import { textLine } from '../text-line.ts';
import { fonts, textWidth } from '../text-width.ts';
import { containerPart } from './container-part.ts';
import { fact, type Marks } from './fact.ts';
import { mountLanes } from './mount-lanes.ts';
import { keyed, rect } from './part.ts';
import {
  afterIcon,
  containerHeight,
  gaps,
  headerRows,
  laneWidth,
  mountedVolumes,
  nameLines,
  padding,
  volumeHeight,
  type PodShape,
} from './pod-shape.ts';
import { lookSign, stageIcon } from './signs.ts';
import { volumePart } from './volume-part.ts';

/** A Pod with all that is in it. `from` is where a new one comes from. */
export function podPart(marks: Marks, pod: StagePod, area: Rectangle, shape: PodShape, from?: Rectangle): SvgElement {
  const { width, height } = area;
  const life = pod.life === 'alive' ? '' : ` st-pod-${pod.life}`;
  const part = keyed(pod.key, area, [
    rect(`st-pod${life}`, 0, 0, width, height, 10),
    rect('st-pulse', 0, 0, width, height, 10),
    header(marks, pod, shape),
    contents(marks, pod, shape),
  ]);
  return from === undefined ? part : { ...part, from };
}

/** Where a container lies in its Pod. */
export function containerArea(index: number, shape: PodShape): Rectangle {
  const height = containerHeight(shape);
  return {
    x: padding,
    y: padding - 2 + headerRows(shape) * shape.row + index * (height + gaps.between),
    width: shape.width - 2 * padding - shape.lanes * laneWidth,
    height,
  };
}

function header(marks: Marks, pod: StagePod, shape: PodShape): SvgElement[] {
  const inner = shape.width - 2 * padding + 4;
  const lines = nameLines(pod.name, shape.width - afterIcon - 6);
  const { row } = shape;
  let y = 3;
  const rowFact = (key: string, value: string, rows: number, children: SvgElement[]): SvgElement => {
    const made = fact(
      marks,
      `${pod.key}/${key}`,
      { x: padding - 2, y, width: inner, height: rows * row - 4 },
      value,
      children,
    );
    y += rows * row;
    return made;
  };
  const base = (row - 4) / 2 - 10;
  const name = rowFact('name', pod.name, shape.nameLines, [
    stageIcon('pod', 0, base + 3, 'text'),
    ...lines.flatMap((text, index) =>
      textLine({ x: afterIcon - padding + 2, y: base + index * row }, shape.width - afterIcon - 4, text, {
        font: fonts.codeName,
      }),
    ),
  ]);
  const labelled = (key: string, label: string, value: string, more: SvgElement[] = []): SvgElement =>
    rowFact(key, value, 1, [
      ...textLine({ x: 4, y: base }, 30, label, { font: fonts.quiet }),
      ...textLine({ x: 34, y: base }, inner - 36, value, { font: fonts.code }),
      ...more,
    ]);
  return [
    name,
    ...(shape.showsUid ? [labelled('uid', 'UID', pod.uid)] : []),
    labelled('ip', 'IP', pod.address, podStatus(pod, shape, base)),
    ...(shape.hasLabels
      ? [rowFact('labels', pod.labels, 1, textLine({ x: 4, y: base }, inner - 8, pod.labels, { font: fonts.code }))]
      : []),
  ];
}

const lifeWords: Readonly<Record<StagePod['life'], string>> = {
  alive: '',
  waiting: 'pending',
  leaving: 'terminating',
  over: 'completed',
  gone: 'gone',
};

function statusOf(pod: StagePod): string {
  return lifeWords[pod.life] || (pod.isReady ? 'ready' : 'not ready');
}

function readySign(pod: StagePod, x: number, y: number): SvgElement {
  return lookSign(pod.isReady ? 'ready' : pod.life === 'alive' ? 'starting' : 'waiting', x, y);
}

function podStatus(pod: StagePod, shape: PodShape, base: number): SvgElement[] {
  const inner = shape.width - 2 * padding + 4;
  const taken = 34 + textWidth(pod.address, fonts.code);
  const words = statusOf(pod);
  const room = inner - taken - 20;
  return [
    ...(textWidth(words, fonts.quiet) <= room
      ? textLine({ x: inner - 16, y: base }, room, words, { font: fonts.quiet, anchor: 'end' })
      : []),
    readySign(pod, inner - 8, base + 10),
  ];
}

function contents(marks: Marks, pod: StagePod, shape: PodShape): SvgElement[] {
  const parts = pod.containers.map((container, index) =>
    containerPart(marks, container, containerArea(index, shape), shape),
  );
  if (shape.density === 'tight') return parts;
  const last = containerArea(pod.containers.length - 1, shape);
  const first = last.y + last.height + gaps.link;
  const areas = pod.volumes.map(
    (volume, index): Rectangle => ({
      x: padding,
      y: first + index * (volumeHeight(shape) + gaps.link),
      width: last.width + laneOf(pod, volume) * laneWidth,
      height: volumeHeight(shape),
    }),
  );
  return [
    ...parts,
    ...mountLanes(pod, { containers: pod.containers.map((_, index) => containerArea(index, shape)), volumes: areas }),
    ...pod.volumes.flatMap((volume, index) => volumePart(marks, volume, areas[index] ?? last, shape)),
  ];
}

/** How many lanes a volume may fill: its own, and those of the volumes above it. */
function laneOf(pod: StagePod, volume: StageVolume): number {
  return mountedVolumes(pod).indexOf(volume) + 1;
}

/** What is left of a Pod that went: its outline, its name and its address struck through. */
export function ghostPart(marks: Marks, pod: StagePod, area: Rectangle): SvgElement {
  const { width, height } = area;
  const middle = width / 2;
  const lines = nameLines(pod.name, width - 8).slice(0, Math.max(0, Math.floor((height - 24) / 18) - 1));
  const top = height / 2 - (lines.length * 18 + 36) / 2;
  const gone = (x: number, y: number, text: string): SvgElement[] =>
    textLine({ x, y }, width - 8, text, { font: fonts.gone, anchor: 'middle' });
  const address = Math.min(width - 8, textWidth(pod.address, fonts.gone) + 16);
  return keyed(pod.key, area, [
    rect('st-ghost', 0, 0, width, height, 10),
    textLine({ x: middle, y: top }, width - 8, 'gone', { font: fonts.strong, anchor: 'middle' }),
    lines.flatMap((text, index) => gone(middle, top + 18 * (index + 1), text)),
    fact(
      marks,
      `${pod.key}/ip`,
      { x: middle - address / 2, y: top + 18 * (lines.length + 1), width: address, height: 20 },
      pod.address,
      gone(address / 2, 0, pod.address),
    ),
  ]);
}
