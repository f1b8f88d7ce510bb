import { isStrictRange, parseRange, rangeMeanings, rangeOddity } from '../../kubernetes/addresses.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n';

export const ipRangeForm: FieldCheck<'ip-range-form'> = {
  id: 'ip-range-format-warning',
  kind: 'field-check',
  check: 'ip-range-form',
  apiWarning: true,
  title: 'CIDR range is not in canonical form',
  severity: 'warning',
  source: 'k8s.io/apimachinery/pkg/util/validation.GetWarningsForCIDR',
  lesson: 'networking#addresses',
  why:
    'In a range such as `10.0.0.1/8` only the first 8 bits count, so the final 1 has no effect: either the network ' +
    '`10.0.0.0/8` or the single address `10.0.0.1/32` is meant. Programs also read leading zeros in different ' +
    'ways. Use the canonical form.',
  judge(field, { only }, { edits }) {
    const text = (textOf(field) ?? '').trim();
    const range = parseRange(text);
    if (!range || field.value?.kind !== 'scalar') return;
    const { node } = field.value;
    const [usual = '', single] = rangeMeanings(range);
    const isStrict = isStrictRange(text);
    if (isStrict ? !rangeOddity(text) : only === 'unusual') return;
    const fixes = [
      ...preferredFix(changeTo(usual), edits.setText(node, usual)),
      ...(single === undefined ? [] : otherFix(changeTo(single), edits.setText(node, single))),
    ];
    field.report(
      field.value,
      single === undefined
        ? `The canonical form of this CIDR range is \`${usual}\`.`
        : `CIDR range is ambiguous: the network \`${usual}\` or the address \`${single}\`?`,
      { fixes },
    );
  },
  examples: [
    {
      bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «10.0.0.1/8»\n`,
      fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n`,
      version: 35,
    },
    {
      bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «010.0.0.0/8»\n`,
      fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n`,
      version: 35,
    },
    { good: `${SERVICE}  loadBalancerSourceRanges: [10.0.0.0/8]\n` },
  ],
};
