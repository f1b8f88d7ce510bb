import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';

export const tolerationInvalid: Rule = {
  id: 'toleration-invalid',
  title: 'A toleration whose fields contradict each other',
  severity: 'error',
  lesson: 'resources-and-qos#choosing-nodes',
  watches: ['Toleration'],
  why: 'A toleration says which taints of nodes a Pod puts up with. `Equal` compares the taint’s value, `Exists` only asks for the key and takes no value. Without a key it means every taint, so it must say `Exists`. How long to stay (`tolerationSeconds`) has a meaning only with the effect `NoExecute`.',
  check(toleration, context) {
    if (toleration.kind !== 'map') return;
    const operator = textOrEmpty(toleration, 'operator');
    const path = fieldPath(context.pathOf(toleration), 'operator');
    if (operator === 'Exists') checkExists(toleration, path, context);
    if (operator === '' || operator === 'Equal') checkEqual(toleration, path, context);
    checkSeconds(toleration, context);
  },
  examples: [
    { in: 'pod-spec', bad: 'tolerations:\n  - key: gpu\n    operator: Exists\n    «value»: "yes"', fixed: 'tolerations:\n  - key: gpu\n    operator: Equal\n    value: "yes"' },
    { in: 'pod-spec', bad: 'tolerations:\n  - «effect: NoSchedule»', fixed: 'tolerations:\n  - effect: NoSchedule\n    operator: Exists' },
    { in: 'pod-spec', bad: 'tolerations:\n  - key: gpu\n    value: «"a b"»', fixed: 'tolerations:\n  - key: gpu\n    value: "a-b"' },
    {
      in: 'pod-spec',
      bad: 'tolerations:\n  - key: gpu\n    operator: Exists\n    «tolerationSeconds»: 60',
      fixed: 'tolerations:\n  - key: gpu\n    operator: Exists\n    tolerationSeconds: 60\n    effect: NoExecute',
    },
    { in: 'pod-spec', good: 'tolerations:\n  - key: gpu\n    operator: Exists\n    effect: NoExecute\n    tolerationSeconds: 60\n  - operator: Exists' },
  ],
};

function checkExists(toleration: MapValue, path: string, { edits, report }: RuleContext): void {
  const value = toleration.entry('value');
  const operator = toleration.scalar('operator');
  if (!value || !toleration.text('value')) return;
  const fixes = [
    ...(toleration.text('key') && operator ? preferredFix('Write Equal', edits.setText(operator.node, 'Equal')) : []),
    ...otherFix('Remove value', edits.removeField(toleration, value)),
  ];
  report(value, '`Exists` asks only for the key and takes no `value`.', { path, fixes });
}

function checkEqual(toleration: MapValue, path: string, { edits, report }: RuleContext): void {
  const value = toleration.scalar('value');
  const text = textOrEmpty(toleration, 'value');
  if (textOrEmpty(toleration, 'key') === '') {
    const operator = toleration.entry('operator');
    const fixes = text === '' ? preferredFix('Tolerate every taint: operator Exists', setField(edits, toleration, 'operator', 'Exists')) : [];
    report(operator ?? toleration, 'Without a `key` the operator must be `Exists`.', { path, fixes });
  } else if (value && text !== undefined && !isLabelValue(text)) {
    const closest = toLabelValue(text);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(value.node, closest));
    report(value, 'This is no value that a taint can have.', { path, fixes });
  }
}

function checkSeconds(toleration: MapValue, { edits, pathOf, report }: RuleContext): void {
  const seconds = toleration.entry('tolerationSeconds');
  const effect = textOrEmpty(toleration, 'effect');
  if (!seconds || !toleration.has('tolerationSeconds') || !['', 'NoSchedule', 'PreferNoSchedule'].includes(effect ?? '?')) return;
  const toNoExecute = setField(edits, toleration, 'effect', 'NoExecute');
  const removal = edits.removeField(toleration, seconds);
  const fixes = effect === ''
    ? [...preferredFix('Write effect NoExecute', toNoExecute), ...otherFix('Remove tolerationSeconds', removal)]
    : [...preferredFix('Remove tolerationSeconds', removal), ...otherFix('Write effect NoExecute', toNoExecute)];
  report(seconds, '`tolerationSeconds` needs the effect `NoExecute`.', { path: fieldPath(pathOf(toleration), 'effect'), fixes });
}
