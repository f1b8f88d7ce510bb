import type { Amount, AmountsModel } from '../chart-model.ts';
import { stack } from './block-row.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import { fact, type Marks } from './stage/fact.ts';
import { keyed, rect } from './stage/part.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth } from './text-width.ts';
import { wrapText } from './wrap.ts';

const inset = 6;
/** From this width on, what is known of a thing stands beside its name. */
const wide = 520;

/** Things one under the other: a name, what is known of it, and a bar for its amount. */
export function amountsBlock({ items, lines = 2 }: AmountsModel, room: number, marks: Marks): Block {
  return stack(
    items.map((item) => itemBlock(item, lines, room, marks)),
    grid,
  );
}

/** A thing keeps its key wherever it stands in the order, so it is seen to move. */
function itemBlock(item: Amount, most: 1 | 2, room: number, marks: Marks): Block {
  const key = `amount/${item.name}`;
  const inner = room - 2 * inset;
  const name = item.place === undefined ? item.name : `${item.place}. ${item.name}`;
  const nameWidth = Math.min(inner / 2, textWidth(name, fonts.name));
  const words = wordsOf(item);
  const isBeside = room >= wide;
  const besideRoom = inner - nameWidth - grid;
  const lines = isBeside ? [words] : wrapText(words, inner, fonts.quiet, most);
  // Always the same room below the name: what is said changes while the bars stay where they are.
  const top = isBeside ? line : (1 + most) * line;
  const height = top + 2 * line + 6;
  return {
    width: room,
    height,
    draw: (at) => [
      fact(marks, key, { ...at, width: room, height }, item.label, [
        ...textLine({ x: inset, y: 2 }, nameWidth + 8, name, { font: fonts.name }),
        ...lines.flatMap((text, index) =>
          isBeside
            ? textLine({ x: inset + nameWidth + grid, y: 2 }, besideRoom, text, { font: fonts.quiet })
            : textLine({ x: inset, y: (index + 1) * line }, inner, text, { font: fonts.quiet }),
        ),
        ...barElements(key, item, { x: inset, y: top + 2 }, inner),
      ]),
    ],
  };
}

function wordsOf({ label, facts }: Amount): string {
  return [label, facts].filter((text) => text !== '').join('; ');
}

/** The bar has a key of its own: another amount stretches it. */
function barElements(key: string, { share, tone, mark }: Amount, at: Point, room: number): SvgElement[] {
  const pixels = (value: number): number => Math.round(Math.min(Math.max(0, value), 1) * room);
  const filled = Math.max(1, pixels(share));
  const bar = keyed(`${key}/bar`, { ...at, width: filled, height: line }, [
    rect(`pc-bar pc-bar-${tone}`, 0, 0, filled, line, 3),
  ]);
  return [
    box('pc-bar pc-bar-plain', { x: at.x, y: at.y, width: room, height: line }, 3),
    ...(pixels(share) < 2 ? [] : [{ ...bar, stretches: true as const }]),
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
