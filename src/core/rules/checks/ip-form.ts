import { addressOddity, addressText, parseAddress } from '../../kubernetes/addresses.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const ipForm: FieldCheck<'ip-form'> = {
  id: 'ip-format-warning',
  check: 'ip-form',
  apiWarning: true,
  title: 'An IP address in an unusual form',
  severity: 'warning',
  lesson: 'networking#addresses',
  why: 'Zeros in front of a number, an IPv4 address in IPv6 form and long or upper-case IPv6 addresses are read in different ways by different programs. Later Kubernetes versions may refuse them. Write the usual form.',
  judge(field, _args, { edits }) {
    const text = textOf(field) ?? '';
    const oddity = addressOddity(text);
    const address = oddity && parseAddress(text);
    if (!address || !field.value) return;
    const usual = addressText(address);
    const fixes = field.value.kind === 'scalar' ? preferredFix(`Write ${usual}`, edits.setText(field.value.node, usual)) : [];
    const message = oddity === 'unusual' ? `The usual form of this address is ${usual}.` : `A later Kubernetes may refuse this form; write ${usual}.`;
    field.report(field.value, message, { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'dnsConfig:\n  nameservers:\n    - «010.0.0.10»', fixed: 'dnsConfig:\n  nameservers:\n    - 10.0.0.10' },
    { in: 'pod-spec', bad: 'dnsConfig:\n  nameservers:\n    - «"2001:0DB8::1"»', fixed: 'dnsConfig:\n  nameservers:\n    - "2001:db8::1"' },
    { in: 'pod-spec', good: 'dnsConfig:\n  nameservers: ["2001:db8::1"]' },
  ],
};
