import type { PodModel } from '../pod-model.ts';
import { layCards, planWidth, type CardGrid } from './card-grid.ts';
import { cardHeight, drawCard, type Card } from './card.ts';
import { containerCard } from './container-card.ts';
import { drawMountLines, stripHeight } from './mount-lines.ts';
import type { DrawContext } from './part-group.ts';
import type { PodCopy } from './pod-copy.ts';
import { podColumns, type PodColumns } from './pod-columns.ts';
import { podHeader } from './pod-header.ts';
import type { Block } from './block.ts';
import { grid, line, type Point } from './rectangle.ts';
import type { SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts } from './text-width.ts';
import { volumeCard } from './volume-card.ts';

interface Section {
  readonly title: string;
  readonly cards: readonly Card[];
}

/** A Pod with everything in it: containers above, volumes below, lines between them. */
export function podBox(context: DrawContext, pod: PodModel, copy: PodCopy, width: number): Block {
  const columns = podColumns(pod, width - 2 * grid);
  const { plan } = columns;
  const boxWidth = planWidth(plan) + 2 * grid;
  const header = podHeader(context, pod, copy);
  const body = layBody(context, pod, copy, columns, cardHeight(header, boxWidth));
  const height = body.bottom + grid;
  return {
    width: boxWidth,
    height,
    draw: (at, drawnHeight) => [
      ...drawCard(context, header, { ...at, width: boxWidth, height: Math.max(height, drawnHeight) }),
      ...body.draw({ x: at.x + grid, y: at.y }),
    ],
  };
}

interface Body {
  readonly bottom: number;
  draw(at: Point): SvgElement[];
}

function layBody(context: DrawContext, pod: PodModel, copy: PodCopy, columns: PodColumns, top: number): Body {
  const { plan, tracks, span } = columns;
  const titles: { text: string; y: number }[] = [];
  const uppers: CardGrid[] = [];
  let y = top;
  for (const section of containerSections(context, pod, copy)) {
    if (section.title !== '') {
      titles.push({ text: section.title, y });
      y += line + grid / 2;
    }
    const laid = layCards(section.cards, plan, span, y);
    uppers.push(laid);
    y += laid.height + 2 * grid;
  }
  const stripTop = y - 2 * grid;
  const volumesTop = stripTop + stripHeight(tracks);
  const volumes = layCards(
    pod.volumes.map((volume) => volumeCard(context, pod, volume, copy.instance)),
    plan,
    1,
    volumesTop,
  );
  const volumeNames = pod.volumes.map((volume) => volume.name);
  const isLit = (...ids: readonly string[]): boolean => ids.some((id) => id === context.lit);
  const place = (placed: CardGrid['cards'][number], at: Point): SvgElement[] =>
    drawCard(context, placed.card, { ...placed.area, x: placed.area.x + at.x, y: placed.area.y + at.y });
  return {
    bottom: pod.volumes.length === 0 ? stripTop : volumesTop + volumes.height,
    draw: (at) => [
      ...titles.flatMap((title) =>
        textLine({ x: at.x + plan.firstGutter, y: at.y + title.y }, plan.cardWidth, title.text, { font: fonts.quiet }),
      ),
      ...[...uppers, volumes].flatMap((laid) => laid.cards.flatMap((placed) => place(placed, at))),
      ...drawMountLines({ plan, tracks, uppers, volumes, volumeNames, stripTop, isLit }, at),
    ],
  };
}

/** Titles stand only where there are two kinds to tell apart. */
function containerSections(context: DrawContext, pod: PodModel, copy: PodCopy): Section[] {
  const status = (name: string) => copy.instance?.containers.find((container) => container.name === name);
  const cards = (list: PodModel['containers']): Card[] =>
    list.map((container, index) => containerCard(context, container, index + 1, status(container.name)));
  const startUp = pod.initContainers.length > 0;
  return [
    { title: 'Start first, in this order', cards: cards(pod.initContainers) },
    { title: startUp ? 'Then run side by side' : '', cards: cards(pod.containers) },
  ].filter((section) => section.cards.length > 0);
}
