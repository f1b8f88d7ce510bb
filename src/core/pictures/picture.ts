import type { PictureModel, PodModel } from '../pod-model.ts';
import { describePicture, pictureSummary } from './alternative.ts';
import { blockRows, stack } from './block-row.ts';
import { blockGap, paint, roomIn, type Picture } from './canvas.ts';
import { balancedColumns, columnsThatFit } from './columns.ts';
import type { DrawContext } from './part-group.ts';
import type { Block } from './block.ts';
import { grid } from './rectangle.ts';
import { podCopies } from './pod-copy.ts';
import { requestBanner } from './request-banner.ts';
import { loneServices, withServices } from './service-front.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { workloadFrame } from './workload-frame.ts';

export interface PictureOptions {
  /**
   * The room there is, in CSS pixels. The picture is never wider, and never scaled: draw it again when the room
   * changes.
   */
  readonly width: number;
  /** Parts can be chosen with the mouse and the keyboard. */
  readonly interactive?: boolean;
  /** The id of the part that the cursor stands in. */
  readonly lit?: string;
}

const leastWorkload = 360;
const mostPods = 20;

/** Draws Pods, their workloads and their Services in the room there is. */
export function drawPicture(model: PictureModel, options: PictureOptions): Picture {
  const context: DrawContext = {
    interactive: options.interactive ?? false,
    problems: model.problems,
    ...(options.lit === undefined ? {} : { lit: options.lit }),
  };
  const content = layContent(context, model, roomIn(options.width));
  const alternative = describePicture(model);
  return context.interactive
    ? paint(content, alternative, 'group', pictureSummary(model))
    : paint(content, alternative);
}

function layContent(context: DrawContext, model: PictureModel, room: number): Block {
  const pods = model.pods.slice(0, mostPods);
  const lone = model.services.filter((service) => !pods.some((pod) => service.matches.includes(pod.id)));
  const blocks = [
    ...(model.request === undefined ? [] : [requestBanner(context, model.request, room)]),
    ...groupRows(pods).map((row) => podRow(context, model, row, room)),
    ...(lone.length === 0 ? [] : [loneServices(context, lone, room)]),
    ...(model.pods.length > pods.length
      ? [textBlock(`+${model.pods.length - pods.length} more Pods, not drawn`, room)]
      : []),
  ];
  return blocks.length === 0 ? textBlock('There is no Pod here yet.', room) : stack(blocks, blockGap);
}

/** A workload with several Pods has a row of its own; single Pods stand side by side. */
function groupRows(pods: readonly PodModel[]): PodModel[][] {
  const rows: PodModel[][] = [];
  let singles: PodModel[] = [];
  for (const pod of pods) {
    if (podCopies(pod).drawn.length > 1) {
      if (singles.length > 0) rows.push(singles);
      singles = [];
      rows.push([pod]);
    } else singles.push(pod);
  }
  return singles.length === 0 ? rows : [...rows, singles];
}

function podRow(context: DrawContext, model: PictureModel, pods: readonly PodModel[], room: number): Block {
  const columns = balancedColumns(pods.length, columnsThatFit(room, leastWorkload, blockGap));
  const width = Math.floor((room - (columns - 1) * blockGap) / columns);
  return blockRows(
    pods.map((pod) => podWithServices(context, model, pod, width)),
    columns,
    blockGap,
    false,
  );
}

function podWithServices(context: DrawContext, model: PictureModel, pod: PodModel, width: number): Block {
  const services = model.services.filter((service) => service.matches.includes(pod.id));
  return withServices(context, services, workloadFrame(context, pod, width));
}

function textBlock(text: string, room: number): Block {
  return { width: room, height: 2 * grid, draw: (at) => textLine(at, room, text, { font: fonts.text }) };
}
