import { addressText, networkOf, parseRange, rangeOddity, rangeText } from '../../kubernetes/addresses.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n';

export const ipRangeForm: FieldCheck<'ip-range-form'> = {
  id: 'ip-range-format-warning',
  check: 'ip-range-form',
  apiWarning: true,
  title: 'A range of IP addresses in an unusual form',
  severity: 'warning',
  lesson: 'networking#addresses',
  why: 'In a range such as `10.0.0.1/8` only the first 8 bits count, so the 1 at the end says nothing: it may be the network `10.0.0.0/8` that was meant, or the one address `10.0.0.1/32`. Zeros in front of a number are read in different ways by different programs.',
  judge(field, _args, { edits }) {
    const text = (textOf(field) ?? '').trim();
    const range = parseRange(text);
    if (!range || field.value?.kind !== 'scalar') return;
    const { node } = field.value;
    const network = rangeText(networkOf(range));
    if (network !== rangeText(range)) {
      const single = `${addressText(range.address)}/${range.address.length * 8}`;
      const fixes = [...preferredFix(`Write ${network}`, edits.setText(node, network)), ...otherFix(`Write ${single}`, edits.setText(node, single))];
      field.report(field.value, `Is this the network ${network} or the address ${single}?`, { fixes });
    } else if (rangeOddity(text)) {
      field.report(field.value, `Write ${network}, the usual form of this range.`, { fixes: preferredFix(`Write ${network}`, edits.setText(node, network)) });
    }
  },
  examples: [
    { bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «10.0.0.1/8»\n`, fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n` },
    { bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «010.0.0.0/8»\n`, fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n` },
    { good: `${SERVICE}  loadBalancerSourceRanges: [10.0.0.0/8]\n` },
  ],
};
