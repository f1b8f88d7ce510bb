import { parseAddress, parseRange, isIpv6 } from '../../kubernetes/addresses.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n';

export const ipRange: FieldCheck<'ip-range'> = {
  id: 'ip-range',
  check: 'ip-range',
  title: 'A text that is not a range of IP addresses',
  severity: 'error',
  lesson: 'networking#addresses',
  why: 'A range of addresses is an IP address, a slash, and how many of its bits are fixed: `10.0.0.0/8` is all addresses that begin with 10. A single address is `/32`, or `/128` for IPv6.',
  judge(field, _args, { edits }) {
    const text = textOf(field)?.trim();
    if (text === undefined || parseRange(text) || !field.value) return;
    const closest = closestRange(text);
    const fixes = closest && field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    field.report(field.value, 'This is not a range of addresses such as 10.0.0.0/8.', { fixes });
  },
  examples: [
    { bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «203.0.113.7»\n`, fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 203.0.113.7/32\n` },
    { bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «10.0.0.0/33»\n`, fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/32\n` },
    { good: `${SERVICE}  loadBalancerSourceRanges: [10.0.0.0/8, "2001:db8::/32"]\n` },
  ],
};

/** A single address is a range of one; too many bits are as many as there are. */
function closestRange(text: string): string | undefined {
  const [written = '', bits] = text.split('/');
  const address = parseAddress(written);
  if (!address || (bits !== undefined && !/^\d+$/.test(bits))) return undefined;
  return `${written}/${isIpv6(address) ? 128 : 32}`;
}
