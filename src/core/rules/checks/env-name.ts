import { isEnvName, isPlainEnvName, toEnvName } from '../../kubernetes/keys.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { mayContainOnly } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const envName: FieldCheck<'env-name'> = {
  id: 'env-name',
  kind: 'field-check',
  check: 'env-name',
  title: 'Environment variable name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsRelaxedEnvVarName',
  lesson: 'pod-anatomy#environment',
  why:
    'The API server rejects the Pod. A process gets its environment as `NAME=value`, so a name has no `=` and only ' +
    'printable ASCII characters. Before Kubernetes 1.32, only letters, digits, `-`, `_` and `.` are allowed, and ' +
    'the first character is not a digit. Uppercase letters and `_` work everywhere.',
  judge(field, { plain }, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || field.value?.kind !== 'scalar') return;
    if (plain ? isPlainEnvName(text) : isEnvName(text)) return;
    const closest = toEnvName(text);
    const fixes =
      valueInName(field.map, field.value, text, edits) ??
      (closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(field.value.node, closest)));
    const allowed = plain
      ? 'letters, digits, `-`, `_` and `.`, and must not start with a digit'
      : 'printable ASCII characters other than `=`';
    field.report(field.value, mayContainOnly(code(field.name), allowed), { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: «LOG=LEVEL»
            value: debug
      `,
      fixed: yaml`
        env:
          - name: LOG_LEVEL
            value: debug
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: «LOG_LEVEL=debug»
      `,
      fixed: yaml`
        env:
          - name: LOG_LEVEL
            value: debug
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: «LOG LEVEL»
            value: debug
      `,
      fixed: yaml`
        env:
          - name: LOG_LEVEL
            value: debug
      `,
      version: 31,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: LOG_LEVEL
            value: debug
      `,
    },
  ],
};

/** `NAME=value`, as Docker takes it, where the variable has no value yet. */
function valueInName(variable: MapValue, name: ScalarValue, text: string, edits: Edits): Fix[] | undefined {
  const [, key = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/.exec(text) ?? [];
  if (key === '' || variable.has('value') || variable.has('valueFrom')) return undefined;
  return preferredFix(changeTo(`name: ${key}, value: ${value}`), [
    edits.setText(name.node, key),
    edits.addField(variable, 'value', value, variable.entry('name')),
  ]);
}
