import type { ContainerModel, PodModel } from '../pod-model.ts';
import type { CardRow } from './card-rows.ts';
import { cardHeight, drawCard, type Card } from './card.ts';
import type { DrawContext } from './part-group.ts';
import type { PodCopy } from './pod-copy.ts';
import { podHeader } from './pod-header.ts';
import type { Block } from './block.ts';
import { fonts } from './text-width.ts';
import { count, fileWords, nameOr } from './words.ts';

/**
 * One of several equal Pods, in a few lines: what differs from Pod to Pod, and that it holds all the containers too.
 */
export function compactPod(context: DrawContext, pod: PodModel, copy: PodCopy, width: number): Block {
  const header = podHeader({ ...context, problems: [] }, pod, copy);
  const containers = [...pod.initContainers, ...pod.containers];
  const card: Card = {
    ...header,
    rows: [
      ...header.rows.filter((row) => row.kind !== 'chips'),
      ...containers.map((container) => containerRow(container, copy)),
      ...pod.volumes.map((volume): CardRow => {
        const held = copy.instance?.volumes.find((entry) => entry.name === volume.name);
        const tail = held === undefined ? volume.source : fileWords(held.files);
        return { kind: 'text', text: nameOr(held?.claim ?? volume.name), font: fonts.text, icon: 'volume', tail };
      }),
    ],
  };
  const height = cardHeight(card, width);
  return {
    width,
    height,
    draw: (at, drawnHeight) => drawCard(context, card, { ...at, width, height: Math.max(height, drawnHeight) }),
  };
}

function containerRow(container: ContainerModel, copy: PodCopy): CardRow {
  const status = copy.instance?.containers.find((entry) => entry.name === container.name);
  const restarts = status === undefined || status.restarts === 0 ? [] : [count(status.restarts, 'restart')];
  const ports = container.ports.map((port) => `${port.containerPort}`).join(', ');
  const tail = status === undefined ? ports : [status.state, ...restarts].join(', ');
  const usual = container.role === 'app' ? 'container' : container.role;
  return {
    kind: 'text',
    text: nameOr(container.name),
    font: fonts.text,
    icon: status?.failing ? 'error' : usual,
    tail,
  };
}
