import { drawRow, drawText, rowHeight, type CardRow, type TextRow } from './card-rows.ts';
import { icon, iconSize, type IconName } from './icons.ts';
import { partGroup, type DrawContext, type PartLabel } from './part-group.ts';
import { grid, line, type Rectangle } from './rectangle.ts';
import { box } from './shapes.ts';
import type { SvgElement } from './svg-element.ts';
import { fonts } from './text-width.ts';

/** A box with a name, a word for what it is, and rows of facts. */
export interface Card {
  readonly part: PartLabel;
  readonly className: string;
  readonly icon: IconName;
  readonly name: string;
  readonly role: string;
  readonly rows: readonly CardRow[];
}

/** Where a line to a volume begins: in the middle of the row that mounts it, from the top of the card. */
export interface CardLead {
  readonly volume: string;
  readonly mountId: string;
  readonly y: number;
}

function inner(width: number): number {
  return width - 2 * grid;
}

export function cardHeight(card: Card, width: number): number {
  return card.rows.reduce((height, row) => height + rowHeight(row, inner(width)), line + 2 * grid);
}

export function cardLeads(card: Card, width: number): CardLead[] {
  let y = grid + line;
  return card.rows.flatMap((row) => {
    const top = y;
    y += rowHeight(row, inner(width));
    return row.kind === 'text' && row.leadsTo !== undefined ? [{ ...row.leadsTo, y: top + line / 2 }] : [];
  });
}

export function drawCard(context: DrawContext, card: Card, area: Rectangle): SvgElement[] {
  const header = partGroup(context, card.part, [
    box(`pc-card ${card.className}`, area, card.icon === 'service' ? 16 : 4),
    ...drawHeader(card, area),
  ]);
  let y = area.y + grid + line;
  const rows = card.rows.flatMap((row) => {
    const at = { x: area.x + grid, y };
    y += rowHeight(row, inner(area.width));
    return drawRow(context, row, at, inner(area.width));
  });
  return [header, ...rows];
}

/** Icon and name at the left, what it is at the right. */
function drawHeader(card: Pick<Card, 'icon' | 'name' | 'role'>, area: Rectangle): SvgElement[] {
  const at = { x: area.x + grid, y: area.y + grid };
  const indent = iconSize + grid / 2;
  const row: TextRow = { kind: 'text', text: card.name, font: fonts.name, tail: card.role };
  return [icon(card.icon, at), ...drawText(row, { x: at.x + indent, y: at.y }, inner(area.width) - indent)];
}
