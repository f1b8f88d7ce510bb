import type { ContainerModel, PodModel } from '../pod-model.ts';
import type { ColumnPlan } from './card-grid.ts';
import { cardGap } from './card-grid.ts';
import { balancedColumns, columnsThatFit } from './columns.ts';
import { gutterWidth, planTracks, type Crossing, type Tracks } from './mount-lines.ts';
import { isMounted } from './volume-card.ts';

export interface PodColumns {
  readonly plan: ColumnPlan;
  readonly tracks: Tracks;
  /** How many columns a container's card takes. */
  readonly span: number;
}

const leastCard = 200;
const widestCard = 320;
const wideEnoughForEasyTracks = 400;

/** The most columns in which no card is narrower than is legible, with room for the lines to the volumes. */
export function podColumns(pod: PodModel, width: number): PodColumns {
  const uppers = Math.max(pod.initContainers.length, pod.containers.length, 1);
  const most = wantedColumns(uppers, pod.volumes.length, columnsThatFit(width, leastCard, cardGap));
  for (let columns = most; columns > 1; columns--) {
    if (columns > uppers && columns % uppers !== 0) continue;
    const tried = tryColumns(pod, width, columns, uppers);
    if (tried.plan.cardWidth >= leastCard) return tried;
  }
  return tryColumns(pod, width, 1, uppers);
}

/** One column for each container, or twice as many where volumes can use them, so that every row is full. */
function wantedColumns(uppers: number, volumes: number, fitting: number): number {
  return fitting >= 2 * uppers && volumes > uppers ? 2 * uppers : balancedColumns(uppers, fitting);
}

function tryColumns(pod: PodModel, width: number, columns: number, uppers: number): PodColumns {
  const span = Math.max(1, Math.floor(columns / Math.min(uppers, columns)));
  const perRow = Math.floor(columns / span);
  const pitch = width < wideEnoughForEasyTracks && pod.volumes.length > 4 ? 4 : 8;
  const mounted = [...new Set(pod.volumes.map((volume) => volume.name))].filter((name) => isMounted(pod, name));
  const crossings = [
    ...containerCrossings(pod.initContainers, perRow, span),
    ...containerCrossings(pod.containers, perRow, span),
    ...pod.volumes.map((volume, index) => ({ column: index % columns, volumes: [volume.name] })),
  ];
  const tracks = planTracks(columns, mounted, crossings, pitch);
  const firstGutter = gutterWidth(tracks);
  const gutter = Math.max(firstGutter, cardGap);
  const room = Math.floor((width - firstGutter - (columns - 1) * gutter) / columns);
  return { plan: { columns, gutter, firstGutter, cardWidth: Math.min(widestCard, room) }, tracks, span };
}

function containerCrossings(containers: readonly ContainerModel[], perRow: number, span: number): Crossing[] {
  return containers.map((container, index) => ({
    column: (index % perRow) * span,
    volumes: container.mounts.filter((mount) => !mount.missing).map((mount) => mount.volume),
  }));
}
