import type { DrawContext, PartLabel } from './part-group.ts';
import { partGroup } from './part-group.ts';
import { grid, type Point, type Rectangle } from './rectangle.ts';
import { box } from './shapes.ts';
import { visibleText } from './shorten.ts';
import type { SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';

/** A short fact in a small rounded box: a port, a label. */
export interface Chip {
  readonly text: string;
  readonly part?: PartLabel;
  readonly tone?: 'error' | 'warning';
}

const chipHeight = 18;

/** A line of chips with the room above and below it. */
const chipLine = 24;

interface PlacedChip {
  readonly chip: Chip;
  readonly area: Rectangle;
}

/** Puts chips side by side and begins a new line where the width ends. */
export function flowChips(chips: readonly Chip[], width: number): { placed: readonly PlacedChip[]; height: number } {
  let x = 0;
  let y = 0;
  const placed = chips.map((chip) => {
    const wanted = textWidth(visibleText(chip.text).slice(0, 200), fonts.code) + 2 * grid;
    const chipWidth = Math.min(wanted, width);
    if (x > 0 && x + chipWidth > width) {
      x = 0;
      y += chipLine;
    }
    const area = { x, y: y + (chipLine - chipHeight) / 2, width: chipWidth, height: chipHeight };
    x += chipWidth + grid;
    return { chip, area };
  });
  return { placed, height: chips.length === 0 ? 0 : y + chipLine };
}

export function drawChips(context: DrawContext, chips: readonly Chip[], at: Point, width: number): SvgElement[] {
  return flowChips(chips, width).placed.flatMap(({ chip, area }) => {
    const place = { ...area, x: at.x + area.x, y: at.y + area.y };
    const elements = drawChip(chip, place);
    return chip.part === undefined ? elements : [partGroup(context, chip.part, elements)];
  });
}

function drawChip(chip: Chip, area: Rectangle): SvgElement[] {
  const middle = { x: area.x + area.width / 2, y: area.y - 1 };
  const tone = chip.tone === 'error' ? { tone: 'pc-error-text' } : {};
  const text = textLine(middle, area.width - grid, chip.text, { font: fonts.code, anchor: 'middle', ...tone });
  return [box(chip.tone === undefined ? 'pc-chip' : `pc-chip pc-${chip.tone}`, area, grid), ...text];
}
