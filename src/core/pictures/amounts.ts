import type { Amount, AmountsModel } from '../chart-model.ts';
import { stack } from './block-row.ts';
import { grid, line, type Block, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';

/** Things one under the other: a name, what is known of it, and a bar for its amount. */
export function amountsBlock({ items, isOrdered }: AmountsModel, room: number): Block {
  return stack(items.map((item, index) => itemBlock(item, isOrdered ? `${index + 1}. ${item.name}` : item.name, room)), 2 * grid);
}

function itemBlock(item: Amount, name: string, room: number): Block {
  const nameWidth = Math.min(room / 2, textWidth(name, fonts.name));
  return {
    width: room,
    height: 3 * line,
    draw: (at) => [
      ...textLine(at, nameWidth, name, { font: fonts.name }),
      ...textLine({ x: at.x + nameWidth + grid, y: at.y }, room - nameWidth - grid, wordsOf(item), { font: fonts.quiet }),
      ...barElements(item, { x: at.x, y: at.y + line }, room),
    ],
  };
}

function wordsOf({ label, facts }: Amount): string {
  return [label, facts].filter((text) => text !== '').join('; ');
}

function barElements({ share, tone, mark }: Amount, at: Point, room: number): SvgElement[] {
  const pixels = (value: number): number => Math.round(Math.min(Math.max(0, value), 1) * room);
  return [
    box('pc-bar pc-bar-plain', { x: at.x, y: at.y, width: room, height: line }, 3),
    ...(pixels(share) < 2 ? [] : [box(`pc-bar pc-bar-${tone}`, { x: at.x, y: at.y, width: pixels(share), height: line }, 3)]),
    ...(mark === undefined ? [] : markElements(at.x + pixels(mark.at), mark.label, at, room)),
  ];
}

function markElements(x: number, label: string, at: Point, room: number): SvgElement[] {
  const isLeft = x - at.x > room / 2;
  const width = (isLeft ? x - at.x : room - (x - at.x)) - 4;
  const anchor = isLeft ? 'end' : 'start';
  return [
    svgElement('path', { class: 'pc-moment', d: `M${x} ${at.y - 2}L${x} ${at.y + line + 6}` }),
    ...textLine({ x: x + (isLeft ? -4 : 4), y: at.y + line }, width, label, { font: fonts.quiet, anchor }),
  ];
}
