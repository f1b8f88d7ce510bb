import type { StageModel, StageNode, StagePod } from '../../stage-model.ts';
import type { Picture } from '../canvas.ts';
import type { Point, Rectangle } from '../rectangle.ts';
import { bentLine } from '../shapes.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';
import { textLine } from '../text-line.ts';
import { fonts } from '../text-width.ts';
import { cardParts } from './cards.ts';
import { fact, type Marks } from './fact.ts';
import { layOut, podKey, type Layout } from './layout.ts';
import { keyed, path, rect } from './part.ts';
import { ghostPart, podPart } from './pod-part.ts';
import { podArea, routeOf } from './routes.ts';
import { stageIcon } from './signs.ts';
import { describeStage, stageSummary } from './stage-words.ts';
import { claimPart } from './volume-part.ts';

export interface StageOptions {
  readonly width: number;
  readonly marks?: Marks;
  /** The whole film that this is a picture of: nothing has another place in another of its pictures. */
  readonly film?: readonly StageModel[];
}

export interface StagePicture extends Picture {
  /** The way of a request, as corners. */
  route(way: readonly string[]): readonly Point[];
}

/** Draws the cluster of one moment. */
export function drawStage(model: StageModel, { width, marks = {}, film = [model] }: StageOptions): StagePicture {
  const layout = layOut(film, width);
  const parts = [
    ...model.nodes.flatMap((node) => nodeParts(marks, layout, model, node)),
    ...model.claims.flatMap((claim) => withArea(layout, claim.key, (area) => claimPart(marks, claim, area))),
    ...cardParts(marks, model, layout.areas),
    ...ghosts(marks, layout, model),
    ...model.pods.filter(({ life }) => life !== 'gone').flatMap((pod) => podParts(marks, layout, model, pod)),
    ...wires(layout, model),
  ];
  const alternative = describeStage(model);
  const role = Object.values(marks).some((mark) => mark.role !== undefined) ? 'group' : 'img';
  const attributes = {
    class: 'pc-picture',
    width: layout.width,
    height: layout.height,
    viewBox: `0 0 ${layout.width} ${layout.height}`,
    role,
    'aria-label': role === 'group' ? stageSummary(model) : alternative,
  };
  return {
    tree: svgElement('svg', attributes, parts),
    width: layout.width,
    height: layout.height,
    alternative,
    route: (way) => routeOf(layout, model, way),
  };
}

function withArea(layout: Layout, key: string, draw: (area: Rectangle) => SvgElement): SvgElement[] {
  const area = layout.areas.get(key);
  return area === undefined ? [] : [draw(area)];
}

function nodeParts(marks: Marks, layout: Layout, model: StageModel, node: StageNode): SvgElement[] {
  const isEmpty = !model.pods.some(
    (pod) => pod.node === node.key && (pod.life !== 'gone' || !isTaken(layout, model, pod)),
  );
  return withArea(layout, node.key, ({ x, y, width, height }) =>
    keyed(node.key, { x, y, width, height }, [
      rect(`st-node${node.isUp ? '' : ' st-down'}`, 0, 0, width, height),
      rect('st-floor', 0, height - 4, width, 4, 2),
      fact(marks, `${node.key}/name`, { x: 16, y: 4, width: 84, height: 22 }, node.name, [
        stageIcon('node', 4, 4, 'text'),
        ...textLine({ x: 23, y: 1 }, 60, node.name, { font: fonts.strong }),
      ]),
      textLine({ x: width - 8, y: 5 }, width - 120, node.state, {
        font: node.isUp ? fonts.quiet : fonts.strong,
        anchor: 'end',
      }),
      isEmpty && emptyPlace(width, height),
    ]),
  );
}

function emptyPlace(width: number, height: number): SvgElement {
  const middle = height / 2 + 8;
  const big = height > 150;
  return svgElement('g', { transform: `translate(${width / 2} ${middle})` }, [
    ...(big ? [path('st-ghost', 'M0-38l33 19v38L0 38l-33-19v-38z')] : []),
    ...textLine({ x: 0, y: big ? 46 : -10 }, width - 12, 'room for a Pod', { font: fonts.quiet, anchor: 'middle' }),
  ]);
}

/** Has another Pod taken its place? */
function isTaken(layout: Layout, model: StageModel, gone: StagePod): boolean {
  const slot = layout.slots.get(podKey(gone));
  return slot === undefined || model.pods.some((pod) => pod.life !== 'gone' && layout.slots.get(pod.key) === slot);
}

function ghosts(marks: Marks, layout: Layout, model: StageModel): SvgElement[] {
  const shown = new Map<string, StagePod>();
  for (const pod of model.pods)
    if (pod.life === 'gone' && !isTaken(layout, model, pod)) shown.set(layout.slots.get(podKey(pod)) ?? '', pod);
  return [...shown.values()].flatMap((pod) => {
    const area = podArea(layout, pod);
    return area === undefined ? [] : [ghostPart(marks, pod, area)];
  });
}

/** A new Pod comes from its workload; one without a node waits as a name. */
function podParts(marks: Marks, layout: Layout, model: StageModel, pod: StagePod): SvgElement[] {
  const owner = layout.areas.get(pod.owner);
  const from =
    owner === undefined
      ? undefined
      : { x: owner.x, y: owner.y + owner.height, width: layout.shape.width * 0.4, height: 30 };
  const area = pod.node === '' ? undefined : podArea(layout, pod);
  if (area !== undefined) return [podPart(marks, pod, area, layout.shape, from)];
  const waiting = model.pods.filter(({ node, life }) => node === '' && life !== 'gone').indexOf(pod);
  return withArea(layout, 'waiting', (room) => {
    const place = { x: room.x + waiting * 170, y: room.y, width: Math.min(164, room.width), height: 28 };
    const part = keyed(pod.key, place, [
      rect('st-pod st-pod-waiting', 0, 0, place.width, 28, 10),
      stageIcon('pod', 8, 7, 'text'),
      textLine({ x: 28, y: 4 }, place.width - 34, pod.name, { font: fonts.codeName }),
    ]);
    return from === undefined ? part : { ...part, from };
  });
}

function wires(layout: Layout, model: StageModel): SvgElement[] {
  return model.services.flatMap((service) =>
    service.endpoints.flatMap(({ pod: uid }) => {
      const pod = model.pods.find(({ key }) => key === uid);
      const target = pod?.containers.find((container) => container.listensOn.length > 0) ?? pod?.containers[0];
      const points = target === undefined ? [] : routeOf(layout, model, [service.key, target.key]);
      const tip = points.at(-1);
      if (tip === undefined || points.length < 2) return [];
      const key = `wire/${service.name}/${uid}`;
      return [
        keyed(key, { x: 0, y: 0, width: 1, height: 1 }, [
          bentLine('st-wire', points),
          path('st-wire-head', `M${tip.x - 7} ${tip.y - 4.5}L${tip.x} ${tip.y}l-7 4.5z`),
        ]),
      ];
    }),
  );
}
