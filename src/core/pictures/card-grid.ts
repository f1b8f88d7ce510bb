import { cardHeight, type Card } from './card.ts';
import { rowHeights, rowTops, totalHeight } from './columns.ts';
import { grid, type Rectangle } from './rectangle.ts';

/** Columns with room for lines at the left of each. */
export interface ColumnPlan {
  readonly columns: number;
  readonly cardWidth: number;
  /** Room at the left of a column: lines to volumes run there. */
  readonly gutter: number;
  /** The same for the first column, which needs none without lines. */
  readonly firstGutter: number;
}

export interface PlacedCard {
  readonly card: Card;
  readonly area: Rectangle;
  readonly column: number;
}

export interface CardGrid {
  readonly cards: readonly PlacedCard[];
  readonly height: number;
}

export const cardGap = 2 * grid;

export function columnLeft(plan: ColumnPlan, column: number): number {
  return plan.firstGutter + column * (plan.gutter + plan.cardWidth);
}

export function planWidth(plan: ColumnPlan): number {
  return columnLeft(plan, plan.columns - 1) + plan.cardWidth;
}

/** Lays cards row by row from `top`, each over `span` columns, all of a row equally high. */
export function layCards(cards: readonly Card[], plan: ColumnPlan, span: number, top: number): CardGrid {
  const perRow = Math.max(1, Math.floor(plan.columns / span));
  const width = span * plan.cardWidth + (span - 1) * plan.gutter;
  const heights = rowHeights(
    cards.map((card) => cardHeight(card, width)),
    perRow,
  );
  const tops = rowTops(heights, cardGap);
  const placed = cards.map((card, index) => {
    const row = Math.floor(index / perRow);
    const column = (index % perRow) * span;
    const area = { x: columnLeft(plan, column), y: top + (tops[row] ?? 0), width, height: heights[row] ?? 0 };
    return { card, area, column };
  });
  return { cards: placed, height: totalHeight(heights, cardGap) };
}
