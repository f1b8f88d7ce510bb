import type { StageModel, StagePod } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import { visitorWidth } from './cards.ts';
import { podHeight, podShape, type Density, type PodShape } from './pod-shape.ts';

/** From this width on, what sends and what keeps stands left of the nodes; below it, above them. */
const wideFrom = 600;
const leastPod = 136;
const gutter = { left: 20, right: 6 };
/** Heights that the picture should keep to, so that it fits in a window with its question. */
const budget = { wide: 460, narrow: 350 };
const claimHeight = 54;

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly isWide: boolean;
  readonly shape: PodShape;
  /** Areas by key: nodes, cards, claims; for Pods by UID. */
  readonly areas: ReadonlyMap<string, Rectangle>;
  /** The line that requests between nodes run along, and for a wide picture the one beside the cards. */
  readonly bus: number;
  readonly corridor: number;
  /** The slot of each Pod, for who takes whose place. */
  readonly slots: ReadonlyMap<string, string>;
}

/** One place for everything in a film, so that nothing jumps while it runs. */
export function layOut(models: readonly StageModel[], width: number): Layout {
  const isWide = width >= wideFrom;
  const most = (isWide ? budget.wide : budget.narrow) + topOf(models, isWide);
  for (const density of ['full', 'snug'] as const) {
    const layout = layOutWith(models, width, isWide, density);
    if (layout.height <= most) return layout;
  }
  return layOutWith(models, width, isWide, 'tight');
}

function topOf(models: readonly StageModel[], isWide: boolean): number {
  const [model] = models;
  return isWide || model === undefined ? 0 : rowTop(cardRows(model), Infinity) + 22;
}

const cardHeight = 52;
const lineHeight = 28;

/** Cards above the nodes: at most three in a row. */
function cardRows(model: StageModel): string[][] {
  const keys = [
    ...(model.hasVisitor ? ['visitor'] : []),
    ...model.services.map(({ key }) => key),
    ...model.workloads.map(({ key }) => key),
  ];
  const rows: string[][] = [];
  for (let index = 0; index < keys.length; index += 3) rows.push(keys.slice(index, index + 3));
  return rows;
}

function layOutWith(models: readonly StageModel[], width: number, isWide: boolean, density: Density): Layout {
  const [first] = models;
  if (first === undefined) throw new Error('a film has a first frame');
  const areas = new Map<string, Rectangle>();
  const rows = cardRows(first);
  const hasWaiting = models.some((model) => model.pods.some((pod) => pod.node === ''));
  const left = isWide && rows.length > 0 ? Math.min(208, Math.round(width * 0.29)) : 0;
  const nodesX = left === 0 ? 0 : left + 32;
  const cardsBottom = isWide ? placeColumn(areas, rows.flat(), left) : placeRows(areas, rows, width);
  const waitingTop = isWide ? 0 : cardsBottom;
  if (hasWaiting)
    areas.set(
      'waiting',
      isWide && left > 0
        ? { x: 0, y: cardsBottom + 8, width: left, height: 60 }
        : { x: nodesX, y: waitingTop, width: width - nodesX, height: 28 },
    );
  const above = hasWaiting && (!isWide || left === 0) ? 34 : 0;
  const nodesY = isWide ? 20 + above : rows.length === 0 ? above : cardsBottom + 14 + above;
  const shapeOf = (podWidth: number): PodShape => podShape(models, density, podWidth, isWide ? 28 : 24);
  const placed = placeNodes(areas, models, { x: nodesX, y: nodesY, width: width - nodesX, height: 0 }, shapeOf);
  const bottom = placeClaims(areas, models, { x: nodesX, y: placed.bottom, width: width - nodesX, height: 0 });
  return {
    width,
    height: Math.max(bottom, cardsBottom) + 2,
    isWide,
    shape: placed.shape,
    areas,
    bus: nodesY - 10,
    corridor: nodesX - 14,
    slots: placed.slots,
  };
}

function placeColumn(areas: Map<string, Rectangle>, keys: readonly string[], width: number): number {
  let y = 20;
  for (const key of keys) {
    const height = key.startsWith('service') ? 76 : cardHeight + 4;
    areas.set(key, { x: 0, y, width, height });
    y += height + 28;
  }
  return keys.length === 0 ? 0 : y - 28;
}

/** Where a row of cards begins. Workloads alone say all they have to say in one line. */
function rowTop(rows: readonly (readonly string[])[], row: number): number {
  return rows.slice(0, row).reduce((sum, keys) => sum + rowHeight(keys) + 8, 0);
}

function rowHeight(keys: readonly string[]): number {
  return keys.length === 1 && keys[0]?.startsWith('workload') ? lineHeight : cardHeight;
}

function placeRows(areas: Map<string, Rectangle>, rows: readonly (readonly string[])[], width: number): number {
  rows.forEach((keys, row) => {
    const gap = width < 340 ? 8 : 16;
    const room = width - gap * (keys.length - 1);
    const hasVisitor = keys.includes('visitor');
    // A visitor says least, but its word is never cut: a Service and a workload can do with less.
    const visitor = hasVisitor ? Math.max(visitorWidth, Math.floor((room * 0.85) / (keys.length * 1.15 - 0.3))) : 0;
    const other = Math.floor((room - visitor) / Math.max(1, keys.length - (hasVisitor ? 1 : 0)));
    let x = 0;
    keys.forEach((key) => {
      const own = key === 'visitor' ? visitor : other;
      areas.set(key, {
        x,
        y: rowTop(rows, row),
        width: keys.length === 1 ? Math.min(280, width) : own,
        height: rowHeight(keys),
      });
      x += own + gap;
    });
  });
  return rows.length === 0 ? 0 : rowTop(rows, Infinity) - 8;
}

interface Placed {
  readonly bottom: number;
  readonly shape: PodShape;
  readonly slots: ReadonlyMap<string, string>;
}

function placeNodes(
  areas: Map<string, Rectangle>,
  models: readonly StageModel[],
  room: Rectangle,
  shapeOf: (width: number) => PodShape,
): Placed {
  const names = [...new Set(models.flatMap((model) => model.nodes.map(({ key }) => key)))];
  const gap = 8;
  const beside = Math.floor((room.width - gap * (names.length - 1)) / Math.max(1, names.length));
  const sideBySide = beside - gutter.left - gutter.right >= leastPod || names.length === 1;
  const nodeWidth = sideBySide ? beside : room.width;
  const columns = sideBySide ? 1 : Math.max(1, Math.floor(nodeWidth / (leastPod + gutter.left + gutter.right)));
  const cell = Math.floor(nodeWidth / columns);
  const shape = shapeOf(cell - gutter.left - gutter.right);
  const { slots, heights } = slotsOf(models, names, shape);
  const nodeHeights = names.map((name) => nodeHeight(heights.get(name) ?? [], columns, shape));
  const tallest = Math.max(0, ...nodeHeights);
  let y = room.y;
  names.forEach((name, index) => {
    const height = sideBySide ? tallest : (nodeHeights[index] ?? 0);
    const node = { x: room.x + (sideBySide ? index * (nodeWidth + gap) : 0), y, width: nodeWidth, height };
    areas.set(name, node);
    placeSlots(areas, name, node, heights.get(name) ?? [], columns, cell, shape);
    if (!sideBySide) y += height + gap;
  });
  return { bottom: sideBySide ? room.y + tallest : y - gap, shape, slots };
}

const nodeHead = 30;

function rowHeightsOf(heights: readonly number[], columns: number): number[] {
  const rows: number[] = [];
  heights.forEach((height, index) => {
    const row = Math.floor(index / columns);
    rows[row] = Math.max(rows[row] ?? 0, height);
  });
  return rows;
}

function nodeHeight(heights: readonly number[], columns: number, shape: PodShape): number {
  const rows = rowHeightsOf(heights, columns);
  const empty = shape.density === 'tight' ? 24 : 40;
  return nodeHead + (rows.length === 0 ? empty : rows.reduce((sum, height) => sum + height + 8, 0)) + 6;
}

function placeSlots(
  areas: Map<string, Rectangle>,
  node: string,
  area: Rectangle,
  heights: readonly number[],
  columns: number,
  cell: number,
  shape: PodShape,
): void {
  const rows = rowHeightsOf(heights, columns);
  heights.forEach((height, index) => {
    const row = Math.floor(index / columns);
    const above = rows.slice(0, row).reduce((sum, each) => sum + each + 8, 0);
    areas.set(`${node}#${index}`, {
      x: area.x + (index % columns) * cell + gutter.left,
      y: area.y + nodeHead + above,
      width: shape.width,
      height,
    });
  });
}

/** The Pod itself, also where only its outline is left. */
export function podKey(pod: StagePod): string {
  return pod.key.replace(/^gone\//, '');
}

/** Each Pod keeps its slot; one that went leaves it to the next on its node. */
function slotsOf(
  models: readonly StageModel[],
  nodes: readonly string[],
  shape: PodShape,
): { slots: Map<string, string>; heights: Map<string, number[]> } {
  const slots = new Map<string, string>();
  const heights = new Map<string, number[]>(nodes.map((node) => [node, []]));
  for (const model of models) {
    const living = model.pods.filter((pod) => pod.life !== 'gone' && pod.node !== '');
    for (const pod of living) {
      const known = slots.get(pod.key);
      if (known?.startsWith(`${pod.node}#`)) continue;
      const taken = new Set(living.map((each) => slots.get(each.key)));
      let index = 0;
      while (taken.has(`${pod.node}#${index}`)) index++;
      slots.set(pod.key, `${pod.node}#${index}`);
      const own = heights.get(pod.node) ?? [];
      own[index] = Math.max(own[index] ?? 0, podHeight(pod, shape));
      heights.set(pod.node, own);
    }
  }
  return { slots, heights };
}

function placeClaims(areas: Map<string, Rectangle>, models: readonly StageModel[], room: Rectangle): number {
  const keys = [...new Set(models.flatMap((model) => model.claims.map(({ key }) => key)))];
  if (keys.length === 0) return room.y;
  const columns = Math.max(1, Math.min(keys.length, Math.floor(room.width / 112)));
  const width = Math.floor((room.width - 8 * (columns - 1)) / columns);
  keys.forEach((key, index) => {
    areas.set(key, {
      x: room.x + (index % columns) * (width + 8),
      y: room.y + 10 + Math.floor(index / columns) * (claimHeight + 8),
      width: Math.min(width, 260),
      height: claimHeight,
    });
  });
  return room.y + 10 + Math.ceil(keys.length / columns) * (claimHeight + 8) - 8;
}
