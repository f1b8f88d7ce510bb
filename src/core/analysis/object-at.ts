/** The one address: what stands at an offset of a document, and all that is known of where that is. */

import type { Schema } from '../kubernetes/schema.ts';
import { fieldOf, objectAround } from '../manifest/object-around.ts';
import type { FieldPlace, ObjectAround } from '../manifest/object-around.ts';
import type { Subject } from '../manifest/subjects.ts';
import { placeAt } from '../yaml/cursor.ts';
import type { Place } from '../yaml/cursor.ts';
import type { Value } from '../yaml/values.ts';
import type { DocumentOffset } from './file-offsets.ts';

/**
 * A place in an object: what stands there, in which object, on the way to what field. Offsets are those of the
 * document.
 */
export interface PlaceInObject extends ObjectAround, Place {
  /** Undefined where the schema has none. */
  readonly field: FieldPlace | undefined;
}

/** Undefined outside of the document's values, and where nothing is Kubernetes. */
export function objectAt(
  { root, subjects }: { readonly root: Value | undefined; readonly subjects: readonly Subject[] },
  offset: DocumentOffset,
  schema: Schema,
): PlaceInObject | undefined {
  const place = root && placeAt(root, offset);
  const around = place && objectAround(place.value, subjects);
  return around && { ...around, ...place, field: fieldOf(around, schema) };
}
