/** A check of one field, named by rows of the constraints table. */

import type { Constraint } from '../../kubernetes/constraints/constraint.ts';
import type { FieldSchema } from '../../kubernetes/schema.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { ReportOptions, ReportPlace, RuleContext, RuleDeclaration } from '../rule.ts';

export type CheckName = Constraint['check'];
export type Arguments<Name extends CheckName> = Extract<Constraint, { check: Name }>;

/** The field that a check looks at. */
export interface FieldPlace {
  readonly type: string;
  /** As people write it; for an item or a map's key or value, the name of the list or map. */
  readonly name: string;
  readonly schema: FieldSchema | undefined;
  /** The object that has, or should have, the field. */
  readonly map: MapValue;
  /** Undefined when the field is absent or null. */
  readonly value: Value | undefined;
  /** When the key of a map is judged: the key, and its entry. */
  readonly key?: string;
  readonly entry?: Entry;
  report(place: ReportPlace, message: string, options?: ReportOptions): void;
}

export interface FieldCheck<Name extends CheckName = CheckName> extends RuleDeclaration {
  readonly id: string;
  readonly check: Name;
  /** Is an absent field looked at as well? */
  readonly absent?: true;
  judge(field: FieldPlace, args: Arguments<Name>, context: RuleContext): void;
}

/** The text that a text check judges: the map's key, else the value as a string. Undefined: absent, or of another type. */
export function textOf(field: FieldPlace): string | undefined {
  if (field.key !== undefined) return field.key;
  return field.value?.kind === 'scalar' ? field.value.string : undefined;
}
