import type { BoardModel, BoardRow } from '../chart-model.ts';
import { stack } from './block-row.ts';
import { grid, line, type Block, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import type { SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { wrapText } from './wrap.ts';

/** Narrower than this for each column, the cells of a row stand one under the other. */
const leastColumn = 110;
const mostLines = 3;

/** Rows and columns of words; on a narrow page each row becomes a list. */
export function boardBlock(model: BoardModel, room: number): Block {
  const width = Math.floor((room - model.columns.length * grid) / (model.columns.length + 1));
  return width < leastColumn ? listBlock(model, room) : tableBlock(model, room, width);
}

function tableBlock({ columns, rows }: BoardModel, room: number, width: number): Block {
  const x = (column: number): number => column * (width + grid);
  const head: Block = {
    width: room,
    height: line,
    draw: (at) => columns.flatMap((title, index) => textLine({ x: at.x + x(index + 1), y: at.y }, width, title, { font: fonts.quiet })),
  };
  const rowBlock = ({ name, cells }: BoardRow): Block => {
    const cellWidth = cells.length === 1 ? room - x(1) : width;
    const blocks = cells.map((cell) => cellBlock(cell, cell.text, cellWidth));
    const height = Math.max(line + grid, ...blocks.map((block) => block.height));
    return {
      width: room,
      height,
      draw: (at) => [
        ...textLine({ x: at.x, y: at.y + grid / 2 }, width, name, { font: fonts.text }),
        ...blocks.flatMap((block, index) => block.draw({ x: at.x + x(index + 1), y: at.y }, height)),
      ],
    };
  };
  return stack([head, ...rows.map(rowBlock)], grid);
}

function listBlock({ columns, rows }: BoardModel, room: number): Block {
  const blocks = rows.map(({ name, cells }) => {
    const title: Block = { width: room, height: line, draw: (at) => textLine(at, room, name, { font: fonts.name }) };
    return stack([title, ...cells.map((cell, index) => cellBlock(cell, cells.length === 1 ? cell.text : `${columns[index] ?? ''}: ${cell.text}`, room))], grid / 2);
  });
  return stack(blocks, 2 * grid);
}

function cellBlock({ tone }: BoardRow['cells'][number], text: string, width: number): Block {
  const lines = wrapText(text, width - 2 * grid, fonts.label, mostLines);
  return {
    width,
    height: lines.length * line + grid,
    draw: (at, height) => [box(`pc-bar pc-bar-${tone}`, { ...at, width, height }, 3), ...lines.flatMap((each, index) => lineElements(each, at, index, width))],
  };
}

function lineElements(text: string, at: Point, index: number, width: number): SvgElement[] {
  return textLine({ x: at.x + grid, y: at.y + grid / 2 + index * line }, width - 2 * grid, text, { font: fonts.label });
}
