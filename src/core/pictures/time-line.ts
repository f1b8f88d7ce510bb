import type { Bar, Moment, Sign, TimeLineModel, TimeRow } from '../chart-model.ts';
import { askedMoments } from './asked-moments.ts';
import { stack } from './block-row.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import type { Marks } from './stage/fact.ts';
import { keyed, rect } from './stage/part.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { untilNow } from './time-now.ts';

/** From this width on, names stand at the left of their rows, else above them; short ones always at the left. */
const wide = 520;
const shortShare = 0.22;
const widestName = 160;
const rowGap = grid;
/** So that the last label does not leave the picture. */
const rightMargin = 3 * grid;
const cross = 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5';

/** A time line: the moments above and those that are asked about, a row for each thing, the seconds below. */
export function timeLineBlock(whole: TimeLineModel, room: number, marks: Marks = {}): Block {
  const model = untilNow(whole);
  const { names, axis } = axisOf(whole, room);
  const rows = stack(
    model.rows.map((row) => rowBlock(row, axis, names, room)),
    rowGap,
  );
  const named = stack(
    model.rows.map((row) => nameBlock(row, names, room)),
    rowGap,
  );
  const heads = model.moments.map((moment) => momentHead(moment, axis, room));
  // Room for all that is to come, so that nothing moves down when it does.
  const asked = askedMoments(marks, axis, room);
  const above = whole.moments.length * line;
  const top = above + asked.height;
  const height = top + rows.height + line + grid;
  return {
    width: room,
    height,
    draw: (at) => [
      ...axis.ticks.flatMap((tick) => tickElements(tick, at, top, rows.height, room)),
      // Behind the bars: no line runs through their labels.
      ...model.moments.flatMap((moment, index) =>
        momentLine(axis.x(moment.at) + at.x, at.y + index * line + line, at.y + top + rows.height),
      ),
      ...rows.draw({ x: at.x, y: at.y + top }, rows.height),
      // Before it begins there is nothing to hide, and its seconds are to be seen.
      ...(model.now === undefined || model.now < 0
        ? []
        : [curtain(axis.x(model.now) + at.x, at.y + top, room + at.x, rows.height)]),
      ...asked.draw({ x: at.x, y: at.y + above }, at.y + top + rows.height),
      // Names stand before the curtain: they are known from the start.
      ...named.draw({ x: at.x, y: at.y + top }, named.height),
      ...heads.flatMap((head, index) => head({ x: at.x, y: at.y + index * line })),
    ],
  };
}

/** Hides what has not happened yet: it moves to the right as time goes by, with the playhead at its edge. */
function curtain(x: number, y: number, right: number, height: number): SvgElement {
  return keyed('curtain', { x, y: y - 2, width: 1, height }, [
    rect('pc-curtain', 0, 0, Math.max(0, right - x) + 400, height + 5, 0),
    svgElement('path', { class: 'st-playhead', d: `M0 -4V${height + 6}` }),
  ]);
}

/** Where a second lies in a picture of this width: the playhead moves there. */
export function timeLineX(model: TimeLineModel, room: number): (seconds: number) => number {
  return axisOf(model, room).axis.x;
}

function axisOf(model: TimeLineModel, room: number): { readonly names: number; readonly axis: TimeAxis } {
  const widest = Math.max(...model.rows.map((row) => textWidth(row.name, fonts.text))) + 2 * grid;
  const names = room >= wide || widest <= room * shortShare ? Math.min(widestName, widest) : 0;
  const left = Math.max(names, grid);
  return { names, axis: timeAxis(model.end, left, room - left - rightMargin) };
}

function tickElements(
  tick: TimeAxis['ticks'][number],
  at: Point,
  top: number,
  height: number,
  room: number,
): SvgElement[] {
  const x = at.x + tick.x;
  const y = at.y + top;
  const half = textWidth(tick.label, fonts.quiet) / 2;
  const left = Math.min(Math.max(x - half, at.x), at.x + room - 2 * half);
  return [
    upright('pc-grid', x, y, y + height + grid / 2),
    ...textLine({ x: left, y: y + height + grid / 2 }, 2 * half + 2, tick.label, {
      font: fonts.quiet,
      tone: 'pc-tick',
    }),
  ];
}

function rowBlock(row: TimeRow, axis: TimeAxis, names: number, room: number): Block {
  const above = names === 0 ? line : 0;
  return {
    width: room,
    height: above + line,
    draw: (at) => [
      ...row.bars.flatMap((bar) => barElements(bar, axis, { x: at.x, y: at.y + above })),
      ...noteElements(row, axis, { x: at.x, y: at.y + above }, room),
      ...row.signs.map((sign) => signElement(sign, axis, { x: at.x, y: at.y + above })),
    ],
  };
}

/** Its name, at the left of the bars or above them, where the lines of the seconds end behind it. */
function nameBlock({ name }: TimeRow, names: number, room: number): Block {
  const width = Math.min(room, textWidth(name, fonts.text) + 4);
  const draw = (at: Point): SvgElement[] => [
    ...(names === 0 && name !== '' ? [box('pc-cover', { x: at.x, y: at.y + 2, width, height: line - 4 }, 0)] : []),
    ...textLine(at, names === 0 ? room : names - grid, name, { font: fonts.text }),
  ];
  return { width: room, height: names === 0 ? 2 * line : line, draw };
}

/** A label that does not fit into its bar is in the words and in the table. */
function barElements(each: Bar, axis: TimeAxis, at: Point): SvgElement[] {
  const { from, to, tone, label } = each;
  const x = at.x + axis.x(from);
  // What goes on has no end yet; the curtain hides what would be too long.
  const width = Math.max(3, axis.x(to) + at.x - x);
  const bar = box(`pc-bar pc-bar-${tone}`, { x, y: at.y, width, height: line }, 3);
  const ground = box('pc-cover', { x, y: at.y, width, height: line }, 3);
  return [
    ground,
    bar,
    ...(labelFits(each, axis)
      ? textLine({ x: x + grid / 2, y: at.y }, width - grid, label, { font: fonts.label })
      : []),
  ];
}

/** Beside the bars: at their right, or where that is too narrow at their left. */
function noteElements({ bars, note = '' }: TimeRow, axis: TimeAxis, at: Point, room: number): SvgElement[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (note === '' || first === undefined || last === undefined) return [];
  const isInside = bars.some((bar) => bar.label.includes(note) && labelFits(bar, axis));
  if (isInside) return [];
  const width = textWidth(note, fonts.quiet) + 2;
  const [left, right] = [axis.x(first.from) - grid / 2, axis.x(last.to) + grid / 2];
  if (right + width <= room) return textLine({ x: at.x + right, y: at.y }, width, note, { font: fonts.quiet });
  return textLine({ x: at.x + left, y: at.y }, width, note, { font: fonts.quiet, anchor: 'end' });
}

function labelFits({ from, to, label }: Bar, axis: TimeAxis): boolean {
  return Number.isFinite(to) && textWidth(label, fonts.quiet) <= Math.max(3, axis.x(to) - axis.x(from)) - grid;
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
