import { parseAddress, specialUse } from '../../kubernetes/addresses.ts';
import { preferredFix, rule } from '../rule.ts';
import { service } from './example-services.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const serviceExternalIps = rule({
  id: 'service-external-ips',
  title: 'externalIPs contains an address that is not allowed',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateNonSpecialIP',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec.externalIPs'],
  why:
    'The API server rejects the Service. The addresses in `externalIPs` belong to nodes that forward connections ' +
    'to the Service, so the unspecified address, loopback addresses (127.0.0.0/8, ::1) and link-local addresses ' +
    '(169.254.0.0/16, fe80::/10) are not allowed. Remove the address.',
  check(addresses, { edits, report }) {
    for (const [at, item] of addresses.items.entries()) {
      const address = item.kind === 'scalar' && item.string !== undefined ? parseAddress(item.string) : undefined;
      const use = address && specialUse(address);
      if (use)
        report(item, `\`externalIPs\` must not contain ${use} address.`, {
          fixes: preferredFix(removeThe('address'), edits.removeItem(addresses, at)),
        });
    }
  },
  examples: [
    {
      bad: service('  externalIPs: [203.0.113.7, «127.0.0.1»]\n'),
      fixed: service('  externalIPs: [203.0.113.7]\n'),
      version: 35,
    },
    { good: service('  externalIPs: [203.0.113.7]\n'), version: 35 },
  ],
});
