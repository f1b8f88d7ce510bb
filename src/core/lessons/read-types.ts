/** Reads what `kubectl explain` tells, from what the build shipped and from what the host sends. */
import { flag, listOf, shape, text } from '../decode.ts';
import type { ExplainedField, ExplainedType } from '../field-model.ts';

const field = shape<ExplainedField>({ name: text, type: text, of: text, required: flag, about: text });

export const readTypes = listOf(
  shape<ExplainedType>({ name: text, apiVersion: text, about: text, fields: listOf(field) }),
);
