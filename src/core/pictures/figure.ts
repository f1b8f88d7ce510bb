import type { ChartModel, Figure } from '../chart-model.ts';
import { amountsBlock } from './amounts.ts';
import { stack } from './block-row.ts';
import { boardBlock } from './board.ts';
import { paint, roomIn, type Picture } from './canvas.ts';
import { describeChart } from './chart-words.ts';
import { drawPicture, type PictureOptions } from './picture.ts';
import { grid, line, type Block } from './rectangle.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { timeLineBlock } from './time-line.ts';
import { wrapText } from './wrap.ts';

const mostTitleLines = 2;

/** Draws whatever the panel can show, in the room there is. */
export function drawFigure(figure: Figure, options: PictureOptions): Picture {
  return 'type' in figure ? drawChart(figure, options.width) : drawPicture(figure, options);
}

function drawChart(chart: ChartModel, width: number): Picture {
  const room = roomIn(width);
  const titles = wrapText(chart.title, room, fonts.name, mostTitleLines).map((text): Block => ({ width: room, height: line, draw: (at) => textLine(at, room, text, { font: fonts.name }) }));
  return paint(stack([stack(titles, 0), chartBlock(chart, room)], grid), describeChart(chart));
}

function chartBlock(chart: ChartModel, room: number): Block {
  switch (chart.type) {
    case 'time-line':
      return timeLineBlock(chart, room);
    case 'amounts':
      return amountsBlock(chart, room);
    case 'board':
      return boardBlock(chart, room);
  }
}
