import { addressOddity, addressText, nonStandardAddress, parseAddress } from '../../kubernetes/addresses.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const ipForm: FieldCheck<'ip-form'> = {
  id: 'ip-format-warning',
  kind: 'field-check',
  check: 'ip-form',
  apiWarning: true,
  title: 'IP address is not in canonical form',
  severity: 'warning',
  source: 'k8s.io/apimachinery/pkg/util/validation.GetWarningsForIP',
  lesson: 'networking#addresses',
  why:
    'Programs read leading zeros, IPv4 addresses written as IPv6, and long or uppercase IPv6 addresses in ' +
    'different ways, so traffic can go to the wrong place. Kubernetes 1.36 and later reject the first two in most ' +
    'fields. Use the canonical form.',
  judge(field, { only }, { edits }) {
    const text = textOf(field) ?? '';
    const oddity = addressOddity(text);
    const address = oddity && parseAddress(text);
    if (!address || !field.value || (only !== undefined && oddity !== only)) return;
    const usual = addressText(address);
    const fixes =
      field.value.kind === 'scalar' ? preferredFix(changeTo(usual), edits.setText(field.value.node, usual)) : [];
    const message =
      oddity === 'unusual' ? `The canonical form of this address is \`${usual}\`.` : nonStandardAddress(address);
    field.report(field.value, message, { fixes });
  },
  examples: [
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
      version: 35,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        dnsConfig:
          nameservers:
            - «"2001:0DB8::1"»
      `,
      fixed: yaml`
        dnsConfig:
          nameservers:
            - "2001:db8::1"
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        dnsConfig:
          nameservers: ["2001:db8::1"]
      `,
    },
  ],
};
