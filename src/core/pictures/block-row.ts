import { rowHeights, rowTops, totalHeight } from './columns.ts';
import type { Block } from './block.ts';

/**
 * Blocks in rows of so many columns, each column as wide as its widest block; equally high ones stretch to the highest
 * of their row.
 */
export function blockRows(blocks: readonly Block[], columns: number, gap: number, equallyHigh = true): Block {
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...blocks.filter((__, index) => index % columns === column).map((block) => block.width)),
  );
  const heights = rowHeights(
    blocks.map((block) => block.height),
    columns,
  );
  const lefts = rowTops(widths, gap);
  const tops = rowTops(heights, gap);
  return {
    width: totalHeight(widths, gap),
    height: totalHeight(heights, gap),
    draw: (at) =>
      blocks.flatMap((block, index) => {
        const row = Math.floor(index / columns);
        return block.draw(
          { x: at.x + (lefts[index % columns] ?? 0), y: at.y + (tops[row] ?? 0) },
          equallyHigh ? (heights[row] ?? 0) : block.height,
        );
      }),
  };
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  return blockRows(blocks, 1, gap);
}
