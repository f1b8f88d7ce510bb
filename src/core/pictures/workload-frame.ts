import type { ControllerModel, PodModel } from '../pod-model.ts';
import { blockRows, stack } from './block-row.ts';
import type { CardRow } from './card-rows.ts';
import { cardHeight, drawCard, type Card } from './card.ts';
import { balancedColumns, columnsThatFit } from './columns.ts';
import { compactPod } from './compact-pod.ts';
import { problemRows } from './container-card.ts';
import type { DrawContext } from './part-group.ts';
import { podBox } from './pod-box.ts';
import { podCopies, type PodCopy } from './pod-copy.ts';
import type { Block } from './block.ts';
import { grid } from './rectangle.ts';
import { fonts } from './text-width.ts';
import { count, nameOr } from './words.ts';

/** Said where a Pod or a workload has no Pod that runs. */
export const noPodWords = 'There is no Pod now.';

/** Wide enough for the workload's own line. */
const leastFrame = 280;
const podGap = 2 * grid;
const leastPod = 216;
const widestCompactPod = 400;

/** The Pods of one model, and the workload's frame around them when there is one. */
export function workloadFrame(context: DrawContext, pod: PodModel, width: number): Block {
  const { controller } = pod;
  if (podCopies(pod).drawn.length === 0) return emptyFrame(context, pod, width);
  if (controller === undefined) return drawnPods(context, pod, width);
  const inside = drawnPods(context, pod, width - 2 * grid);
  const card = frameCard(context, pod, controller);
  const frameWidth = Math.max(inside.width + 2 * grid, Math.min(width, leastFrame));
  const headerHeight = cardHeight(card, frameWidth);
  const height = headerHeight + inside.height + (inside.height === 0 ? 0 : grid);
  return {
    width: frameWidth,
    height,
    draw: (at, drawnHeight) => [
      ...drawCard(context, card, { ...at, width: frameWidth, height: Math.max(height, drawnHeight) }),
      ...inside.draw({ x: at.x + grid, y: at.y + headerHeight }, inside.height),
    ],
  };
}

/** Where a Pod was, or a workload that keeps none. */
function emptyFrame(context: DrawContext, pod: PodModel, width: number): Block {
  const { controller } = pod;
  const rows: CardRow[] = [{ kind: 'text', text: noPodWords, font: fonts.text }];
  const gone: Card = {
    part: { id: pod.id, label: `Pod ${nameOr(pod.name)}` },
    className: 'pc-workload',
    icon: 'pod',
    name: nameOr(pod.name),
    role: 'Pod',
    rows,
  };
  const framed = controller === undefined ? gone : frameCard(context, pod, controller);
  const card = controller === undefined ? gone : { ...framed, rows: [...rows, ...framed.rows] };
  const frameWidth = Math.min(width, leastFrame);
  const height = cardHeight(card, frameWidth);
  return {
    width: frameWidth,
    height,
    draw: (at, drawnHeight) =>
      drawCard(context, card, { ...at, width: frameWidth, height: Math.max(height, drawnHeight) }),
  };
}

function frameCard(context: DrawContext, pod: PodModel, controller: ControllerModel): Card {
  const { more } = podCopies(pod);
  const rows: CardRow[] = more === 0 ? [] : [{ kind: 'text', text: `+${more} more, not drawn`, font: fonts.quiet }];
  return {
    part: { id: controller.id, label: `${controller.kind} ${nameOr(controller.name)}` },
    className: 'pc-workload',
    icon: 'workload',
    name: nameOr(controller.name),
    role: replicaWords(controller),
    rows: [...rows, ...problemRows(context, controller.id)],
  };
}

/** `Deployment, 3 replicas`; a DaemonSet runs one Pod on every node. */
export function replicaWords(controller: ControllerModel): string {
  if (controller.kind === 'DaemonSet') return 'DaemonSet, one Pod per node';
  return controller.replicas === undefined
    ? controller.kind
    : `${controller.kind}, ${count(controller.replicas, 'replica')}`;
}

/** Small Pods are all drawn in full; of larger ones the first is, and the others in a few lines. */
function drawnPods(context: DrawContext, pod: PodModel, width: number): Block {
  const { drawn } = podCopies(pod);
  const [first, ...others] = drawn;
  if (first === undefined) return stack([], 0);
  if (others.length === 0) return podBox(context, pod, first, width);
  if (isSmall(pod)) return podRow(drawn, width, (copy, room) => podBox(context, pod, copy, room));
  const inFull = podBox(context, pod, first, width);
  const compact = (room: number): Block =>
    podRow(others, room, (copy, given) => compactPod(context, pod, copy, Math.min(given, widestCompactPod)));
  const beside = width - inFull.width - podGap;
  return beside < leastPod
    ? stack([inFull, compact(inFull.width)], podGap)
    : blockRows([inFull, compact(beside)], 2, podGap, false);
}

function podRow(copies: readonly PodCopy[], width: number, make: (copy: PodCopy, room: number) => Block): Block {
  const columns = balancedColumns(copies.length, columnsThatFit(width, leastPod, podGap));
  const room = Math.floor((width - (columns - 1) * podGap) / columns);
  return blockRows(
    copies.map((copy) => make(copy, room)),
    columns,
    podGap,
  );
}

function isSmall(pod: PodModel): boolean {
  const probes = pod.containers.some((container) => container.probes.length > 0);
  return pod.initContainers.length === 0 && pod.containers.length <= 3 && pod.volumes.length <= 1 && !probes;
}
