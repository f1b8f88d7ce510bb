import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import { isCheckedLater } from '../../manifest/object-metadata.ts';
import { wantedLabel } from '../../manifest/labels.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const labelValue: FieldCheck<'label-value'> = {
  id: 'label-value',
  check: 'label-value',
  title: 'A label value that Kubernetes does not allow',
  severity: 'error',
  lesson: 'pod-anatomy#labels',
  why: 'The value of a label is empty, or at most 63 letters, digits, `-`, `_` and `.`, with a letter or a digit at both ends. Longer texts and other characters belong in an annotation.',
  judge(field, _args, { edits, manifest }) {
    const text = textOf(field);
    if (text === undefined || isLabelValue(text) || !field.value) return;
    const closest = wantedLabel(field.value, manifest) ?? toLabelValue(text) ?? '';
    const title = closest === '' ? 'Write an empty text' : `Write ${closest}`;
    const fixes = field.value.kind === 'scalar' ? preferredFix(title, edits.setText(field.value.node, closest)) : [];
    const severity = isCheckedLater(field.map) ? 'warning' : 'error';
    field.report(field.value, `This label value ${problem(text)}`, { fixes, severity });
  },
  examples: [
    { in: 'pod-spec', bad: 'nodeSelector:\n  disk: «fast & small»', fixed: 'nodeSelector:\n  disk: fast-small' },
    { in: 'pod-spec', good: 'nodeSelector:\n  disk: fast_small.v2' },
  ],
};

function problem(text: string): string {
  if (text.length > 63) return 'is longer than 63 characters.';
  return /^[-A-Za-z0-9_.]*$/.test(text) ? 'must begin and end with a letter or a digit.' : 'may hold only letters, digits, `-`, `_` and `.`';
}
