import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { yaml } from '../yaml-example.ts';
import { notAllowed, requires } from '../../wording/messages.ts';
import { changeField, changeTo, remove, setTo } from '../../wording/fix-titles.ts';

export const tolerationInvalid = rule({
  id: 'toleration-invalid',
  title: 'Toleration is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateTolerations',
  lesson: 'resources-and-qos#choosing-nodes',
  watches: ['Toleration'],
  why:
    'The API server rejects the Pod. A toleration says which node taints the Pod tolerates. `Equal` compares the ' +
    'value of the taint, `Exists` takes no value. Without a `key` it tolerates every taint and requires `Exists`. ' +
    '`tolerationSeconds` requires the effect `NoExecute`.',
  check(toleration, context) {
    const operator = textOrEmpty(toleration, 'operator');
    const path = fieldPath(context.pathOf(toleration), 'operator');
    if (operator === 'Exists') checkExists(toleration, path, context);
    if (operator === '' || operator === 'Equal') checkEqual(toleration, path, context);
    checkSeconds(toleration, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        tolerations:
          - key: gpu
            operator: Exists
            «value»: "yes"
      `,
      fixed: yaml`
        tolerations:
          - key: gpu
            operator: Equal
            value: "yes"
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        tolerations:
          - «effect: NoSchedule»
      `,
      fixed: yaml`
        tolerations:
          - effect: NoSchedule
            operator: Exists
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        tolerations:
          - key: gpu
            value: «"a b"»
      `,
      fixed: yaml`
        tolerations:
          - key: gpu
            value: "a-b"
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        tolerations:
          - key: gpu
            operator: Exists
            «tolerationSeconds»: 60
      `,
      fixed: yaml`
        tolerations:
          - key: gpu
            operator: Exists
            tolerationSeconds: 60
            effect: NoExecute
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        tolerations:
          - key: gpu
            operator: Exists
            effect: NoExecute
            tolerationSeconds: 60
          - operator: Exists
      `,
    },
  ],
});

function checkExists(toleration: MapValue, path: string, { edits, report }: RuleContext): void {
  const value = toleration.entry('value');
  const operator = toleration.scalar('operator');
  if (!value || !toleration.text('value')) return;
  const fixes = [
    ...(toleration.text('key') && operator
      ? preferredFix(changeField('operator', 'Equal'), edits.setText(operator.node, 'Equal'))
      : []),
    ...otherFix(remove('value'), edits.removeField(toleration, value)),
  ];
  report(value, notAllowed('value', 'with `operator: Exists`'), { path, fixes });
}

function checkEqual(toleration: MapValue, path: string, { edits, report }: RuleContext): void {
  const value = toleration.scalar('value');
  const text = textOrEmpty(toleration, 'value');
  if (textOrEmpty(toleration, 'key') === '') {
    const operator = toleration.entry('operator');
    const fixes =
      text === ''
        ? preferredFix(setTo(toleration, 'operator', 'Exists'), setField(edits, toleration, 'operator', 'Exists'))
        : [];
    report(operator ?? toleration, '`operator` must be `Exists` without a `key`.', { path, fixes });
  } else if (value && text !== undefined && !isLabelValue(text)) {
    const closest = toLabelValue(text);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(value.node, closest));
    report(value, '`value` is not a valid taint value.', { path, fixes });
  }
}

function checkSeconds(toleration: MapValue, { edits, pathOf, report }: RuleContext): void {
  const seconds = toleration.entry('tolerationSeconds');
  const effect = textOrEmpty(toleration, 'effect');
  if (
    !seconds ||
    !toleration.has('tolerationSeconds') ||
    !['', 'NoSchedule', 'PreferNoSchedule'].includes(effect ?? '?')
  )
    return;
  const toNoExecute = setField(edits, toleration, 'effect', 'NoExecute');
  const removal = edits.removeField(toleration, seconds);
  const fixes =
    effect === ''
      ? [
          ...preferredFix(setTo(toleration, 'effect', 'NoExecute'), toNoExecute),
          ...otherFix(remove('tolerationSeconds'), removal),
        ]
      : [
          ...preferredFix(remove('tolerationSeconds'), removal),
          ...otherFix(setTo(toleration, 'effect', 'NoExecute'), toNoExecute),
        ];
  report(seconds, requires('`tolerationSeconds`', '`effect: NoExecute`'), {
    path: fieldPath(pathOf(toleration), 'effect'),
    fixes,
  });
}
