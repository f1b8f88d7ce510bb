import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import { isCheckedLater } from '../../manifest/object-metadata.ts';
import { wantedLabel } from '../../manifest/labels.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { badEnds, mayContainOnly, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const labelValue: FieldCheck<'label-value'> = {
  id: 'label-value',
  kind: 'field-check',
  check: 'label-value',
  title: 'Label value is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsValidLabelValue',
  lesson: 'pod-anatomy#labels',
  why:
    'The API server rejects the object. A label value is empty, or has at most 63 letters, digits, `-`, `_` and ' +
    '`.`, with a letter or a digit at both ends. Put anything longer, and other characters, into an annotation.',
  judge(field, _args, { edits, manifest }) {
    const text = textOf(field);
    if (text === undefined || isLabelValue(text) || !field.value) return;
    const closest = wantedLabel(field.value, manifest) ?? toLabelValue(text) ?? '';
    // Of an address nothing readable is left without its signs.
    const fix = text.includes('://') ? otherFix : preferredFix;
    const fixes = field.value.kind === 'scalar' ? fix(changeTo(closest), edits.setText(field.value.node, closest)) : [];
    const severity = isCheckedLater(field.map) ? 'warning' : 'error';
    field.report(field.value, problem(text), { fixes, severity });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        nodeSelector:
          disk: «fast & small»
      `,
      fixed: yaml`
        nodeSelector:
          disk: fast-small
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        nodeSelector:
          disk: fast_small.v2
      `,
    },
  ],
};

function problem(text: string): string {
  if (text.length > 63) return tooLong('A label value', 63);
  return /^[-A-Za-z0-9_.]*$/.test(text)
    ? badEnds('A label value')
    : mayContainOnly('A label value', 'letters, digits, `-`, `_` and `.`');
}
