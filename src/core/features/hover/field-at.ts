/** A place of a document -> the word that stands there, with its field of the schema. */

import type { PlaceInObject } from '../../analysis/object-at.ts';
import type { FieldPlace } from '../../manifest/object-around.ts';
import type { Range } from '../../text.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import type { Value } from '../../yaml/values.ts';
import type { DocumentOffset } from '../../analysis/file-offsets.ts';

/** A key or a scalar in a document that is about Kubernetes. */
export interface WordPlace {
  /** The word itself: a key, or a value on one line. */
  readonly word: Range;
  readonly on: 'key' | 'value';
  readonly value: Value;
  /** The type that has the field, and the field; undefined where the schema has none. */
  readonly field: FieldPlace | undefined;
}

/** What stands at an offset; undefined between words, inside long texts, and in kinds that are not ours. */
export function wordAt(text: string, place: PlaceInObject, offset: DocumentOffset): WordPlace | undefined {
  const { value, entry, on, field } = place;
  if (on === 'inside' || place.subject.type === 'other-kind') return undefined;
  const word = firstLineOf(on === 'key' && entry ? entry.key : value.node, text);
  return offset > word.end ? undefined : { word, on, value, field };
}

function firstLineOf({ start, end }: YamlNode, text: string): Range {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return { start, end: newline === -1 ? end : start + newline };
}
