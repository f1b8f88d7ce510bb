/** Reports the fields that a type does not have, each as what it is: misplaced, or misspelt, or of no use here. */

import type { Schema, TypeSchema } from '../kubernetes/schema.ts';
import { reportExtraLevels } from '../rules/structure/extra-level.ts';
import { COMMON } from '../rules/structure/field-home.ts';
import { reportMisplacedFields } from '../rules/structure/misplaced-field.ts';
import type { Claims } from '../rules/structure/misplaced-field.ts';
import { reportPodAsWorkload } from '../rules/structure/pod-as-workload.ts';
import { isSaidOtherwise } from '../rules/structure/translated-field.ts';
import { reportUnknownField, unknownField } from '../rules/structure/unknown-field.ts';
import type { Entry, MapValue } from '../yaml/values.ts';
import type { Reporter } from './reporter.ts';

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
  const filledByKind = reportPodAsWorkload(map, unknown, schema, context);
  if (filledByKind) {
    reporter.willBeThere({ onTheWay: [], filled: filledByKind });
    return;
  }
  const nameless = unknown.filter((entry) => !isSaidOtherwise(type.name, entry));
  const levels = reportExtraLevels(map, nameless, type, schema, context);
  const strange = nameless.filter((entry) => !levels.spokenOf.has(entry));
  // A label has any name, and one line of text; what so many types have tells nothing.
  const mayBeLabels = type.name === 'LabelSelector' && !map.entry('matchLabels');
  const fields = mayBeLabels
    ? strange.filter(({ name, value }) => value.kind !== 'scalar' && !COMMON.has(name))
    : strange;
  const misplaced = reportMisplacedFields(map, fields, type, schema, context, claimed);
  for (const said of [levels, misplaced]) reporter.willBeThere(said);
  for (const entry of unknown) {
    if (levels.spokenOf.has(entry) || misplaced.spokenOf.has(entry)) continue;
    const { field, filled } = reportUnknownField(map, entry, type, schema, context);
    if (field !== undefined) map.adopt(field, entry);
    reporter.willBeThere({ onTheWay: [], filled });
  }
}
