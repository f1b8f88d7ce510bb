/** Reports the fields that a type does not have, each as what it is: misplaced, or misspelt, or of no use here. */

import type { Schema, TypeSchema } from '../kubernetes/schema.ts';
import { reportMisplacedFields } from '../rules/structure/misplaced-field.ts';
import type { Claims } from '../rules/structure/misplaced-field.ts';
import { isSaidOtherwise } from '../rules/structure/translated-field.ts';
import { reportUnknownField, unknownField } from '../rules/structure/unknown-field.ts';
import type { Entry, MapValue } from '../yaml/values.ts';
import type { Reporter } from './reporter.ts';

const NOTHING_MISPLACED = { spokenOf: new Set<Entry>(), onTheWay: [], filled: [] };

/** A misspelt field stands for the one that was meant from then on. */
export function reportUnknown(
  map: MapValue,
  unknown: readonly Entry[],
  type: TypeSchema,
  schema: Schema,
  reporter: Reporter,
  claimed: Claims,
): void {
  const context = reporter.as(unknownField);
  const strange = unknown.filter((entry) => !isSaidOtherwise(type.name, entry));
  const misplaced =
    type.name === 'LabelSelector' && !map.entry('matchLabels')
      ? NOTHING_MISPLACED
      : reportMisplacedFields(map, strange, type, schema, context, claimed);
  reporter.willBeThere(misplaced);
  for (const entry of unknown) {
    if (misplaced.spokenOf.has(entry)) continue;
    const { field, filled } = reportUnknownField(map, entry, type, schema, context);
    if (field !== undefined) map.adopt(field, entry);
    reporter.willBeThere({ onTheWay: [], filled });
  }
}
