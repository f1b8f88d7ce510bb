import type { ChartModel, Figure } from '../chart-model.ts';
import type { StageModel } from '../stage-model.ts';
import { amountsBlock } from './amounts.ts';
import { stack } from './block-row.ts';
import { boardBlock } from './board.ts';
import { paint, roomIn, type Picture } from './canvas.ts';
import { describeChart } from './chart-words.ts';
import { drawPicture, type PictureOptions } from './picture.ts';
import type { Marks } from './stage/fact.ts';
import { drawStage } from './stage/stage-picture.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { timeLineBlock, timeLineX } from './time-line.ts';
import { wrapText } from './wrap.ts';

const mostTitleLines = 2;

export interface FigureOptions extends PictureOptions {
  /** What is asked about it, by key. */
  readonly marks?: Marks;
  /** All the figures of the film that this is one of. */
  readonly film?: readonly Figure[];
}

/** A picture, and the way of a request through it. */
export interface DrawnFigure extends Picture {
  route(way: readonly string[]): readonly Point[];
  /** For a time line: where a second lies. */
  readonly playheadAt?: (seconds: number) => number;
}

const noWay = (): readonly Point[] => [];

/** Draws whatever the panel can show, in the room there is. */
export function drawFigure(figure: Figure, options: FigureOptions): DrawnFigure {
  if (!('type' in figure)) return { ...drawPicture(figure, options), route: noWay };
  if (figure.type !== 'stage')
    return {
      ...drawChart(figure, options.width, options.marks ?? {}),
      route: noWay,
      ...playheadOf(figure, options.width),
    };
  const film = (options.film ?? [figure]).filter((each): each is StageModel => 'type' in each && each.type === 'stage');
  return drawStage(figure, {
    width: Math.max(264, Math.min(1600, Math.floor(options.width))),
    film,
    ...(options.marks === undefined ? {} : { marks: options.marks }),
  });
}

/** A picture begins one pixel from its edge. */
function playheadOf(chart: ChartModel, width: number): Pick<DrawnFigure, 'playheadAt'> {
  if (chart.type !== 'time-line' || chart.now === undefined) return {};
  const x = timeLineX(chart, roomIn(width));
  return { playheadAt: (seconds) => 1 + x(Math.min(Math.max(0, seconds), chart.end)) };
}

function drawChart(chart: ChartModel, width: number, marks: Marks): Picture {
  const room = roomIn(width);
  const titles = wrapText(chart.title, room, fonts.name, mostTitleLines).map(
    (text): Block => ({ width: room, height: line, draw: (at) => textLine(at, room, text, { font: fonts.name }) }),
  );
  const isAsked = Object.values(marks).some((mark) => mark.role !== undefined);
  return paint(
    stack([stack(titles, 0), chartBlock(chart, room, marks)], grid),
    describeChart(chart),
    isAsked ? 'group' : 'img',
    isAsked ? chart.title : describeChart(chart),
  );
}

function chartBlock(chart: ChartModel, room: number, marks: Marks): Block {
  switch (chart.type) {
    case 'time-line':
      return timeLineBlock(chart, room, marks);
    case 'amounts':
      return amountsBlock(chart, room, marks);
    case 'board':
      return boardBlock(chart, room, marks);
  }
}
