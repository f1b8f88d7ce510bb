import type { PodInstanceModel, PodModel, VolumeModel } from '../pod-model.ts';
import type { CardRow } from './card-rows.ts';
import type { Card } from './card.ts';
import { errorClass, problemRows } from './container-card.ts';
import type { DrawContext } from './part-group.ts';
import { fonts } from './text-width.ts';
import { fileWords, nameOr } from './words.ts';

/** A volume as a card: where it comes from, what lies in it. */
export function volumeCard(
  context: DrawContext,
  pod: PodModel,
  volume: VolumeModel,
  instance?: PodInstanceModel,
): Card {
  const held = instance?.volumes.find((entry) => entry.name === volume.name);
  return {
    part: { id: volume.id, label: `Volume ${nameOr(volume.name)}` },
    className: `pc-volume${errorClass(context, volume.id)}`,
    icon: 'volume',
    name: nameOr(volume.name),
    role: volume.claimTemplate ? 'claim of this Pod' : volume.source,
    rows: [
      ...detailRow(held?.claim ?? volume.detail),
      ...(isMounted(pod, volume.name) ? [] : [textRow('not mounted')]),
      ...(held === undefined ? [] : [textRow(fileWords(held.files))]),
      ...problemRows(context, volume.id),
    ],
  };
}

export function isMounted(pod: PodModel, volume: string): boolean {
  const containers = [...pod.initContainers, ...pod.containers];
  return containers.some((container) => container.mounts.some((mount) => mount.volume === volume && !mount.missing));
}

function detailRow(detail: string | undefined): CardRow[] {
  return detail === undefined ? [] : [{ kind: 'text', text: detail, font: fonts.code }];
}

function textRow(text: string): CardRow {
  return { kind: 'wrapped', text, font: fonts.text };
}
