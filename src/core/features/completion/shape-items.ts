/** Shapes as offers for the place where they fit. */

import { entryOf } from './snippet.ts';
import type { FieldsItem } from './item.ts';
import { fieldShapes, itemShapes } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { MapPosition } from './typed-position.ts';
import type { CompletionContext } from './context.ts';
import { mountShapes, volumeShapes } from './volume-shapes.ts';
import { writeFields } from './write-snippet.ts';

/** Shapes for an object's place. `text` is that of the tree. */
export function shapeItems(typed: MapPosition, type: string, here: CompletionContext, text: string): FieldsItem[] {
  if (typed.nameOnly) return [];
  const shapes = typed.isItem ? itemsFor(typed, type, here, text) : fieldShapes(type, here);
  const free = shapes.filter(({ fields }) => !Object.keys(fields).some((name) => typed.map?.entry(name)));
  return free.map(({ label, words, fields, change }) => ({
    label,
    kind: 'shape',
    detail: Object.keys(fields).join(', '),
    about: { type, words },
    parts: writeFields(fields, typed.style),
    trials: [Object.entries(fields).map(([name, snippet]) => entryOf(name, snippet))],
    ...(change ? { change } : {}),
  }));
}

function itemsFor(typed: MapPosition, type: string, here: CompletionContext, text: string): readonly Shape[] {
  const list = listKey(typed);
  if (type === 'Volume') return volumeShapes(here, text);
  if (type === 'VolumeMount') return mountShapes(here, text);
  return itemShapes(type, list, here);
}

/** The field whose list gets the item. */
function listKey({ value }: MapPosition): string | number {
  return value.parent?.kind === 'list' ? value.parent.key : value.key;
}
