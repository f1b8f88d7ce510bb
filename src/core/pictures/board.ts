import type { BoardModel, BoardRow } from '../chart-model.ts';
import { stack } from './block-row.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import { fact, type Marks } from './stage/fact.ts';
import { rect } from './stage/part.ts';
import type { SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { wrapText } from './wrap.ts';

/** Narrower than this for each column, the cells of a row stand one under the other. */
const leastColumn = 110;
const mostLines = 4;
const inset = 6;
/** How far what is chosen of a cell lies within its border, so that both can be seen. */
const frame = 3;

/** Rows and columns of words; on a narrow page each row becomes a list. */
export function boardBlock(model: BoardModel, room: number, marks: Marks): Block {
  const width = Math.floor((room - model.columns.length * grid) / (model.columns.length + 1));
  return width < leastColumn ? listBlock(model, room, marks) : tableBlock(model, room, width, marks);
}

function tableBlock({ columns, rows }: BoardModel, room: number, width: number, marks: Marks): Block {
  const x = (column: number): number => column * (width + grid);
  const head: Block = {
    width: room,
    height: line,
    draw: (at) =>
      columns.flatMap((title, index) =>
        textLine({ x: at.x + x(index + 1), y: at.y }, width, title, { font: fonts.quiet }),
      ),
  };
  const rowBlock = ({ name, cells }: BoardRow): Block => {
    const cellWidth = cells.length === 1 ? room - x(1) : width;
    const blocks = cells.map((cell, index) => cellBlock(cell, cell.text, cellWidth, `row/${name}/${index}`, marks));
    const height = Math.max(line + grid, ...blocks.map((block) => block.height));
    return {
      width: room,
      height,
      draw: (at) => [
        fact(marks, `row/${name}`, { ...at, width: room, height }, '', [
          ...nameLines(name, width, height),
          ...blocks.flatMap((block, index) => block.draw({ x: x(index + 1), y: 0 }, height)),
        ]),
      ],
    };
  };
  return stack([head, ...rows.map(rowBlock)], grid);
}

function listBlock({ columns, rows }: BoardModel, room: number, marks: Marks): Block {
  const blocks = rows.map(({ name, cells }) => {
    const inner = room - 2 * inset;
    const title: Block = { width: inner, height: line, draw: (at) => textLine(at, inner, name, { font: fonts.name }) };
    const words = (cell: BoardRow['cells'][number], index: number): string =>
      cells.length === 1 ? cell.text : `${columns[index] ?? ''}: ${cell.text}`;
    const content = stack(
      [title, ...cells.map((cell, index) => cellBlock(cell, words(cell, index), inner, `row/${name}/${index}`, marks))],
      grid / 2,
    );
    const height = content.height + 2 * 4;
    const draw = (at: Point): SvgElement[] => [
      fact(marks, `row/${name}`, { ...at, width: room, height }, '', content.draw({ x: inset, y: 2 }, content.height)),
    ];
    return { width: room, height, draw };
  });
  return stack(blocks, grid);
}

/** A cell lights up when it says something else, and can be chosen. */
function cellBlock({ tone }: BoardRow['cells'][number], text: string, width: number, key: string, marks: Marks): Block {
  const lines = wrapText(text, width - 2 * grid, fonts.label, mostLines);
  const words = lines.flatMap((each, index) =>
    textLine({ x: grid - frame, y: grid / 2 - frame + index * line }, width - 2 * grid, each, { font: fonts.label }),
  );
  const draw = (at: Point, height: number): SvgElement[] => {
    const area = { x: at.x + frame, y: at.y + frame, width: width - 2 * frame, height: height - 2 * frame };
    return [rect(`pc-bar pc-bar-${tone}`, at.x, at.y, width, height, 3), fact(marks, key, area, text, words)];
  };
  return { width, height: lines.length * line + grid, draw };
}

/** A name of several words is wrapped, not cut. */
function nameLines(name: string, width: number, height: number): SvgElement[] {
  const lines = wrapText(name, width - inset, fonts.text, Math.max(1, Math.floor(height / line)));
  return lines.flatMap((text, index) =>
    textLine({ x: inset, y: grid / 2 + index * line }, width - inset, text, { font: fonts.text }),
  );
}
