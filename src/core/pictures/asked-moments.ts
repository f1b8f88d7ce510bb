import type { Point } from './rectangle.ts';
import { box } from './shapes.ts';
import { fact, type Mark, type Marks } from './stage/fact.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';
import type { TimeAxis } from './time-axis.ts';

const prefix = 'time/';
const height = 22;
const pitch = height + 6;
const inset = 8;
/** The sign of a verdict is half outside its chip. */
const signRoom = 8;

interface Chip {
  readonly key: string;
  readonly mark: Mark;
  /** Pixels from the left of the time line: the second that is meant, and where its chip begins. */
  readonly second: number;
  readonly left: number;
  readonly width: number;
  readonly lane: number;
}

/** Moments of a time line that can be chosen: chips above its rows, each with a line down through them. */
export interface AskedMoments {
  readonly height: number;
  /** `bottom` is where the rows end. */
  draw(at: Point, bottom: number): SvgElement[];
}

/** Those of `marks` whose key is `time/` and a number of seconds. Chips that would overlap are put into lanes. */
export function askedMoments(marks: Marks, axis: TimeAxis, room: number): AskedMoments {
  const chips: Chip[] = [];
  const asked = Object.entries(marks)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, mark]) => ({ key, mark, at: Number(key.slice(prefix.length)) }))
    .sort((a, b) => a.at - b.at);
  for (const { key, mark, at } of asked) {
    const width = Math.min(room - signRoom, textWidth(mark.label, fonts.label) + 2 * inset);
    const second = axis.x(at);
    const left = Math.round(Math.min(Math.max(0, second - width / 2), room - signRoom - width));
    chips.push({ key, mark, second, left, width, lane: freeLane(chips, left) });
  }
  const lanes = Math.max(0, ...chips.map(({ lane }) => lane + 1));
  return {
    height: lanes * pitch,
    // The lines of upper lanes end behind the chips of lower ones.
    draw: (at, bottom) =>
      [...chips].sort((a, b) => a.lane - b.lane).flatMap((chip) => chipElements(chip, marks, at, bottom)),
  };
}

/** The first lane in which nothing reaches as far as here. */
function freeLane(chips: readonly Chip[], left: number): number {
  const isTaken = (lane: number): boolean =>
    chips.some((chip) => chip.lane === lane && chip.left + chip.width + signRoom > left);
  let lane = 0;
  while (isTaken(lane)) lane += 1;
  return lane;
}

function chipElements({ key, mark, second, left, width, lane }: Chip, marks: Marks, at: Point, bottom: number) {
  const area = { x: at.x + left, y: at.y + lane * pitch, width, height };
  return [
    box('pc-cover', area, 4),
    fact(marks, key, area, '', [
      ...textLine({ x: inset, y: 1 }, width - 2 * inset + 2, mark.label, { font: fonts.label }),
      svgElement('path', { class: 'st-pin', d: `M${second - left} ${height}V${bottom - area.y}` }),
    ]),
  ];
}
