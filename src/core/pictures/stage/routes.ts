import type { StageModel, StagePod } from '../../stage-model.ts';
import type { Point, Rectangle } from '../rectangle.ts';
import type { Layout } from './layout.ts';
import { containerArea } from './pod-part.ts';

type Spot = {
  readonly kind: 'card' | 'part';
  readonly area: Rectangle;
  readonly port: Point;
  readonly lane: number;
  readonly pod: string;
};

/** The way of a request through the picture, as corners: wires and dots share it. Empty where it cannot be drawn. */
export function routeOf(layout: Layout, model: StageModel, way: readonly string[]): readonly Point[] {
  const spots = way.map((key) => spotOf(layout, model, key)).filter((spot): spot is Spot => spot !== undefined);
  const [first, ...others] = spots;
  if (first === undefined) return [];
  if (others.length === 0) return strayWay(layout, first);
  const points: Point[] = [];
  let from = first;
  for (const to of others) {
    points.push(...legOf(layout, from, to));
    from = to;
  }
  return points.filter(
    (point, index) => index === 0 || point.x !== points[index - 1]?.x || point.y !== points[index - 1]?.y,
  );
}

/** Nobody has this address: it leaves the caller and gets nowhere. */
function strayWay(layout: Layout, from: Spot): readonly Point[] {
  const out = Math.max(6, layout.bus);
  return [from.port, { x: from.lane, y: from.port.y }, { x: from.lane, y: out }, { x: from.lane + 30, y: out }];
}

function legOf(layout: Layout, from: Spot, to: Spot): readonly Point[] {
  if (from.kind === 'card' && to.kind === 'card') return cardToCard(layout, from.area, to.area);
  // Inside one Pod: localhost never leaves it.
  if (from.kind === 'part' && to.kind === 'part' && from.pod === to.pod)
    return [
      { x: from.port.x + 14, y: from.port.y },
      { x: from.port.x + 14, y: to.port.y },
    ];
  return [...outOf(layout, from), ...[...outOf(layout, to)].reverse()];
}

function cardToCard({ isWide }: Layout, from: Rectangle, to: Rectangle): readonly Point[] {
  if (isWide)
    return [
      { x: from.x + from.width / 2, y: from.y + from.height },
      { x: to.x + to.width / 2, y: to.y },
    ];
  return [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ];
}

/** From a thing to the line that all share. */
function outOf(layout: Layout, { kind, area, port, lane }: Spot): readonly Point[] {
  if (kind === 'part') return [port, { x: lane, y: port.y }, { x: lane, y: layout.bus }];
  if (!layout.isWide)
    return [
      { x: area.x + area.width / 2, y: area.y + area.height },
      { x: area.x + area.width / 2, y: layout.bus },
    ];
  const y = area.y + area.height / 2;
  return [
    { x: area.x + area.width, y },
    { x: layout.corridor, y },
    { x: layout.corridor, y: layout.bus },
  ];
}

function spotOf(layout: Layout, model: StageModel, key: string): Spot | undefined {
  const card = layout.areas.get(key);
  if (card !== undefined) return { kind: 'card', area: card, port: card, lane: 0, pod: '' };
  const pod = model.pods.find((each) => key === each.key || key.startsWith(`${each.key}/`));
  const area = pod === undefined ? undefined : podArea(layout, pod);
  if (pod === undefined || area === undefined) return undefined;
  const index = pod.containers.findIndex((container) => container.key === key);
  const inside = index < 0 ? { x: 0, y: 0, height: 40 } : containerArea(index, layout.shape);
  return {
    kind: 'part',
    area,
    port: { x: area.x + inside.x, y: area.y + inside.y + Math.min(inside.height, layout.shape.row) / 2 },
    lane: area.x - 10,
    pod: pod.key,
  };
}

/** Where a Pod lies; nothing while it has no node. */
export function podArea(layout: Layout, pod: StagePod): Rectangle | undefined {
  const slot = layout.slots.get(pod.key.replace(/^gone\//, ''));
  return slot === undefined ? undefined : layout.areas.get(slot);
}
