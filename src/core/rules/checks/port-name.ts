import { isPortName, toPortName } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const portName: FieldCheck<'port-name'> = {
  id: 'port-name',
  kind: 'field-check',
  check: 'port-name',
  title: 'Port name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsValidPortName',
  lesson: 'networking#port-names',
  why:
    'The API server rejects the object. A port name has at most 15 lowercase letters, digits and single `-`, at ' +
    'least one letter, and no `-` at its ends. Services and probes can then use the name instead of the number.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || isPortName(text) || !field.value) return;
    const closest = toPortName(text);
    const fixes =
      closest && field.value.kind === 'scalar'
        ? preferredFix(changeTo(closest), edits.setText(field.value.node, closest))
        : [];
    field.report(field.value, portNameProblem(text), { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: «HTTP_Main»
            containerPort: 8080
      `,
      fixed: yaml`
        ports:
          - name: http-main
            containerPort: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - name: http
            containerPort: 8080
      `,
    },
  ],
};

/** What is wrong with a text that is no port name. */
export function portNameProblem(text: string): string {
  return text.length > 15
    ? tooLong('A port name', 15)
    : mayContainOnly('A port name', 'lowercase letters, digits and single `-`, and needs a letter');
}
