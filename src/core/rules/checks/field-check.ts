/** A check of one field, named by rows of the constraints table. */

import type { Constraint } from '../../kubernetes/constraints/constraint.ts';
import type { FieldSchema } from '../../kubernetes/schema.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { ReportOptions, ReportPlace, RuleContext, RuleDeclaration } from '../rule.ts';
import { changeTo, remove, removeThe } from '../../wording/fix-titles.ts';

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
  readonly kind: 'field-check';
  readonly check: Name;
  /** Is an absent field looked at as well? */
  readonly absent?: true;
  judge(field: FieldPlace, args: Arguments<Name>, context: RuleContext): void;
}

/**
 * The text that a text check judges: the map's key, else the value as a string. Undefined: absent, or of another type.
 */
export function textOf(field: FieldPlace): string | undefined {
  if (field.key !== undefined) return field.key;
  if (field.value?.kind !== 'scalar') return undefined;
  return field.value.isNull && isItem(field) ? '' : field.value.string;
}

/** Does a text stand for leaving the field out? Keys and items of lists cannot be left out. */
export function isUnset(field: FieldPlace, text: string): boolean {
  return text === '' && field.key === undefined && !isItem(field);
}

/**
 * Writes another text, as the key when a key is judged. An item or key without one, and a key that is there already,
 * goes.
 */
export function rewriteFix(field: FieldPlace, text: string | undefined, { edits }: RuleContext): Fix[] {
  const { entry, value, name, map } = field;
  const pairs = entry ? map.map(name) : undefined;
  if (entry && pairs && (text === undefined || pairs.entry(text)))
    return preferredFix(removeThe('entry'), edits.removeField(pairs, entry));
  if (text === undefined)
    return value?.parent?.kind === 'list'
      ? preferredFix(removeThe('item'), edits.removeItem(value.parent, Number(value.key)))
      : [];
  if (entry) return preferredFix(changeTo(text), edits.renameKey(entry.key, text));
  return value?.kind === 'scalar' ? preferredFix(changeTo(text), edits.setText(value.node, text)) : [];
}

/** The fix that leaves the field out. */
export function removeFix({ map, name }: FieldPlace, { edits }: RuleContext): Fix[] {
  const entry = map.entry(name);
  return entry ? preferredFix(remove(name), edits.removeField(map, entry)) : [];
}

function isItem({ value }: FieldPlace): boolean {
  return typeof value?.key === 'number';
}
