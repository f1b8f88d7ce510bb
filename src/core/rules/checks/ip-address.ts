import { addressOddity, addressText, nonStandardAddress, parseAddress } from '../../kubernetes/addresses.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { notValid } from '../../wording/messages.ts';

export const ipAddress: FieldCheck<'ip-address'> = {
  id: 'ip-address',
  kind: 'field-check',
  check: 'ip-address',
  title: 'IP address is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsValidIP',
  lesson: 'networking#addresses',
  why:
    'The API server rejects the object. Only an IP address is allowed here, such as `10.9.8.7` or `2001:db8::1`: ' +
    'no host name, no port, no CIDR range. Since Kubernetes 1.36 it must be in canonical form, without leading ' +
    'zeros and without IPv4 addresses written as IPv6.',
  judge(field, { strict }, context) {
    const text = textOf(field);
    if (text === undefined || !field.value || isUnset(field, text)) return;
    const address = parseAddress(text);
    if (address) {
      if (strict && addressOddity(text) === 'non-standard')
        field.report(field.value, nonStandardAddress(address), {
          fixes: rewriteFix(field, addressText(address), context),
        });
      return;
    }
    const fixes = rewriteFix(field, closestAddress(text), context);
    field.report(field.value, text === '' ? 'An IP address is required.' : notValid(text, 'IP address', '10.9.8.7'), {
      fixes,
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        dnsConfig:
          nameservers:
            - «10.0.0.10/32»
      `,
      fixed: yaml`
        dnsConfig:
          nameservers:
            - 10.0.0.10
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        hostAliases:
          - ip: «db.internal»
            hostnames: [db]
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        dnsConfig:
          nameservers:
            - «010.0.0.10»
      `,
      fixed: yaml`
        dnsConfig:
          nameservers:
            - 10.0.0.10
      `,
      version: 36,
    },
    {
      in: 'pod-spec',
      good: yaml`
        dnsConfig:
          nameservers: [10.0.0.10, "2001:db8::1"]
      `,
    },
  ],
};

/** Without what people write around an address: blanks, brackets, a port, a length. */
function closestAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/\/\d+$/, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return parseAddress(bare) ? bare : undefined;
}
