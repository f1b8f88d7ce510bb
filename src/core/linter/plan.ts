/**
 * Which checks and rules look at which type and field: worked out once for a schema, so that walking is only looking
 * up.
 */

import { constraints } from '../kubernetes/constraints/index.ts';
import type { ConstraintRow } from '../kubernetes/constraints/constraint.ts';
import type { FieldSchema, Schema, TypeSchema } from '../kubernetes/schema.ts';
import { checks } from '../rules/checks/index.ts';
import type { FieldCheck } from '../rules/checks/field-check.ts';
import { remembered } from '../remembered.ts';
import type { Rule } from '../rules/rule.ts';

/** A check with the row that names it. */
export interface CheckRun {
  readonly check: FieldCheck;
  readonly row: ConstraintRow;
}

export interface FieldPlan {
  readonly type: string;
  readonly name: string;
  readonly schema: FieldSchema;
  readonly checks: readonly CheckRun[];
  readonly items: readonly CheckRun[] | undefined;
  readonly keys: readonly CheckRun[] | undefined;
  readonly values: readonly CheckRun[] | undefined;
  readonly rules: readonly Rule[];
}

export interface TypePlan {
  readonly fields: ReadonlyMap<string, FieldPlan>;
  /** Fields that are looked at even when they are absent. */
  readonly absentFields: readonly FieldPlan[];
  readonly rules: readonly Rule[];
}

export interface RulePlan {
  readonly schema: Schema;
  /** The same without the rules that never report an Error. */
  readonly rejections: RulePlan;
  type(name: string): TypePlan;
}

/** The plan for a schema and rules; each type's part is made when the type is first met. */
export function createPlan(schema: Schema, rules: readonly Rule[]): RulePlan {
  const watching = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const place of rule.watches) watching.set(place, [...(watching.get(place) ?? []), rule]);
  }
  const made = new Map<string, TypePlan>();
  const rejecting = rules.filter(({ severity }) => severity === 'error');
  let rejections: RulePlan | undefined;
  return {
    schema,
    get rejections() {
      return (rejections ??= rejecting.length === rules.length ? this : createPlan(schema, rejecting));
    },
    type(name) {
      return remembered(made, name, () => planType(name, schema.type(name), watching));
    },
  };
}

function planType(
  name: string,
  type: TypeSchema | undefined,
  watching: ReadonlyMap<string, readonly Rule[]>,
): TypePlan {
  const fields = new Map<string, FieldPlan>();
  type?.fields.forEach((field) => {
    const plan = planField(name, field, watching.get(`${name}.${field.name}`) ?? []);
    if (plan) fields.set(field.name, plan);
  });
  const absentFields = [...fields.values()].filter((field) => field.checks.some(({ check }) => check.absent));
  return { fields, absentFields, rules: watching.get(name) ?? [] };
}

function planField(type: string, schema: FieldSchema, rules: readonly Rule[]): FieldPlan | undefined {
  const key = `${type}.${schema.name}`;
  const own = runsOf(key) ?? schemaRows(schema).map(toRun);
  const items =
    runsOf(`${key}[]`) ?? (schema.type.kind === 'list' && schema.values ? [toRun({ check: 'one-of' })] : undefined);
  const keys = runsOf(`${key}{key}`);
  const values = runsOf(`${key}{}`);
  if (own.length === 0 && !items && !keys && !values && rules.length === 0) return undefined;
  return { type, name: schema.name, schema, checks: own, items, keys, values, rules };
}

function runsOf(key: string): CheckRun[] | undefined {
  return Object.hasOwn(constraints, key) ? constraints[key]?.map(toRun) : undefined;
}

/** What the schema alone says of a field that has no row. */
function schemaRows(schema: FieldSchema): ConstraintRow[] {
  const rows: ConstraintRow[] = [];
  if (schema.required) rows.push({ check: 'required' });
  if (schema.values && schema.type.kind === 'scalar') {
    rows.push(schema.emptyIsAbsent ? { check: 'one-of', emptyIsUnset: true } : { check: 'one-of' });
  }
  return rows;
}

function toRun(row: ConstraintRow): CheckRun {
  return { check: checks[row.check] as FieldCheck, row };
}
