import {
  isIpv6,
  isStrictRange,
  nonStandardRange,
  parseAddress,
  parseRange,
  rangeMeanings,
} from '../../kubernetes/addresses.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { notValid } from '../../wording/messages.ts';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n';

export const ipRange: FieldCheck<'ip-range'> = {
  id: 'ip-range',
  kind: 'field-check',
  check: 'ip-range',
  title: 'CIDR range is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsValidCIDR',
  lesson: 'networking#addresses',
  why:
    'The API server rejects the object. A CIDR range is an IP address, a slash and the number of fixed bits: ' +
    '`10.0.0.0/8` has all addresses that start with 10. A single address is `/32`, or `/128` for IPv6. Since ' +
    'Kubernetes 1.36 all other bits must be 0, and leading zeros are not allowed.',
  judge(field, { strict }, context) {
    const text = textOf(field)?.trim();
    if (text === undefined || field.value?.kind !== 'scalar') return;
    const range = parseRange(text);
    if (range && (!strict || isStrictRange(text))) return;
    const message = range ? nonStandardRange(range) : notValid(text, 'CIDR range', '10.0.0.0/8');
    const [closest, other] = range ? rangeMeanings(range) : [closestRange(text)];
    const write = (range: string | undefined, fix: typeof preferredFix): Fix[] =>
      range !== undefined && field.value?.kind === 'scalar'
        ? fix(changeTo(range), context.edits.setText(field.value.node, range))
        : [];
    field.report(field.value, message, { fixes: [...write(closest, preferredFix), ...write(other, otherFix)] });
  },
  examples: [
    {
      bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «203.0.113.7»\n`,
      fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 203.0.113.7/32\n`,
    },
    {
      bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «10.0.0.0/33»\n`,
      fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/32\n`,
    },
    {
      bad: `${SERVICE}  loadBalancerSourceRanges:\n    - «10.0.0.1/8»\n`,
      fixed: `${SERVICE}  loadBalancerSourceRanges:\n    - 10.0.0.0/8\n`,
      version: 36,
    },
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
