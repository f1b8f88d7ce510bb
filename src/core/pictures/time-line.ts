import type { Bar, Moment, Sign, TimeLineModel, TimeRow } from '../chart-model.ts';
import { stack } from './block-row.ts';
import { grid, line, type Block, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** From this width on, names stand at the left of their rows, else above them. */
const wide = 520;
const widestName = 160;
const rowGap = grid;
/** So that the last label does not leave the picture. */
const rightMargin = 3 * grid;
const cross = 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5';

/** A time line: the moments above, a row for each thing, the seconds below. */
export function timeLineBlock(model: TimeLineModel, room: number): Block {
  const names = room >= wide ? Math.min(widestName, Math.max(...model.rows.map((row) => textWidth(row.name, fonts.text))) + 2 * grid) : 0;
  const left = Math.max(names, grid);
  const axis = timeAxis(model.end, left, room - left - rightMargin);
  const rows = stack(model.rows.map((row) => rowBlock(row, axis, names, room)), rowGap);
  const heads = model.moments.map((moment) => momentHead(moment, axis, room));
  const top = heads.length * line;
  const height = top + rows.height + line + grid;
  return {
    width: room,
    height,
    draw: (at) => [
      ...axis.ticks.flatMap((tick) => tickElements(tick, at, top, rows.height, room)),
      ...rows.draw({ x: at.x, y: at.y + top }, rows.height),
      ...model.moments.flatMap((moment, index) => momentLine(axis.x(moment.at) + at.x, at.y + index * line + line, at.y + top + rows.height)),
      ...heads.flatMap((head, index) => head({ x: at.x, y: at.y + index * line })),
    ],
  };
}

function tickElements(tick: TimeAxis['ticks'][number], at: Point, top: number, height: number, room: number): SvgElement[] {
  const x = at.x + tick.x;
  const y = at.y + top;
  const half = textWidth(tick.label, fonts.quiet) / 2;
  const left = Math.min(Math.max(x - half, at.x), at.x + room - 2 * half);
  return [upright('pc-grid', x, y, y + height + grid / 2), ...textLine({ x: left, y: y + height + grid / 2 }, 2 * half + 2, tick.label, { font: fonts.quiet, tone: 'pc-tick' })];
}

function rowBlock(row: TimeRow, axis: TimeAxis, names: number, room: number): Block {
  const above = names === 0 ? line : 0;
  return {
    width: room,
    height: above + line,
    draw: (at) => [
      ...textLine(at, names === 0 ? room : names - grid, row.name, { font: fonts.text }),
      ...row.bars.flatMap((bar) => barElements(bar, axis, { x: at.x, y: at.y + above })),
      ...row.signs.map((sign) => signElement(sign, axis, { x: at.x, y: at.y + above })),
    ],
  };
}

/** A label that does not fit into its bar is in the words and in the table. */
function barElements({ from, to, tone, label }: Bar, axis: TimeAxis, at: Point): SvgElement[] {
  const x = at.x + axis.x(from);
  const width = Math.max(3, at.x + axis.x(to) - x);
  const bar = box(`pc-bar pc-bar-${tone}`, { x, y: at.y, width, height: line }, 3);
  const fits = textWidth(label, fonts.quiet) <= width - grid;
  return [bar, ...(fits ? textLine({ x: x + grid / 2, y: at.y }, width - grid, label, { font: fonts.label }) : [])];
}

function signElement({ at: seconds, tone }: Sign, axis: TimeAxis, at: Point): SvgElement {
  const x = at.x + axis.x(seconds);
  const y = at.y + line / 2;
  if (tone === 'good') return svgElement('circle', { class: 'pc-sign pc-sign-good', cx: x, cy: y, r: 4 });
  return svgElement('path', { class: 'pc-sign pc-sign-bad', d: cross, transform: `translate(${x} ${y})` });
}

/** The words stand at the right of their line, or at its left where there is more room. */
function momentHead({ at, label }: Moment, axis: TimeAxis, room: number): (at: Point) => SvgElement[] {
  const x = axis.x(at);
  const isLeft = room - x < textWidth(label, fonts.alert) + grid && x > room / 2;
  const style = { font: fonts.alert, anchor: isLeft ? 'end' : 'start' } as const;
  const width = Math.min(textWidth(label, fonts.alert), (isLeft ? x : room - x) - 4);
  return (corner) => [
    // Lines of earlier moments end behind it.
    box('pc-cover', { x: corner.x + x + (isLeft ? -4 - width : 4), y: corner.y + 2, width, height: line - 4 }, 0),
    ...textLine({ x: corner.x + x + (isLeft ? -4 : 4), y: corner.y }, width, label, style),
  ];
}

function momentLine(x: number, from: number, to: number): SvgElement[] {
  return [upright('pc-moment', x, from - line + 2, to)];
}

function upright(className: string, x: number, from: number, to: number): SvgElement {
  return svgElement('path', { class: className, d: `M${x} ${from}L${x} ${to}` });
}
