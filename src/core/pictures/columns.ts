/** How many columns fit when each needs `least` pixels and a gap stands between them; at least one. */
export function columnsThatFit(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}

/**
 * As few rows as `most` columns allow, the items spread evenly: ten items in at most six columns make two rows of
 * five.
 */
export function balancedColumns(items: number, most: number): number {
  const columns = Math.max(1, Math.min(items, most));
  const rows = Math.ceil(items / columns);
  return rows <= 1 ? columns : Math.ceil(items / rows);
}

/** Heights of the rows when the items are laid row by row: each as high as its highest item. */
export function rowHeights(heights: readonly number[], columns: number): number[] {
  const rows: number[] = [];
  for (const [index, height] of heights.entries()) {
    const row = Math.floor(index / columns);
    rows[row] = Math.max(rows[row] ?? 0, height);
  }
  return rows;
}

/** The tops of rows of these heights with a gap between them. */
export function rowTops(heights: readonly number[], gap: number): number[] {
  let top = 0;
  return heights.map((height) => {
    const here = top;
    top += height + gap;
    return here;
  });
}

/** Heights and the gaps between them, together. */
export function totalHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gap;
}
