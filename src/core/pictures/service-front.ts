import type { ServiceModel } from '../pod-model.ts';
import { cardGap, layCards, type CardGrid, type ColumnPlan } from './card-grid.ts';
import { drawCard } from './card.ts';
import { balancedColumns, columnsThatFit } from './columns.ts';
import type { DrawContext } from './part-group.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import { serviceCard } from './service-card.ts';
import { arrowHead, bentLine } from './shapes.ts';
import type { SvgElement } from './svg-element.ts';

const arrowHeight = 3 * grid;
const leastService = 208;
const widestService = 320;

/** A body with its Services in front: above it, each with an arrow down to it. */
export function withServices(context: DrawContext, services: readonly ServiceModel[], body: Block): Block {
  if (services.length === 0) return body;
  const { cards, sideWidth } = layServices(context, services, body.width);
  const bodyTop = cards.height + arrowHeight;
  return {
    width: body.width,
    height: bodyTop + body.height,
    draw: (at, height) => [
      ...(sideWidth === 0 ? straightArrows(cards, bodyTop, at) : sideArrow(cards, bodyTop, at)),
      ...drawServices(context, cards, at),
      ...body.draw({ x: at.x, y: at.y + bodyTop }, Math.max(body.height, height - bodyTop)),
    ],
  };
}

/** Services that select nothing here, by themselves. */
export function loneServices(context: DrawContext, services: readonly ServiceModel[], width: number): Block {
  const { cards, width: taken } = layServices(context, services, width);
  return { width: taken, height: cards.height, draw: (at) => drawServices(context, cards, at) };
}

/** Side by side where they fit; else under one another, with room at the left for the arrow. */
function layServices(
  context: DrawContext,
  services: readonly ServiceModel[],
  width: number,
): { cards: CardGrid; sideWidth: number; width: number } {
  const fitting = balancedColumns(services.length, columnsThatFit(width, leastService, cardGap));
  const sideWidth = fitting < services.length ? 3 * grid : 0;
  const columns = sideWidth === 0 ? fitting : 1;
  const room = Math.floor((width - sideWidth - (columns - 1) * cardGap) / columns);
  const plan: ColumnPlan = {
    columns,
    gutter: cardGap,
    firstGutter: sideWidth,
    cardWidth: Math.min(widestService, room),
  };
  const cards = layCards(
    services.map((service) => serviceCard(context, service)),
    plan,
    1,
    0,
  );
  return { cards, sideWidth, width: sideWidth + columns * plan.cardWidth + (columns - 1) * cardGap };
}

function drawServices(context: DrawContext, cards: CardGrid, at: Point): SvgElement[] {
  return cards.cards.flatMap(({ card, area }) =>
    drawCard(context, card, { ...area, x: at.x + area.x, y: at.y + area.y }),
  );
}

function straightArrows(cards: CardGrid, bodyTop: number, at: Point): SvgElement[] {
  return cards.cards.flatMap(({ area }) => {
    const x = at.x + area.x + area.width / 2;
    const tip = { x, y: at.y + bodyTop };
    return [
      bentLine('pc-arrow', [
        { x, y: at.y + area.y + area.height },
        { x, y: tip.y - 4 },
      ]),
      arrowHead('pc-arrow-head', tip),
    ];
  });
}

function sideArrow(cards: CardGrid, bodyTop: number, at: Point): SvgElement[] {
  const x = at.x + grid;
  const tip = { x, y: at.y + bodyTop };
  const stubs = cards.cards.map(({ area }) => {
    const y = at.y + area.y + grid + line / 2;
    return bentLine('pc-arrow', [
      { x: at.x + area.x, y },
      { x, y },
      { x, y: tip.y - 4 },
    ]);
  });
  return [...stubs, arrowHead('pc-arrow-head', tip)];
}
