import { parseAddress } from '../../kubernetes/addresses.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const ipAddress: FieldCheck<'ip-address'> = {
  id: 'ip-address',
  check: 'ip-address',
  title: 'A text that is not an IP address',
  severity: 'error',
  lesson: 'networking#addresses',
  why: 'Only the number of a machine stands here, such as `10.9.8.7` or `2001:db8::1`: no name, no port and no range.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || !field.value || isUnset(field, text) || parseAddress(text)) return;
    const fixes = rewriteFix(field, closestAddress(text), context);
    field.report(field.value, text === '' ? 'An IP address must stand here.' : 'This is not an IP address such as 10.9.8.7 or 2001:db8::1.', { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'dnsConfig:\n  nameservers:\n    - «10.0.0.10/32»', fixed: 'dnsConfig:\n  nameservers:\n    - 10.0.0.10' },
    { in: 'pod-spec', bad: 'hostAliases:\n  - ip: «db.internal»\n    hostnames: [db]' },
    { in: 'pod-spec', good: 'dnsConfig:\n  nameservers: [10.0.0.10, "2001:db8::1"]' },
  ],
};

/** Without what people write around an address: blanks, brackets, a port, a length. */
function closestAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/\/\d+$/, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return parseAddress(bare) ? bare : undefined;
}
