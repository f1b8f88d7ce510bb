import type { CardGrid, ColumnPlan } from './card-grid.ts';
import { columnLeft } from './card-grid.ts';
import { cardLeads } from './card.ts';
import { grid, line, type Point } from './rectangle.ts';
import { bentLine, dot } from './shapes.ts';
import type { SvgElement } from './svg-element.ts';

/**
 * Lines from mounts to volumes run only where nothing else stands: down the gutter at the left of a column,
 * along the strip between containers and volumes, down a gutter again. Each volume has a track of its own there.
 */
export interface Tracks {
  /** For each column the volumes whose lines run in its gutter. */
  readonly byColumn: readonly (readonly string[])[];
  /** Volumes that are mounted, in order: each has a line in the strip. */
  readonly strip: readonly string[];
  /** Between two lines. */
  readonly pitch: number;
}

/** A column and the volumes that the cards in it mount, or that stand in it. */
export interface Crossing {
  readonly column: number;
  readonly volumes: readonly string[];
}

export function planTracks(
  columns: number,
  volumes: readonly string[],
  crossings: readonly Crossing[],
  pitch: number,
): Tracks {
  const byColumn = Array.from({ length: columns }, (_, column) => {
    const here = new Set(
      crossings.filter((crossing) => crossing.column === column).flatMap((crossing) => crossing.volumes),
    );
    return volumes.filter((volume) => here.has(volume));
  });
  return { byColumn, strip: volumes, pitch };
}

/** The widest gutter that any column needs. */
export function gutterWidth(tracks: Tracks): number {
  const most = Math.max(0, ...tracks.byColumn.map((volumes) => volumes.length));
  return most === 0 ? 0 : most * tracks.pitch + grid;
}

/** In a single column every line goes straight down: nothing runs along the strip. */
export function stripHeight(tracks: Tracks): number {
  return tracks.strip.length === 0 || tracks.byColumn.length === 1
    ? 2 * grid
    : (tracks.strip.length + 1) * tracks.pitch + grid;
}

function trackX(plan: ColumnPlan, tracks: Tracks, column: number, volume: string): number {
  const here = tracks.byColumn[column] ?? [];
  // The first volume runs outermost, so that lines of one card do not cross as they leave it.
  const track = here.length - 1 - here.indexOf(volume);
  return columnLeft(plan, column) - grid - track * tracks.pitch;
}

export interface MountLines {
  readonly plan: ColumnPlan;
  readonly tracks: Tracks;
  readonly uppers: readonly CardGrid[];
  readonly volumes: CardGrid;
  /** Their names, in the order of the cards. */
  readonly volumeNames: readonly string[];
  readonly stripTop: number;
  /** Is this mount, or what it joins, the part that the cursor stands in? */
  isLit(mountId: string, containerId: string, volumeId: string): boolean;
}

export function drawMountLines(lines: MountLines, at: Point): SvgElement[] {
  const { plan, tracks } = lines;
  return lines.uppers.flatMap((upper) =>
    upper.cards.flatMap(({ card, area, column }) =>
      cardLeads(card, area.width).flatMap((lead) => {
        const target = lines.volumes.cards[lines.volumeNames.indexOf(lead.volume)];
        if (target === undefined) return [];
        const lit = lines.isLit(lead.mountId, card.part.id, target.card.part.id) ? ' pc-lit' : '';
        const from = { x: area.x, y: area.y + lead.y };
        const to = { x: target.area.x, y: target.area.y + grid + line / 2 };
        const down = trackX(plan, tracks, column, lead.volume);
        const along =
          lines.stripTop +
          (tracks.byColumn.length === 1 ? grid : (tracks.strip.indexOf(lead.volume) + 1) * tracks.pitch);
        const end = trackX(plan, tracks, target.column, lead.volume);
        const corners = [
          from,
          { x: down, y: from.y },
          { x: down, y: along },
          { x: end, y: along },
          { x: end, y: to.y },
          to,
        ];
        const placed = corners
          .filter((corner, index) => index === 0 || !same(corner, corners[index - 1]))
          .map((corner) => shift(corner, at));
        return [
          bentLine(`pc-line${lit}`, placed),
          dot(`pc-dot${lit}`, shift(from, at)),
          dot(`pc-dot${lit}`, shift(to, at)),
        ];
      }),
    ),
  );
}

function same(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y;
}

function shift(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}
