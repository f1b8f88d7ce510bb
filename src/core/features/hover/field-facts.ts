/** The short facts about a field, each a few words. */

import { KINDS } from '../../kubernetes/kinds.ts';
import { plainValue } from '../../kubernetes/plain-words/index.ts';
import { isGateOpen } from '../../kubernetes/schema.ts';
import type { FieldSchema, Schema } from '../../kubernetes/schema.ts';
import type { ConstraintRow } from '../../kubernetes/constraints/constraint.ts';
import type { RulePlan } from '../../linter/plan.ts';
import { firstSentence } from './sentences.ts';
import type { Settings } from '../../settings/settings.ts';
import { typeWords } from './type-words.ts';

export interface AllowedValue {
  readonly value: string;
  readonly meaning: string;
  /** It stands there now. */
  readonly chosen: boolean;
}

/** Type, required or not, default, range, versions. */
export function fieldFacts(
  type: string,
  field: FieldSchema,
  plan: RulePlan,
  { kubernetesVersion }: Settings,
): string[] {
  const rows =
    plan
      .type(type)
      .fields.get(field.name)
      ?.checks.map(({ row }) => row) ?? [];
  const { default: standard, since, until, gate } = field;
  return [
    typeWords(field.type, field.name),
    isRequired(type, field.name) || field.required || rows.some(({ check }) => check === 'required')
      ? 'required'
      : 'optional',
    ...(standard === undefined ? [] : [`default ${code(standard)}`]),
    ...rows.flatMap(rangeFact),
    ...(since === undefined ? [] : [`since Kubernetes 1.${since}`]),
    ...(until === undefined ? [] : [`removed after Kubernetes 1.${until}`]),
    ...(gate && !isGateOpen(gate, kubernetesVersion) ? [`requires the feature gate ${gate.name}`] : []),
    ...(field.deprecated ? ['deprecated'] : []),
  ];
}

/** The values of a closed set that the version has, with what each means. */
export function allowedValues(
  type: string,
  field: FieldSchema,
  written: string | undefined,
  schema: Schema,
  settings: Settings,
): AllowedValue[] {
  const meanings = schema.valueDescriptions(type, field.name);
  return (field.values ?? [])
    .filter(
      (value) =>
        (field.valueSince?.[value] ?? 0) <= settings.kubernetesVersion && field.gatedValues?.[value] === undefined,
    )
    .map((value) => ({
      value,
      meaning: plainValue(type, field.name, value) ?? firstSentence(meanings.get(value) ?? ''),
      chosen: value === written,
    }));
}

/** What every object needs, though the schema does not say so. */
function isRequired(type: string, field: string): boolean {
  return (field === 'apiVersion' || field === 'kind') && KINDS.some(({ rootType }) => rootType === type);
}

function rangeFact(row: ConstraintRow): string[] {
  if (row.check !== 'range') return [];
  return [row.max === undefined ? `at least ${row.min}` : `${row.min} to ${row.max}`];
}

function code(text: string): string {
  return text === '' ? '`""`' : `\`${text}\``;
}
