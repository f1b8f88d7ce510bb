/** Shapes as offers for the place where they fit. */

import { entryOf } from './draft.ts';
import type { FieldsOffer } from './offer.ts';
import { fieldShapes, itemShapes } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { MapSpot } from './spots.ts';
import type { Surroundings } from './surroundings.ts';
import { mountShapes, volumeShapes } from './volume-shapes.ts';
import { writeFields } from './write-draft.ts';

/** Shapes for an object's place. `text` is that of the tree. */
export function shapeOffers(spot: MapSpot, type: string, here: Surroundings, text: string): FieldsOffer[] {
  if (spot.nameOnly) return [];
  const shapes = spot.isItem ? itemsFor(spot, type, here, text) : fieldShapes(type, here);
  const free = shapes.filter(({ fields }) => !Object.keys(fields).some((name) => spot.map?.entry(name)));
  return free.map(({ label, words, fields, change }) => ({
    label,
    kind: 'shape',
    detail: Object.keys(fields).join(', '),
    about: { type, words },
    parts: writeFields(fields, spot.style),
    trials: [Object.entries(fields).map(([name, draft]) => entryOf(name, draft))],
    ...(change ? { change } : {}),
  }));
}

function itemsFor(spot: MapSpot, type: string, here: Surroundings, text: string): readonly Shape[] {
  const list = listKey(spot);
  if (type === 'Volume') return volumeShapes(here, text);
  if (type === 'VolumeMount') return mountShapes(here, text);
  return itemShapes(type, list, here);
}

/** The field whose list gets the item. */
function listKey({ value }: MapSpot): string | number {
  return value.parent?.kind === 'list' ? value.parent.key : value.key;
}
