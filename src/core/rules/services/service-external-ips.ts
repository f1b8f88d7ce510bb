import { parseAddress, specialUse } from '../../kubernetes/addresses.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { service } from './example-services.ts';

export const serviceExternalIps: Rule = {
  id: 'service-external-ips',
  title: 'An address at which no one from outside can come in',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec.externalIPs'],
  why: 'The addresses in `externalIPs` are those of nodes that pass connections on to the Service. The unspecified address, loopback (127.0.0.0/8, ::1) and link-local ones (169.254.0.0/16, fe80::/10) never lead from outside to a node.',
  check(addresses, { edits, report }) {
    if (addresses.kind !== 'list') return;
    for (const [at, item] of addresses.items.entries()) {
      const address = item.kind === 'scalar' && item.string !== undefined ? parseAddress(item.string) : undefined;
      const use = address && specialUse(address);
      if (use) report(item, `No one can come in at ${use} address.`, { fixes: preferredFix('Remove it', edits.removeItem(addresses, at)) });
    }
  },
  examples: [
    { bad: service('  externalIPs: [203.0.113.7, «127.0.0.1»]\n'), fixed: service('  externalIPs: [203.0.113.7]\n') },
    { good: service('  externalIPs: [203.0.113.7]\n') },
  ],
};
